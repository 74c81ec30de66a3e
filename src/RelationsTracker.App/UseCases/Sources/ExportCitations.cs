using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Citations;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Writes one source, or all of a case, for a reference manager. Grades, notes and what the case thinks of a source stay here.</summary>
public sealed class ExportCitations(FrontDoor door)
{
    /// <param name="only">The one source, or null for all.</param>
    public Task<Outcome<string>> Handle(string slug, CitationFormat format, ItemRef? only, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var sources = only is { } one
                ? [await desk.Find<Source>(one)]
                : (await desk.Db.Set<Source>().Where(s => s.CaseId == desk.Case.Id).OrderBy(s => s.Number).ToListAsync(desk.Cancel)).Where(s => s.Content.State != ItemState.Removed).ToList();
            return CitationFile.Write(format, [.. sources.Select(s => ($"{slug}-{s.Ref}", s.Content))]);
        }, cancel);
}
