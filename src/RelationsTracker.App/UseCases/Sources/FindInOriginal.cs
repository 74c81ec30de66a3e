using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Normalisation;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>A range of what the reader found in a document, before marks and page breaks were taken out: UTF-16 units, end exclusive.</summary>
public sealed record OriginalPlace(int Start, int End);

/// <summary>Leads from a range of a text to the range of the document it was made from.</summary>
public sealed class FindInOriginal(FrontDoor door)
{
    public Task<Outcome<OriginalPlace>> Handle(string slug, ItemRef text, int start, int end, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var length = (await desk.Find<SourceText>(text)).Content.Length;
            if (start < 0 || end > length || start > end)
            {
                throw new RuleException($"The range {start}–{end} is outside {text}, which has {length} UTF-16 units.");
            }

            var map = await desk.Db.Documents.Where(d => d.CaseId == desk.Case.Id && d.Text == text.Number).Select(d => d.Map).SingleOrDefaultAsync(desk.Cancel)
                ?? throw new MissingException($"No document is kept of {text}: it came with a package, or before documents were kept.");
            var place = TextMap.Parse(map).ToOriginal(start, end);
            return new OriginalPlace(place.Start, place.End);
        }, cancel);
}
