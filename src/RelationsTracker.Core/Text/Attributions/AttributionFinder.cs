using RelationsTracker.Core.Text.Names;
using RelationsTracker.Core.Text.Sentences;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Attributions;

/// <summary>Finds attributions sentence by sentence and chains those that stand within one another: who said it first stands first.</summary>
/// <remarks>
/// "According to Tehran sources, Pezeshkian told Baku that …" gives, for what he told, Pezeshkian → Tehran sources → this text: the
/// inner speaker is nearer to the origin. "The paper, citing a docker, wrote …" gives docker → paper → this text. Speakers without a name
/// are kept as such and never guessed.
/// </remarks>
public static class AttributionFinder
{
    /// <summary>What the last speaker of every chain is called.</summary>
    public const string ThisText = "this text";

    private static readonly Speaker Last = new(SpeakerKind.ThisText, ThisText, null, null, []);

    private sealed record Raw(AttributionCue Cue, int First, int After, int Start, int End, Speaker Speaker, Speaker? Reporter, int ScopeStart, int ScopeEnd);

    /// <summary>Every attribution of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">Its mentions of known actors, which tell named speakers from unnamed ones.</param>
    public static IReadOnlyList<AttributionFound> Find(string text, IReadOnlyList<Mention> mentions) => Find(TokenList.Of(text), SentenceSplitter.Split(text), mentions);

    internal static IReadOnlyList<AttributionFound> Find(TokenList tokens, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions)
    {
        var found = new List<AttributionFound>();
        var speakers = new Speakers(tokens, mentions);
        foreach (var sentence in sentences.Where(s => s.Kind != SentenceKind.Heading))
        {
            var (first, to) = (tokens.From(sentence.Start), tokens.From(sentence.End));
            var raws = AttributionCues.Book.Find(tokens, first, to).Where(cue => cue.After <= to).Select(cue => Read(tokens, speakers, cue, first, to)).OfType<Raw>().ToList();
            found.AddRange(raws.Select(raw => Chained(tokens, raw, raws)).OrderBy(attribution => attribution.Start));
        }

        return found;
    }

    private static Raw? Read(TokenList tokens, Speakers speakers, PhraseFound<AttributionCue> found, int first, int to)
    {
        var cue = found.Meaning;
        return cue.Shape switch
        {
            CueShape.SpeakerAfter => After(tokens, speakers, found, first, to),
            CueShape.OriginAfter => Origin(tokens, speakers, found, first, to),
            CueShape.SpeakerBefore => Before(tokens, speakers, found, first, to),
            _ => new(cue, found.First, found.After, tokens[found.First].Start, tokens[found.After - 1].End, new(SpeakerKind.Unspecified, cue.Nobody, null, null, []), null,
                Start(tokens, ClauseStart(tokens, found.First, first)), tokens[to - 1].End),
        };
    }

    // "According to X, content" and "content, according to X."
    private static Raw? After(TokenList tokens, Speakers speakers, PhraseFound<AttributionCue> found, int first, int to)
    {
        var end = Speakers.NounEnd(tokens, found.After, to);
        if (end == found.After)
        {
            return null;
        }

        var follows = tokens.IsSign(end, ',') && to - end > 3;
        var (scopeStart, scopeEnd) = follows || found.First == first ? (Start(tokens, Math.Min(follows ? end + 1 : end, to - 1)), tokens[to - 1].End) : (tokens[first].Start, tokens[found.First].Start);
        return new(found.Meaning, found.First, end, tokens[found.First].Start, tokens[end - 1].End, speakers.Of(found.After, end), null, scopeStart, scopeEnd);
    }

    // "X, citing Y, said": Y told X.
    private static Raw? Origin(TokenList tokens, Speakers speakers, PhraseFound<AttributionCue> found, int first, int to)
    {
        var end = Speakers.NounEnd(tokens, found.After, to);
        if (end == found.After)
        {
            return null;
        }

        var before = found.First > first && tokens.IsSign(found.First - 1, ',') ? found.First - 1 : found.First;
        var subject = Speakers.NounStart(tokens, before, first);
        var reporter = subject < before ? speakers.Of(subject, before) : null;
        return new(found.Meaning, found.First, end, tokens[found.First].Start, tokens[end - 1].End, speakers.Of(found.After, end), reporter, Start(tokens, Math.Min(end, to - 1)), tokens[to - 1].End);
    }

    private static Raw? Before(TokenList tokens, Speakers speakers, PhraseFound<AttributionCue> found, int first, int to)
    {
        var before = SubjectEnd(tokens, found.First, first);
        var subject = Speakers.NounStart(tokens, before, first);
        if (subject == before || Speakers.IsNoSubject(tokens, before - 1))
        {
            return null;
        }

        var content = ContentStart(tokens, found.After, to);
        var inverted = subject > first + 2 && tokens.IsSign(subject - 1, ',') | tokens.IsSign(subject - 1, '”') | tokens.IsSign(subject - 1, '"') && to - found.After <= 4;
        if (!inverted && (content is null || (found.Meaning.TakesClause && !IsClause(tokens, found.After, content.Value))))
        {
            return null;
        }

        var (scopeStart, scopeEnd) = inverted ? (tokens[first].Start, tokens[subject - 1].Start) : (Start(tokens, content!.Value), tokens[to - 1].End);
        var end = inverted ? found.After : content!.Value;
        return new(found.Meaning, subject, end, tokens[subject].Start, tokens[end - 1].End, speakers.Of(subject, before), null, scopeStart, scopeEnd);
    }

    // "Bellgrave Terminals, which runs the shed, told": the words between the commas stand aside. "X, citing Y, said" alike.
    private static int SubjectEnd(TokenList tokens, int verb, int first)
    {
        var end = verb;
        while (end > first && tokens.IsWord(end - 1) && (tokens.Span(end - 1).EndsWith("ly", StringComparison.Ordinal) || Dates.DateWords.IsAny(tokens, end - 1, "also has have had would will could may might can did does do")))
        {
            end--;
        }

        if (!tokens.IsSign(end - 1, ','))
        {
            return end;
        }

        for (var at = end - 2; at > first; at--)
        {
            if (tokens.IsSign(at, ','))
            {
                return at;
            }
        }

        return end - 1;
    }

    // Where what is said begins: after "that", after the person told, after a colon or an opening mark.
    private static int? ContentStart(TokenList tokens, int at, int to)
    {
        for (var i = at; i < Math.Min(to, at + 8); i++)
        {
            if (tokens.Is(i, "that"))
            {
                return i + 1 < to ? i + 1 : null;
            }

            if (tokens[i].Kind == TokenKind.Sign)
            {
                return i - at <= 2 && tokens.Text[tokens[i].Start] is ':' or '“' or '"' or '«' or '„' or '—' or '‘' && i + 1 < to ? i + (tokens.IsSign(i, ':') ? 1 : 0) : i > at ? at : null;
            }
        }

        return at + 1 < to ? at : null;
    }

    // The verb has "that" or a clause with its own subject after it.
    private static bool IsClause(TokenList tokens, int at, int content)
        => (content > at && tokens.Is(content - 1, "that")) || !tokens.IsWord(content)
            || Dates.DateWords.IsAny(tokens, content, "the a an it he she they we there this these no his her its their") || tokens.IsCapital(content);

    private static AttributionFound Chained(TokenList tokens, Raw raw, List<Raw> all)
    {
        var chain = new List<Speaker> { raw.Speaker };
        if (raw.Reporter is { } reporter)
        {
            chain.Add(reporter);
        }

        // "X, citing Y, said": for what X said, Y said it first.
        chain.InsertRange(0, all.Where(other => other != raw && other.Reporter?.Start is { } start && start == raw.Speaker.Start).Select(other => other.Speaker));

        // From the inside out: those within whose scope this one stands.
        chain.AddRange(all.Where(other => other != raw && other.Reporter is null && other.ScopeStart <= raw.Start && raw.End <= other.ScopeEnd && other.Start < raw.Start)
            .OrderByDescending(other => other.Start).Select(other => other.Speaker)
            .Where(speaker => speaker.Start is null || chain.TrueForAll(there => there.Start != speaker.Start)).ToList());
        chain.Add(Last);
        return new(raw.Start, raw.End, raw.Cue.Kind, tokens.Text[tokens[CueAt(raw, tokens)].Start..CueEnd(raw, tokens)], chain, raw.ScopeStart, raw.ScopeEnd);
    }

    private static int CueAt(Raw raw, TokenList tokens)
    {
        var at = raw.First;
        while (at < raw.After - 1 && AttributionCues.Book.At(tokens, at)?.Meaning != raw.Cue)
        {
            at++;
        }

        return at;
    }

    private static int CueEnd(Raw raw, TokenList tokens) => AttributionCues.Book.At(tokens, CueAt(raw, tokens)) is { } cue ? tokens[cue.After - 1].End : raw.End;

    private static int ClauseStart(TokenList tokens, int at, int first)
    {
        while (at > first && !(tokens[at - 1].Kind == TokenKind.Sign && tokens.Text[tokens[at - 1].Start] is ';' or ':' or '(' or '—') && !(tokens.IsSign(at - 1, ',') && FunctionWords.Joins(tokens.Span(at))))
        {
            at--;
        }

        return at;
    }

    private static int Start(TokenList tokens, int at) => tokens[at].Start;
}
