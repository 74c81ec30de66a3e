using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Turns lines of the register into lines for people: a relation or row is titled by what it ties, by name.</summary>
internal static class RegisterLines
{
    public static ItemLine Line(this RegisterEntry entry, string? title = null)
        => new(entry.Ref, title ?? entry.Title, entry.State, entry.Earliest, entry.Latest, entry.ChangedAt);

    /// <summary>The lines of entries of one case, in their order.</summary>
    public static async Task<IReadOnlyList<ItemLine>> Lines(this Desk desk, IReadOnlyList<RegisterEntry> entries)
    {
        var named = entries.Where(IsTitledByReferences).SelectMany(e => References(e.Title)).Distinct().ToList();
        var titles = await Titles(desk, named);
        return [.. entries.Select(e => e.Line(IsTitledByReferences(e) ? Named(e.Title, titles) : null))];
    }

    private static bool IsTitledByReferences(RegisterEntry entry) => entry.Kind is ItemKind.Relation or ItemKind.EvidenceRow;

    private static IEnumerable<ItemRef> References(string title)
        => title.Split(' ').Select(word => ItemRef.TryParse(word, null, out var reference) ? reference : default).Where(r => r.Number > 0);

    private static string Named(string title, Dictionary<ItemRef, string> titles)
        => string.Join(' ', title.Split(' ').Select(word => ItemRef.TryParse(word, null, out var reference) && titles.TryGetValue(reference, out var name) ? name : word));

    private static async Task<Dictionary<ItemRef, string>> Titles(Desk desk, List<ItemRef> references)
    {
        var titles = new Dictionary<ItemRef, string>();
        foreach (var kind in references.GroupBy(r => r.Kind).Where(kind => kind.Key != ItemKind.Question))
        {
            var numbers = kind.Select(r => r.Number).ToList();
            foreach (var entry in await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == kind.Key && numbers.Contains(e.Number)).ToListAsync(desk.Cancel))
            {
                titles[entry.Ref] = entry.Title;
            }
        }

        return titles;
    }
}
