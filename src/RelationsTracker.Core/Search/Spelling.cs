namespace RelationsTracker.Core.Search;

/// <summary>How many slips of the pen lie between two words.</summary>
public static class Spelling
{
    /// <summary>Most slips at which a word still counts as a misspelling: one from four letters on, two from seven.</summary>
    public static int Most(string word) => word.Length switch { < 4 => 0, < 7 => 1, _ => 2 };

    /// <summary>
    /// Letters left out, put in, replaced, or two neighbours swapped (Damerau 1964, Levenshtein 1966; optimal string alignment),
    /// counted up to a limit.
    /// </summary>
    /// <returns>The number of slips; one more than <paramref name="most"/> where there are more.</returns>
    public static int Slips(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return most + 1;
        }

        var (before, last, row) = (new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + same);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return Math.Min(last[other.Length], most + 1);
    }
}
