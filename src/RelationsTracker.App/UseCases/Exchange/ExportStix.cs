using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.Exchange.Stix;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>Writes a case as a STIX 2.1 bundle, as the person at work may read it.</summary>
public sealed class ExportStix(FrontDoor door, ExportCase exportCase)
{
    public Task<Outcome<ExportedFile>> Handle(string slug, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var read = await exportCase.Handle(slug, cancel);
            var package = read.ValueOrDefault ?? throw new MissingException(read.Message);
            var file = new StixCase(package, desk.Case.Id, desk.Case.OpenedAt, await Times(desk));
            return new ExportedFile($"{slug}.stix.json", StixWriter.MediaType, StixWriter.Write(file), StixWriter.Losses(file));
        }, cancel);

    private static async Task<Dictionary<ItemRef, Recorded>> Times(Desk desk)
    {
        var made = (await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.Kind != null && r.Before == null).OrderByDescending(r => r.Position).Select(r => new { r.Subject, r.At }).ToListAsync(desk.Cancel))
            .Where(r => ItemRef.TryParse(r.Subject, null, out _)).GroupBy(r => ItemRef.Parse(r.Subject, null)).ToDictionary(first => first.Key, first => first.Last().At);
        var entries = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id).Select(e => new { e.Kind, e.Number, e.ChangedAt }).ToListAsync(desk.Cancel);
        return entries.ToDictionary(e => new ItemRef(e.Kind, e.Number), e => new Recorded(made.TryGetValue(new ItemRef(e.Kind, e.Number), out var at) && at < e.ChangedAt ? at : e.ChangedAt, e.ChangedAt));
    }
}
