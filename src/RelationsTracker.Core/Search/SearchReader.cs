using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.Core.Search;

/// <summary>
/// Reads the query language: words, <c>"phrases"</c>, <c>prefix*</c>, <c>-exclusion</c>, <c>one OR other</c>, <c>field:value</c>. Whatever is
/// typed is read somehow: what is not understood is named among the problems and looked for as words, or left out.
/// </summary>
/// <remarks>
/// The last bare word may be unfinished: it is looked for as the beginning of a word, so that results while one types are those of the
/// finished query. A space, a quotation mark or a star after it ends it.
/// </remarks>
public sealed class SearchReader
{
    private readonly string _text;
    private readonly List<SearchClause> _clauses = [];
    private readonly List<SearchProblem> _problems = [];
    private readonly FilterReader _filters;
    private bool _joins;

    private SearchReader(string text)
    {
        _text = text;
        _filters = new FilterReader(_problems);
    }

    /// <summary>Reads any text; never throws.</summary>
    public static SearchQuery Read(string? text)
    {
        var whole = text ?? "";
        var reader = new SearchReader(whole.Length > SearchQuery.MaxLength ? whole[..SearchQuery.MaxLength] : whole);
        if (whole.Length > SearchQuery.MaxLength)
        {
            reader._problems.Add(new SearchProblem(SearchQuery.MaxLength, $"Only the first {SearchQuery.MaxLength} characters were read."));
        }

        foreach (var token in SearchTokens.Of(reader._text))
        {
            if (reader._clauses.Count + reader._filters.Count >= SearchQuery.MostClauses)
            {
                reader._problems.Add(new SearchProblem(token.At, $"Only the first {SearchQuery.MostClauses} parts were read."));
                break;
            }

            reader.Take(token);
        }

        return reader._filters.Into(new SearchQuery { Clauses = reader._clauses.ToMany(), Problems = reader._problems.ToMany() });
    }

    private void Take(SearchToken token)
    {
        if (token is { Text: "OR", IsQuoted: false, Excluded: false, Field: null })
        {
            _joins = _clauses.Count > 0 && !_clauses[^1].Excluded;
            return;
        }

        if (token.Field is { } field && _filters.Take(token, field))
        {
            _joins = false;
            return;
        }

        if (Phrase(token) is { } phrase)
        {
            Add(token, phrase);
        }

        _joins = false;
    }

    private SearchPhrase? Phrase(SearchToken token)
    {
        var words = Words(token.Field is { } field ? $"{field} {token.Text}" : token.Text);
        if (words.Count == 0)
        {
            _problems.Add(new SearchProblem(token.At, $"“{Shown(token.Text)}” has no letters or digits to look for."));
            return null;
        }

        if (words.Count > SearchQuery.MostWords)
        {
            _problems.Add(new SearchProblem(token.At, $"Only the first {SearchQuery.MostWords} words of the phrase were read."));
            return new SearchPhrase(words.Take(SearchQuery.MostWords).ToMany());
        }

        var starred = !token.IsQuoted && token.Text.EndsWith('*');
        if (starred && words[^1].Length < 2)
        {
            _problems.Add(new SearchProblem(token.At, "A beginning of a word needs two letters; one was looked for as a word."));
        }

        var unfinished = !token.IsQuoted && !token.Excluded && token.End == _text.Length;
        return new SearchPhrase(words, (starred || unfinished) && words[^1].Length >= 2);
    }

    private void Add(SearchToken token, SearchPhrase phrase)
    {
        if (_joins && !token.Excluded && _clauses[^1].Any.Count < SearchQuery.MostAlternatives)
        {
            _clauses[^1] = new SearchClause(_clauses[^1].Any.With(phrase));
            return;
        }

        _clauses.Add(new SearchClause([phrase], token.Excluded));
    }

    /// <summary>The words of a text as they are compared: folded and cut.</summary>
    internal static Many<string> Words(string text) => SearchFold.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cut).ToMany();

    /// <summary>A word no longer than the longest, and never half a letter.</summary>
    internal static string Cut(string word)
        => word.Length <= SearchQuery.LongestWord ? word : word[..(char.IsHighSurrogate(word[SearchQuery.LongestWord - 1]) ? SearchQuery.LongestWord - 1 : SearchQuery.LongestWord)];

    /// <summary>A piece of what was typed, short enough for a sentence.</summary>
    internal static string Shown(string text) => PlainText.Of(text.Shortened(40));
}
