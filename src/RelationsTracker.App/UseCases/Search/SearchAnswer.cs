using RelationsTracker.Core.Items;
using RelationsTracker.Core.Search;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>Something found.</summary>
/// <param name="Kind">Letters of the kind, or <see cref="Findable.Comment"/>.</param>
/// <param name="Place">The reference; of a comment, what it is about.</param>
/// <param name="Title">The title, with what was looked for marked.</param>
/// <param name="Words">Where else the words stand; empty where the title shows them all.</param>
public sealed record SearchHit(string Case, string CaseTitle, string Kind, string Place, long Number, Snippet Title, Snippet Words, ItemState State, SearchRank Rank)
{
    /// <summary>The kind in words, as filters and files name it.</summary>
    public string KindWord => ItemKinds.TryFromLetters(Kind, out var kind) ? kind.Word() : Kind;

    /// <summary>Letter of the source and digit of the claim; null where there is no digit.</summary>
    public string? Grade { get; init; }

    public EdtfDate? When { get; init; }

    /// <summary>Whether it certainly happened in the days that were asked for; null where no days were.</summary>
    public bool? IsCertain { get; init; }

    /// <summary>Who wrote a comment.</summary>
    public string? By { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Where in a source text the words stand, in UTF-16 units.</summary>
    public int? Start { get; init; }
}

/// <summary>How many of what was found have a value.</summary>
/// <param name="Filter">What to add to the query: <c>kind:claim</c>.</param>
/// <param name="Label">In words.</param>
/// <param name="Certain">Of a date, how many certainly fall in it.</param>
public sealed record FacetValue(string Filter, string Label, int Count, int? Certain = null);

/// <summary>The values of a field among what was found, the most frequent first.</summary>
public sealed record SearchFacet(string Name, IReadOnlyList<FacetValue> Values);

/// <summary>One page of what was found.</summary>
/// <param name="Count">How many were found, or the most that are counted.</param>
/// <param name="IsCounted">Whether all were counted; if not, they stand newest first.</param>
/// <param name="Next">Where the next page goes on; null on the last.</param>
public sealed record SearchAnswer(SearchQuery Query, IReadOnlyList<SearchHit> Hits, int Count, bool IsCounted, string? Next)
{
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>Of how many the facets are counted; null where of all.</summary>
    public int? FacetsOf { get; init; }

    /// <summary>A query that finds something, where this one finds nothing for a slip of the pen.</summary>
    public string? Meant { get; init; }

    /// <summary>What could not be done as asked.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
