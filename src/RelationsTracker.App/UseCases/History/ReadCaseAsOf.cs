using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.History;

/// <summary>A case as it was at a moment: what it was called, and how many items of each kind had been added.</summary>
public sealed record CaseThen(string Title, string Summary, string Handling, IReadOnlyDictionary<ItemKind, int> Counts, IReadOnlyList<LineThen> Questions);

/// <summary>Reads the frame of a case as it was at a moment.</summary>
public sealed class ReadCaseAsOf(FrontDoor door)
{
    public Task<Outcome<CaseThen>> Handle(string slug, DateTimeOffset at, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var past = await AsOf.Moment(desk, at);
            var described = await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.Subject == "case" && r.Position <= past.Position).OrderByDescending(r => r.Position).Select(r => r.After).FirstOrDefaultAsync(desk.Cancel);
            if (described is null)
            {
                throw new MissingException("There was no such case yet at that moment.");
            }

            var file = JsonNode.Parse(described)!;
            var counts = await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.Kind != null && r.Position <= past.Position)
                .GroupBy(r => r.Kind).Select(kind => new { kind.Key, Count = kind.Select(r => r.Subject).Distinct().Count() }).ToListAsync(desk.Cancel);
            var questions = await past.Items<Core.Questions.QuestionContent>(ItemKind.Question);
            return new CaseThen($"{file["title"]}", $"{file["summary"]}", $"{file["handling"]}",
                counts.ToDictionary(count => ItemKinds.TryFromLetters(count.Key!, out var kind) ? kind : default, count => count.Count),
                [.. questions.Where(q => q.Content.State != ItemState.Removed).Select(q => new LineThen(q.Ref, q.Content.Title, q.Content.State))]);
        }, cancel);
}
