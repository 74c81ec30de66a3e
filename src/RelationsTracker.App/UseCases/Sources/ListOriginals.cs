using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Lists the documents that the texts of a source were taken from, without their bytes.</summary>
public sealed class ListOriginals(FrontDoor door)
{
    public Task<Outcome<IReadOnlyList<OriginalAbout>>> Handle(string slug, ItemRef source, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<OriginalAbout>>(slug, async desk =>
        {
            var texts = desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Content.Source == source).Select(t => t.Number);
            var kept = await desk.Db.Documents.Where(d => d.CaseId == desk.Case.Id && texts.Contains(d.Text)).OrderByDescending(d => d.Text)
                .Select(d => new { d.Text, d.FileName, d.MediaType, d.Size, d.Sha256, d.At, d.Asked, d.Answered }).ToListAsync(desk.Cancel);
            return [.. kept.Select(d => new OriginalAbout(new ItemRef(ItemKind.SourceText, d.Text), d.FileName, d.MediaType, d.Size, d.Sha256, d.At, d.Asked, d.Answered))];
        }, cancel);
}
