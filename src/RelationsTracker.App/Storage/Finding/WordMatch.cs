using RelationsTracker.Core.Search;

namespace RelationsTracker.App.Storage.Finding;

/// <summary>
/// Spells clauses for each database's index. Words are folded, so they hold neither quotation marks nor operators; they are quoted all the
/// same. Something must be wanted: <see cref="FindableWords.Every"/> stands for everything.
/// </summary>
internal static class WordMatch
{
    public static string Fts5(IReadOnlyList<SearchClause> clauses) => Joined(clauses, Fts5, " OR ", " AND ", " NOT ");

    public static string TsQuery(IReadOnlyList<SearchClause> clauses) => Joined(clauses, TsQuery, " | ", " & ", " & !");

    private static string Joined(IReadOnlyList<SearchClause> clauses, Func<SearchPhrase, string> spell, string or, string and, string not)
    {
        var wanted = clauses.Where(clause => !clause.Excluded).Select(Any).DefaultIfEmpty(spell(new SearchPhrase([FindableWords.Every])));
        return clauses.Where(clause => clause.Excluded).Aggregate($"({string.Join(and, wanted)})", (all, clause) => $"({all}{not}{Any(clause)})");

        string Any(SearchClause clause) => $"({string.Join(or, clause.Any.Select(spell))})";
    }

    private static string Fts5(SearchPhrase phrase) => $"\"{string.Join(' ', phrase.Words).Replace("\"", "", StringComparison.Ordinal)}\"{(phrase.IsPrefix ? "*" : "")}";

    private static string TsQuery(SearchPhrase phrase)
        => $"({string.Join(" <-> ", phrase.Words.Select((word, i) => $"'{word.Replace("'", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal)}'{(phrase.IsPrefix && i == phrase.Words.Count - 1 ? ":*" : "")}"))})";
}
