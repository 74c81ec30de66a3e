namespace RelationsTracker.Core.Text.Normalisation;

/// <summary>Lines end in LF.</summary>
internal static class LineEnds
{
    /// <summary>CR LF and CR become LF; byte order marks at the start go.</summary>
    public static NormalText AsTheyAre(string text) => Replace(text, ['\r'], text.Length - text.TrimStart('\uFEFF').Length);

    /// <summary>Also the line and paragraph separators of Unicode, next line and vertical tab.</summary>
    public static NormalText Unify(string text) => Replace(text, ['\r', '\u0085', '\u2028', '\u2029', '\v'], text.Length - text.TrimStart('\uFEFF').Length);

    private static NormalText Replace(string text, ReadOnlySpan<char> ends, int marks)
    {
        var edits = new Edits(text);
        if (marks > 0)
        {
            edits.Replace(0, marks);
        }

        for (var at = marks; at < text.Length; at++)
        {
            if (!ends.Contains(text[at]))
            {
                continue;
            }

            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
            {
                edits.Replace(at, 1);
            }
            else
            {
                edits.Replace(at, 1, "\n");
            }
        }

        return edits.Done();
    }
}
