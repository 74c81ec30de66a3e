using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Citations;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>An entry of a file of citations and what would become of it.</summary>
/// <param name="Known">The source of this case that it seems to be already, by DOI, address, or name and day; null where it is new.</param>
/// <param name="Made">The source it became; null in a preview.</param>
public sealed record CitationLine(CitedEntry Entry, ItemRef? Known, ItemRef? Made);

/// <summary>Makes sources from a file of citations, all of them or none; or shows what would be made.</summary>
public sealed class ImportCitations(FrontDoor door)
{
    /// <param name="Text">The file: CSL-JSON, RIS or BibTeX.</param>
    /// <param name="Preview">Whether only to look.</param>
    public sealed record Input(string Case, [property: Required(ErrorMessage = "Choose a file, or paste citations.")] string Text, bool Preview = false);

    public Task<Outcome<IReadOnlyList<CitationLine>>> Handle(Input input, CancellationToken cancel = default)
        => input.Preview
            ? door.Read<IReadOnlyList<CitationLine>>(Permission.Edit, input.Case, async desk => await Look(desk, CitationFile.Read(input.Text)), cancel)
            : door.Write<Input, IReadOnlyList<CitationLine>>(Permission.Edit, input.Case, input, desk => Make(desk, CitationFile.Read(input.Text)), cancel: cancel);

    private static async Task<IReadOnlyList<CitationLine>> Make(Desk desk, IReadOnlyList<CitedEntry> entries)
    {
        var bad = entries.Where(entry => entry.Problems.Count > 0).ToList();
        if (bad.Count > 0)
        {
            throw new RuleException($"{bad.Count} of {entries.Count} entries cannot be taken, so none was: {string.Join("; ", bad.Take(10).Select(entry => $"{entry.Place}: {string.Join(" ", entry.Problems)}"))}{(bad.Count > 10 ? "; …" : "")}");
        }

        var lines = new List<CitationLine>();
        foreach (var line in await Look(desk, entries))
        {
            lines.Add(line.Known is null ? line with { Made = await Make(desk, line.Entry.Source) } : line);
        }

        return lines;
    }

    private static async Task<ItemRef> Make(Desk desk, SourceContent content)
    {
        var source = ItemType.Of(ItemKind.Source).Make(desk.Case.Id, await desk.NextNumber(ItemKind.Source), content);
        await desk.Check(source.Ref, content);
        desk.Db.Add(source);
        return source.Ref;
    }

    private static async Task<List<CitationLine>> Look(Desk desk, IReadOnlyList<CitedEntry> entries)
    {
        var here = (await desk.Db.Set<Source>().Where(s => s.CaseId == desk.Case.Id).AsNoTracking().OrderBy(s => s.Number).ToListAsync(desk.Cancel)).Where(s => s.Content.State != ItemState.Removed).ToList();
        var known = here.SelectMany(source => Signs(source.Content).Select(sign => (sign, source.Ref))).GroupBy(pair => pair.sign).ToDictionary(group => group.Key, group => group.First().Ref);
        return [.. entries.Select(entry => new CitationLine(entry, Signs(entry.Source).Select(sign => known.TryGetValue(sign, out var source) ? source : (ItemRef?)null).FirstOrDefault(source => source is not null), null))];
    }

    private static IEnumerable<string> Signs(SourceContent source)
    {
        if (source.Citation?.Doi is { } doi)
        {
            yield return $"doi {doi.ToUpperInvariant()}";
        }

        if (source.Url is { } url)
        {
            yield return $"url {url}";
        }

        yield return $"name {Core.Text.Folding.SearchFold.Of(source.Name)} {source.Published?.Text}";
    }
}
