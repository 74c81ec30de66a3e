using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Search;

/// <summary>Folded words that stand next to each other.</summary>
/// <param name="IsPrefix">The last word may go on.</param>
public sealed record SearchPhrase(Many<string> Words, bool IsPrefix = false)
{
    public override string ToString() => string.Join(' ', Words) + (IsPrefix ? "*" : "");
}

/// <summary>One of these must be there, or, excluded, none may.</summary>
public sealed record SearchClause(Many<SearchPhrase> Any, bool Excluded = false);

/// <summary>What a filter looks at.</summary>
public enum SearchField
{
    /// <summary>Letters of a kind of item, or <c>comment</c>.</summary>
    Kind,

    /// <summary>What an item is among its kind: <c>fact-report</c>, <c>person</c>.</summary>
    Type,

    State,

    /// <summary>A letter, a digit, or both.</summary>
    Grade,

    /// <summary>Part of the address of a case.</summary>
    Case,

    /// <summary>Reference of an actor that the item names.</summary>
    Actor,

    /// <summary>Reference of the hypothesis within which it is said.</summary>
    Scope,
}

/// <summary>One of these values, or, excluded, none of them.</summary>
public sealed record SearchFilter(SearchField Field, Many<string> Values, bool Excluded = false);

/// <summary>Days from the first to the last, both included; null where there is no bound.</summary>
public sealed record DaySpan(DateOnly? First, DateOnly? Last);

/// <summary>A number from the least to the most, both included.</summary>
public sealed record CountSpan(int Least, int Most);

/// <summary>Something in a query that was not understood, and what was done about it.</summary>
/// <param name="At">Where it stands, in UTF-16 units from 0.</param>
public sealed record SearchProblem(int At, string Message);

/// <summary>What somebody looks for, read from what they typed (<see cref="SearchReader"/>). All clauses and filters must hold.</summary>
public sealed record SearchQuery
{
    /// <summary>Longest query that is read, in UTF-16 units.</summary>
    public const int MaxLength = 1000;

    /// <summary>Most clauses and filters that are read.</summary>
    public const int MostClauses = 16;

    /// <summary>Most words of one phrase.</summary>
    public const int MostWords = 12;

    /// <summary>Most alternatives of one clause or values of one filter.</summary>
    public const int MostAlternatives = 8;

    /// <summary>Longest word, in UTF-16 units; longer ones are cut, in what is looked through as well.</summary>
    public const int LongestWord = 64;

    public Many<SearchClause> Clauses { get; init; } = [];

    public Many<SearchFilter> Filters { get; init; } = [];

    /// <summary>Days on which it may have happened.</summary>
    public DaySpan? Possibly { get; init; }

    /// <summary>Days outside which it cannot have happened.</summary>
    public DaySpan? Within { get; init; }

    /// <summary>From how many origins the reports come.</summary>
    public CountSpan? Origins { get; init; }

    public Many<SearchProblem> Problems { get; init; } = [];

    /// <summary>Nothing to look for.</summary>
    public bool IsEmpty => Clauses.Count == 0 && Filters.Count == 0 && Possibly is null && Within is null && Origins is null;

    /// <summary>What is looked for, as against what is excluded.</summary>
    public IEnumerable<SearchPhrase> Wanted => Clauses.Where(clause => !clause.Excluded).SelectMany(clause => clause.Any);
}
