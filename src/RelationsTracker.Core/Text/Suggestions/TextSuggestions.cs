using RelationsTracker.Core.Text.Attributions;
using RelationsTracker.Core.Text.Dates;
using RelationsTracker.Core.Text.Hedges;
using RelationsTracker.Core.Text.Names;
using RelationsTracker.Core.Text.Sentences;

namespace RelationsTracker.Core.Text.Suggestions;

/// <summary>
/// What can be read off a text without understanding it: rules and lexicons, no model, no clock, no randomness; the same text under the
/// same circumstances always gives the same. All offsets are UTF-16 units of the text given, end exclusive; whoever shows them outside the
/// program counts code points (<see cref="Anchoring.CodePoints"/>). Every list is in the order of the text.
/// </summary>
/// <param name="Sentences">Sentences, headings and list items; together they hold all that is not white space.</param>
/// <param name="Mentions">Places that speak of known actors, with every candidate.</param>
/// <param name="LikelyNames">Names that no known actor has, strongest first (the one list that is not in the order of the text).</param>
/// <param name="Dates">Date expressions.</param>
/// <param name="Hedges">Hedges.</param>
/// <param name="Loaded">Scare-quoted and loaded words.</param>
/// <param name="Attributions">Words that hand a statement to other speakers.</param>
/// <param name="Claims">Claims that sentences and clauses probably make.</param>
public sealed record TextSuggestions(
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<LikelyName> LikelyNames,
    IReadOnlyList<DateFound> Dates,
    IReadOnlyList<HedgeFound> Hedges,
    IReadOnlyList<LoadedFound> Loaded,
    IReadOnlyList<AttributionFound> Attributions,
    IReadOnlyList<ClaimSuggestion> Claims)
{
    /// <summary>Reads a text of any length, in time linear in it.</summary>
    /// <param name="text">The text as it is kept (NFC, LF).</param>
    /// <param name="circumstances">Known actors and day of publication.</param>
    public static TextSuggestions For(string text, Circumstances circumstances)
    {
        var tokens = Tokens.TokenList.Of(text);
        var sentences = SentenceSplitter.Split(text);
        var mentions = circumstances.Actors.FindIn(tokens, sentences);
        var dates = DateFinder.Find(tokens, sentences, circumstances.Published);
        var hedges = HedgeLexicon.Find(tokens);
        var loaded = LoadedMarks.FindIn(tokens, sentences);
        var attributions = AttributionFinder.Find(tokens, sentences, mentions);
        var claims = new ClaimFinder(tokens, mentions, dates, hedges, loaded, attributions).Find(sentences);
        return new(sentences, mentions, Names.LikelyNames.FindIn(tokens, sentences, mentions), dates, hedges, loaded, attributions, claims);
    }
}
