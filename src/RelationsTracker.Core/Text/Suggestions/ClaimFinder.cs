using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Text.Attributions;
using RelationsTracker.Core.Text.Dates;
using RelationsTracker.Core.Text.Hedges;
using RelationsTracker.Core.Text.Names;
using RelationsTracker.Core.Text.Sentences;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Suggestions;

/// <summary>Makes of each clause the claim it probably makes, with the words that tell what it is and how it stands.</summary>
internal sealed class ClaimFinder(
    TokenList tokens,
    IReadOnlyList<Mention> mentions,
    IReadOnlyList<DateFound> dates,
    IReadOnlyList<HedgeFound> hedges,
    IReadOnlyList<LoadedFound> loaded,
    IReadOnlyList<AttributionFound> attributions)
{
    private const int FewestWords = 3;

    private static readonly Speaker ThisText = new(SpeakerKind.ThisText, AttributionFinder.ThisText, null, null, []);

    public List<ClaimSuggestion> Find(IReadOnlyList<Sentence> sentences)
    {
        var claims = new List<ClaimSuggestion>();
        var supposing = false;
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (sentence.Kind == SentenceKind.Heading)
            {
                supposing = OpensHypotheses(sentence);
                continue;
            }

            claims.AddRange(Clauses.Of(tokens, sentence).Where(HasWords).Select(clause => Of(clause, sentence, i, supposing && sentence.Kind == SentenceKind.ListItem)));

            // "Two hypotheses deserve a look:" and the list after it.
            supposing = sentence.Kind == SentenceKind.ListItem ? supposing : OpensHypotheses(sentence);
        }

        return claims;
    }

    private bool HasWords(Clause clause) => Enumerable.Range(clause.First, clause.After - clause.First).Count(tokens.IsWord) >= FewestWords;

    private bool OpensHypotheses(Sentence sentence)
        => tokens.Text[sentence.End - 1] == ':' && Enumerable.Range(tokens.From(sentence.Start), tokens.From(sentence.End) - tokens.From(sentence.Start))
            .Any(at => DateWords.IsAny(tokens, at, "hypotheses hypothesis scenarios possibilities explanations versions options"));

    private ClaimSuggestion Of(Clause clause, Sentence whole, int sentence, bool supposed)
    {
        var (start, end) = (tokens[clause.First].Start, tokens[clause.After - 1].End);
        var governing = Within(attributions, a => (a.Start, a.End), whole.Start, whole.End)
            .FindAll(a => (attributions[a].Start >= start && attributions[a].End <= end) || (attributions[a].ScopeStart < end && attributions[a].ScopeEnd > start));
        var hedged = Within(hedges, h => (h.Start, h.End), start, end);
        var (kind, kindCues) = KindOf(clause, hedged, governing);
        var (mode, modeCues) = ModeOf(clause, governing, supposed, start, end);
        var dated = Within(dates, d => (d.Start, d.End), start, end);
        var frames = governing.Select(i => attributions[i]).Where(a => IsFrame(a, start)).Select(a => (a.Start, a.End)).ToList();
        return new(
            start, end, sentence, Statement.Of(tokens.Text, start, end, frames), kind, kindCues, mode, modeCues,
            dated.Count > 0 ? dates[dated[0]].Edtf : null, dated,
            Within(mentions, m => (m.Start, m.End), start, end), hedged, governing,
            Within(loaded, l => (l.Start, l.End), start, end),
            governing.Select(i => attributions[i].Chain).MaxBy(chain => chain.Count) ?? [ThisText]);
    }

    // What can be left out without breaking the sentence: who says it, an adverb, an opening "it is known that".
    private static bool IsFrame(AttributionFound found, int start)
        => found.Kind is AttributionKind.AccordingTo or AttributionKind.Saying || found.Start <= start || found.Cue.EndsWith("edly", StringComparison.Ordinal);

    private (ClaimKind Kind, IReadOnlyList<Cue> Cues) KindOf(Clause clause, List<int> hedged, List<int> governing)
    {
        var said = ClaimCues.Kinds.Find(tokens, clause.First, clause.After).Where(cue => cue.After <= clause.After)
            .Select(cue => (cue.Meaning.Kind, Cue: new Cue(tokens[cue.First].Start, tokens[cue.After - 1].End, cue.Meaning.Why)))
            .Concat(hedged.Select(i => hedges[i]).Select(hedge => (Kind: ClaimCues.KindOf(hedge.Entry.Class), hedge)).Where(x => x.Kind is not null)
                .Select(x => (x.Kind!.Value, new Cue(x.hedge.Start, x.hedge.End, "hedged as a judgement"))))
            .ToLookup(x => x.Item1, x => x.Item2);
        var voiced = governing.Select(i => attributions[i]).FirstOrDefault(a => a.Kind != AttributionKind.Hearsay);
        foreach (var kind in ClaimCues.KindOrder)
        {
            if (said[kind].Any() && (voiced is null || kind is ClaimKind.Absence or ClaimKind.Forecast))
            {
                return (kind, [.. said[kind].OrderBy(cue => cue.Start)]);
            }
        }

        return voiced is null ? (ClaimKind.FactReport, []) : (ClaimKind.Attribution, [new(voiced.Start, voiced.End, "somebody else is made to say it")]);
    }

    private (AssertionMode Mode, IReadOnlyList<Cue> Cues) ModeOf(Clause clause, List<int> governing, bool supposed, int start, int end)
    {
        var said = ClaimCues.Modes.Find(tokens, clause.First, clause.After).Where(cue => cue.After <= clause.After)
            .ToLookup(cue => cue.Meaning.Mode, cue => new Cue(tokens[cue.First].Start, tokens[cue.After - 1].End, cue.Meaning.Why));
        if (said[AssertionMode.Rejected].Any())
        {
            return (AssertionMode.Rejected, [.. said[AssertionMode.Rejected]]);
        }

        if (clause.Opening is { } opening)
        {
            return (opening.Mode, [opening.Cue]);
        }

        foreach (var mode in new[] { AssertionMode.Hypothesised, AssertionMode.Conditional, AssertionMode.Conceded })
        {
            if (said[mode].Any())
            {
                return (mode, [.. said[mode]]);
            }
        }

        return governing.Count > 0 ? (AssertionMode.Attributed, [.. governing.Select(i => attributions[i]).Select(a => new Cue(a.Start, a.End, "somebody else is made to say it"))])
            : supposed ? (AssertionMode.Hypothesised, [new(start, end, "an item of a list of hypotheses")])
            : (AssertionMode.Asserted, []);
    }

    // Those that lie between two offsets. The lists are in order, so only the first needs a search, and the whole stays linear.
    private static List<int> Within<T>(IReadOnlyList<T> list, Func<T, (int Start, int End)> place, int start, int end)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = place(list[middle]).Start < start ? (middle + 1, high) : (low, middle);
        }

        var within = new List<int>();
        for (; low < list.Count && place(list[low]).Start < end; low++)
        {
            if (place(list[low]).End <= end)
            {
                within.Add(low);
            }
        }

        return within;
    }
}
