using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Search;

/// <summary>How near what was found is to what was looked for, nearest first.</summary>
public enum SearchRank
{
    /// <summary>Its reference was typed.</summary>
    Named,

    /// <summary>Its title is what was typed.</summary>
    Title,

    /// <summary>The words stand together in its title.</summary>
    TogetherInTitle,

    /// <summary>All words stand in its title.</summary>
    InTitle,

    /// <summary>The words stand in its fields.</summary>
    InFields,

    /// <summary>The words stand in a long text, in a comment, or only a key of a name does.</summary>
    Farther,

    /// <summary>There are too many to compare: newest first.</summary>
    Newest,
}

/// <summary>Ranks by a rule that people can check, the same on every database: by where the words stand, never by how often.</summary>
public static class SearchRanking
{
    /// <param name="row">The row as <see cref="FindableWords"/> makes it; empty for a piece of a long text.</param>
    /// <param name="reference">The reference of the item, such as C42.</param>
    public static SearchRank Of(SearchQuery query, string row, string reference)
    {
        var wanted = query.Clauses.Where(clause => !clause.Excluded).ToList();
        var fields = FindableWords.Fields(row);
        if (wanted.Count == 0 || fields.Count == 0)
        {
            return wanted.Count == 0 ? SearchRank.InFields : SearchRank.Farther;
        }

        if (wanted is [{ Any: [{ Words: [var word] }] }] && word.Equals(reference, StringComparison.OrdinalIgnoreCase))
        {
            return SearchRank.Named;
        }

        var title = $" {fields[0]} ";
        var together = new SearchPhrase(wanted.SelectMany(clause => clause.Any[0].Words).ToMany(), wanted[^1].Any[^1].IsPrefix);
        return title.Trim() == string.Join(' ', together.Words) ? SearchRank.Title
            : In(title, together) ? SearchRank.TogetherInTitle
            : wanted.All(clause => clause.Any.Any(phrase => In(title, phrase))) ? SearchRank.InTitle
            : wanted.All(clause => clause.Any.Any(phrase => fields.Any(field => In($" {field} ", phrase)))) ? SearchRank.InFields
            : SearchRank.Farther;
    }

    private static bool In(string field, SearchPhrase phrase)
        => field.Contains($" {string.Join(' ', phrase.Words)}{(phrase.IsPrefix ? "" : " ")}", StringComparison.Ordinal);
}
