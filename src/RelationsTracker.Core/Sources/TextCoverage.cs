namespace RelationsTracker.Core.Sources;

/// <summary>What became of a sentence.</summary>
public enum SentenceState
{
    /// <summary>Nobody has dealt with it.</summary>
    Unread,

    /// <summary>Somebody passed over it, with a reason.</summary>
    Skipped,

    /// <summary>A claim rests on words of it.</summary>
    Claimed,
}

/// <summary>How many sentences are claimed, skipped and unread.</summary>
public readonly record struct Coverage(int Claimed, int Skipped, int Unread)
{
    public int Sentences => Claimed + Skipped + Unread;

    /// <summary>The share, from 0 to 1, of a number of the sentences; 0 where there are none.</summary>
    public double Share(int sentences) => Sentences == 0 ? 0 : sentences / (double)Sentences;

    public static Coverage operator +(Coverage left, Coverage right) => Add(left, right);

    public static Coverage Add(Coverage left, Coverage right)
        => new(left.Claimed + right.Claimed, left.Skipped + right.Skipped, left.Unread + right.Unread);

    /// <summary>Counts the states of sentences.</summary>
    public static Coverage Of(IEnumerable<SentenceState> states)
    {
        var counts = new int[3];
        foreach (var state in states)
        {
            counts[(int)state]++;
        }

        return new(counts[(int)SentenceState.Claimed], counts[(int)SentenceState.Skipped], counts[(int)SentenceState.Unread]);
    }
}

/// <summary>A stretch of the coverage bar, as shares from 0 to 1 of the text's length.</summary>
public sealed record CoverageStretch(double From, double To, SentenceState State);

/// <summary>Works out how much of a text has been dealt with. All ranges are UTF-16 units, end exclusive; a claim outweighs a skip.</summary>
public static class TextCoverage
{
    /// <param name="sentences">The sentences, in order, without overlap.</param>
    /// <param name="claimed">Ranges on which claims rest, in any order; they may overlap. A sentence that one of them touches is claimed.</param>
    /// <param name="skipped">Skipped ranges, in order. A sentence is skipped when more than half of it lies under them: sentences may be cut otherwise one day.</param>
    /// <returns>The state of each sentence.</returns>
    public static IReadOnlyList<SentenceState> States(IReadOnlyList<(int Start, int End)> sentences, IEnumerable<(int Start, int End)> claimed, IEnumerable<(int Start, int End)> skipped)
    {
        var (claims, skips) = (Union(claimed), Union(skipped));
        var states = new SentenceState[sentences.Count];
        var (c, s) = (0, 0);
        for (var i = 0; i < states.Length; i++)
        {
            var sentence = sentences[i];
            states[i] = Under(claims, sentence, ref c) > 0 ? SentenceState.Claimed
                : Under(skips, sentence, ref s) * 2 > sentence.End - sentence.Start ? SentenceState.Skipped
                : SentenceState.Unread;
        }

        return states;
    }

    /// <summary>The coverage of each section; a sentence belongs to the section in which it starts.</summary>
    public static IReadOnlyList<Coverage> Of(IReadOnlyList<TextSection> sections, IReadOnlyList<(int Start, int End)> sentences, IReadOnlyList<SentenceState> states)
    {
        var starts = sentences.Select(sentence => sentence.Start).ToArray();
        return [.. sections.Select(section => Coverage.Of(states.Take(FirstFrom(starts, section.Start)..FirstFrom(starts, section.End))))];
    }

    /// <summary>The coverage as a bar of at most <paramref name="pieces"/> pieces, neighbours of one state joined. A piece has the state that most of its sentences' units have.</summary>
    public static IReadOnlyList<CoverageStretch> Bar(int length, IReadOnlyList<(int Start, int End)> sentences, IReadOnlyList<SentenceState> states, int pieces)
    {
        var weights = new long[pieces, 3];
        for (var i = 0; i < sentences.Count; i++)
        {
            var (from, to) = ((int)((long)sentences[i].Start * pieces / length), (int)((sentences[i].End - 1L) * pieces / length));
            for (var piece = from; piece <= to; piece++)
            {
                var (left, right) = ((long)length * piece / pieces, (long)length * (piece + 1) / pieces);
                weights[piece, (int)states[i]] += Math.Max(1, Math.Min(right, sentences[i].End) - Math.Max(left, sentences[i].Start));
            }
        }

        return Joined(weights, pieces);
    }

    /// <summary>Ranges in order without overlap that cover what these cover.</summary>
    public static IReadOnlyList<(int Start, int End)> Union(IEnumerable<(int Start, int End)> ranges)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var range in ranges.OrderBy(range => range.Start))
        {
            if (joined is [.., var last] && range.Start <= last.End)
            {
                joined[^1] = (last.Start, Math.Max(last.End, range.End));
            }
            else
            {
                joined.Add(range);
            }
        }

        return joined;
    }

    private static int FirstFrom(int[] starts, int place) => Array.BinarySearch(starts, place) is var at && at < 0 ? ~at : at;

    private static List<CoverageStretch> Joined(long[,] weights, int pieces)
    {
        var bar = new List<CoverageStretch>();
        for (var piece = 0; piece < pieces; piece++)
        {
            var most = new[] { SentenceState.Claimed, SentenceState.Skipped, SentenceState.Unread }.MaxBy(state => weights[piece, (int)state]);
            if (weights[piece, (int)most] == 0)
            {
                continue;
            }

            var (from, to) = (piece / (double)pieces, (piece + 1) / (double)pieces);
            if (bar is [.., var last] && last.State == most && last.To == from)
            {
                bar[^1] = last with { To = to };
            }
            else
            {
                bar.Add(new(from, to, most));
            }
        }

        return bar;
    }

    // Both lists are in order, so one walk along them is enough.
    private static int Under(IReadOnlyList<(int Start, int End)> ranges, (int Start, int End) sentence, ref int at)
    {
        while (at < ranges.Count && ranges[at].End <= sentence.Start)
        {
            at++;
        }

        var under = 0;
        for (var i = at; i < ranges.Count && ranges[i].Start < sentence.End; i++)
        {
            under += Math.Min(ranges[i].End, sentence.End) - Math.Max(ranges[i].Start, sentence.Start);
        }

        return under;
    }
}
