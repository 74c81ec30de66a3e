using Microsoft.AspNetCore.WebUtilities;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.Web.Parts.Items;

/// <summary>
/// What a list shows, read from and written to the address: <c>?kind=forecast&amp;q=gas&amp;sort=date&amp;down=1</c>. What else the address
/// says, such as the focus of a picture on the same page, stays as it is.
/// </summary>
public sealed record ListFilter(string Words, IReadOnlyDictionary<string, string> Facets, string? Sort, bool Down)
{
    private IReadOnlyDictionary<string, string> Besides { get; init; } = new Dictionary<string, string>();

    public static ListFilter From(Uri address, ListShape shape)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        string? One(string name) => query.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 and <= 200 } text ? text : null;
        return new ListFilter(
            One("q") ?? "",
            shape.Facets.Append("state").Select(f => (Facet: f, Value: One(f))).Where(f => f.Value is not null).ToDictionary(f => f.Facet, f => f.Value!),
            shape.Columns.Contains(One("sort")) ? One("sort") : null,
            One("down") == "1")
        {
            Besides = query.Keys.Except([.. shape.Facets, "state", "q", "sort", "down"]).Where(name => One(name) is not null).ToDictionary(name => name, name => One(name)!),
        };
    }

    /// <summary>The query of the address, empty for an unfiltered list.</summary>
    public string Query()
    {
        var parts = Besides.Concat(Facets).ToDictionary(f => f.Key, f => (string?)f.Value);
        parts["q"] = Words.Length > 0 ? Words : null;
        parts["sort"] = Sort;
        parts["down"] = Down ? "1" : null;
        return QueryHelpers.AddQueryString("", parts.Where(p => p.Value is not null));
    }

    public ListFilter With(string facet, string? value)
    {
        var facets = Facets.Where(f => f.Key != facet).ToDictionary(f => f.Key, f => f.Value);
        if (!string.IsNullOrEmpty(value))
        {
            facets[facet] = value;
        }

        return this with { Facets = facets };
    }

    public IEnumerable<ItemEntry> Apply(IEnumerable<ItemEntry> items, ListShape shape)
    {
        var words = SearchFold.Of(Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = items.Where(item => Facets.All(f => Passes(item, shape, f.Key, f.Value)))
            .Where(item => words.Length == 0 || IsMeant(item, words));
        var sorted = Sort is null ? kept : kept.OrderBy(item => shape.Values(item.Content, Sort).Select(SortKey).FirstOrDefault() ?? "￿", StringComparer.OrdinalIgnoreCase);
        return Down ? sorted.Reverse() : sorted;
    }

    /// <summary>How many items would be left under each value of a facet, the other facets as they are.</summary>
    public IEnumerable<(string Value, object Sample, int Count)> Choices(IEnumerable<ItemEntry> items, ListShape shape, string facet)
        => With(facet, null).Apply(items, shape)
            .SelectMany(item => shape.Values(item.Content, facet).Select(v => (Spelled: ListShape.Spell(v), Value: v)).DistinctBy(v => v.Spelled))
            .GroupBy(v => v.Spelled).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.First().Value, g.Count()));

    private static bool Passes(ItemEntry item, ListShape shape, string facet, string value)
        => shape.Values(item.Content, facet).Any(v => ListShape.Spell(v) == value);

    private static bool IsMeant(ItemEntry item, string[] words)
    {
        var text = SearchFold.Of($"{item.Ref} {item.Content.Title} {string.Join(' ', item.Content is Core.Actors.ActorContent actor ? actor.Names.Select(n => n.Text) : [])}");
        return words.All(text.Contains);
    }

    private static string SortKey(object value) => value switch
    {
        Core.Text.Edtf.EdtfDate date => (date.Earliest ?? date.Latest)?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "￿",
        int number => number.ToString("D10", System.Globalization.CultureInfo.InvariantCulture),
        Core.Items.ItemRef reference => $"{Core.Items.ItemKinds.Letters(reference.Kind)}{reference.Number:D9}",
        Enum choice => Convert.ToInt32(choice, System.Globalization.CultureInfo.InvariantCulture).ToString("D4", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
