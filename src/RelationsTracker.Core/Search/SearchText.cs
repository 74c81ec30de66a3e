namespace RelationsTracker.Core.Search;

/// <summary>Changes a query where a click or a correction says so, and leaves the rest as it was typed.</summary>
public static class SearchText
{
    /// <summary>The query with one more filter: <c>kind:claim</c>. It stands in front, so that an unfinished word at the end stays unfinished.</summary>
    public static string With(string text, string filter) => text.TrimStart() is { Length: > 0 } some ? $"{filter} {some}" : filter;

    /// <summary>The query without a filter, wherever it stands. A word that was ended stays so.</summary>
    public static string Without(string text, string filter)
    {
        var parts = SearchTokens.Of(text).Select(token => text[token.At..token.End]).ToList();
        var rest = string.Join(' ', parts.Where(part => !IsFilter(part)));
        return rest.Length > 0 && (char.IsWhiteSpace(text[^1]) || IsFilter(parts[^1])) ? $"{rest} " : rest;

        bool IsFilter(string part) => part.Equals(filter, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The filters of a query as they were typed.</summary>
    public static IReadOnlyList<string> Filters(string text)
        => [.. SearchTokens.Of(text).Where(token => token.Field is not null && SearchReader.Read($"{text[token.At..token.End]} ").Clauses.Count == 0).Select(token => text[token.At..token.End])];

    /// <summary>The query with one word for another.</summary>
    /// <param name="word">The folded word.</param>
    public static string Corrected(string text, string word, string other)
        => string.Join(' ', SearchTokens.Of(text).Select(token => token is { Field: null, Excluded: false, IsQuoted: false } && SearchReader.Words(token.Text) is [var only] && only == word ? other : text[token.At..token.End]));
}
