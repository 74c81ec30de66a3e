using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.Core.Briefs.Comparison;

/// <summary>
/// Lays two texts beside each other sentence by sentence. Equal sentences in the same order are pegs (longest common
/// subsequence); between two pegs, sentences that share most of their words are taken for one that was reworded.
/// </summary>
public static class SentenceAlignment
{
    /// <summary>From which share of words in common (Dice, 0 to 1) two sentences count as one reworded.</summary>
    public const double Alike = 0.5;

    /// <summary>Most pairs of sentences that are compared word by word between two pegs; more count as gone and new.</summary>
    public const int MostCompared = 250_000;

    /// <returns>Pairs in reading order; one side is null where a sentence is gone or new.</returns>
    public static IReadOnlyList<(BriefSentence? Before, BriefSentence? After)> Of(IReadOnlyList<BriefSentence> before, IReadOnlyList<BriefSentence> after)
    {
        var pairs = new List<(BriefSentence?, BriefSentence?)>();
        var (from, start) = (0, 0);
        foreach (var (one, other) in Pegs(before, after).Append((before.Count, after.Count)))
        {
            pairs.AddRange(Between([.. before.Take(one).Skip(from)], [.. after.Take(other).Skip(start)]));
            if (one < before.Count)
            {
                pairs.Add((before[one], after[other]));
            }

            (from, start) = (one + 1, other + 1);
        }

        return pairs;
    }

    private static List<(int Before, int After)> Pegs(IReadOnlyList<BriefSentence> before, IReadOnlyList<BriefSentence> after)
    {
        // Equal beginnings and ends cost nothing; the table is for what lies between.
        var (first, tail) = (0, 0);
        while (first < Math.Min(before.Count, after.Count) && before[first].Text == after[first].Text)
        {
            first++;
        }

        while (tail < Math.Min(before.Count, after.Count) - first && before[before.Count - 1 - tail].Text == after[after.Count - 1 - tail].Text)
        {
            tail++;
        }

        var middle = Middle([.. before.Skip(first).Take(before.Count - first - tail).Select(s => s.Text)], [.. after.Skip(first).Take(after.Count - first - tail).Select(s => s.Text)]);
        return
        [
            .. Enumerable.Range(0, first).Select(i => (i, i)),
            .. middle.Select(pair => (pair.Before + first, pair.After + first)),
            .. Enumerable.Range(0, tail).Select(i => (before.Count - tail + i, after.Count - tail + i)),
        ];
    }

    private static List<(int Before, int After)> Middle(string[] before, string[] after)
    {
        // A brief has some thousands of sentences at most; beyond that only equal ends are found.
        if ((long)before.Length * after.Length > 25_000_000)
        {
            return [];
        }

        var length = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                length[i, j] = before[i] == after[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < before.Length && j < after.Length;)
        {
            if (before[i] == after[j])
            {
                pairs.Add((i++, j++));
            }
            else if (length[i + 1, j] >= length[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    // In order: a sentence is held against those that come after the last one matched.
    private static IEnumerable<(BriefSentence?, BriefSentence?)> Between(List<BriefSentence> before, List<BriefSentence> after)
    {
        var next = 0;
        var words = (long)before.Count * after.Count <= MostCompared ? after.Select(Words).ToList() : [];
        foreach (var sentence in before)
        {
            var mine = Words(sentence);
            var match = Enumerable.Range(next, Math.Max(0, words.Count - next)).Where(j => Likeness(mine, words[j]) >= Alike).Cast<int?>().FirstOrDefault();
            if (match is not { } found)
            {
                yield return (sentence, null);
                continue;
            }

            foreach (var fresh in after.Take(found).Skip(next))
            {
                yield return (null, fresh);
            }

            yield return (sentence, after[found]);
            next = found + 1;
        }

        foreach (var fresh in after.Skip(next))
        {
            yield return (null, fresh);
        }
    }

    private static HashSet<string> Words(BriefSentence sentence)
        => [.. sentence.Text.Split([' ', ',', '.', ';', ':', '(', ')', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToUpperInvariant())];

    private static double Likeness(HashSet<string> one, HashSet<string> other)
        => one.Count + other.Count == 0 ? 1 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
