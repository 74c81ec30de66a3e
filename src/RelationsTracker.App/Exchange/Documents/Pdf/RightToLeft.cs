using System.Text;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace RelationsTracker.App.Exchange.Documents.Pdf;

/// <summary>
/// Puts a line of Arabic, Persian or Hebrew in the order in which it is read. A PDF only says where each letter is drawn, so
/// the line is read from the right, and what runs to the right inside it (numbers, Latin words) is turned back: UAX #9
/// backwards, as far as a single line tells.
/// </summary>
internal static class RightToLeft
{
    private const string Mirrored = "()[]{}<>«»‹›";

    private enum Way
    {
        Neutral,
        Left,
        Right,
        Digit,
    }

    /// <summary>Whether a line has letters that run to the left.</summary>
    public static bool IsIn(TextLine line) => line.Words.Any(word => word.Letters.Any(letter => Of(letter.Value) == Way.Left));

    public static string Text(TextLine line)
    {
        var atoms = new List<(string Value, Way Way)>();
        foreach (var word in line.Words.OrderByDescending(word => word.BoundingBox.Right))
        {
            atoms.AddRange((atoms.Count == 0 ? [] : new[] { (" ", Way.Neutral) }).Concat(word.Letters.OrderByDescending(letter => letter.StartBaseLine.X).Select(letter => (Plain(letter.Value), Of(letter.Value)))));
        }

        return RunsFromTheRight(atoms) ? FromTheRight(atoms) : FromTheLeft(atoms);
    }

    // A line with a long foreign name in it still begins and ends in its own script.
    private static bool RunsFromTheRight(List<(string Value, Way Way)> atoms)
    {
        var letters = atoms.Where(atom => atom.Way is Way.Left or Way.Right).Select(atom => atom.Way).ToList();
        return letters is [Way.Left, .., Way.Left] || letters.Count(way => way == Way.Left) >= letters.Count(way => way == Way.Right);
    }

    private static string FromTheRight(List<(string Value, Way Way)> atoms)
    {
        var text = new StringBuilder();
        for (var at = 0; at < atoms.Count;)
        {
            var after = atoms[at].Way is Way.Right or Way.Digit ? EndOfRun(atoms, at) : at + 1;
            text.AppendJoin("", after - at > 1 ? atoms[at..after].AsEnumerable().Reverse().Select(atom => atom.Value) : [atoms[at].Way == Way.Neutral ? Turned(atoms[at].Value) : atoms[at].Value]);
            at = after;
        }

        return text.ToString();
    }

    // A line of another script with a few such words in it.
    private static string FromTheLeft(List<(string Value, Way Way)> atoms)
    {
        atoms.Reverse();
        var text = new StringBuilder();
        for (var at = 0; at < atoms.Count; at++)
        {
            if (atoms[at].Way != Way.Left)
            {
                text.Append(atoms[at].Value);
                continue;
            }

            var other = atoms.FindIndex(at, atom => atom.Way == Way.Right);
            var last = atoms.FindLastIndex((other < 0 ? atoms.Count : other) - 1, atom => atom.Way == Way.Left);
            text.Append(FromTheRight([.. atoms[at..(last + 1)].AsEnumerable().Reverse()]));
            at = last;
        }

        return text.ToString();
    }

    // Latin words run together over blanks; numbers end at one.
    private static int EndOfRun(List<(string Value, Way Way)> atoms, int from)
    {
        var left = atoms.FindIndex(from, atom => atom.Way == Way.Left);
        var end = left < 0 ? atoms.Count : left;
        var hasLetter = atoms.FindIndex(from, end - from, atom => atom.Way == Way.Right) >= 0;
        if (!hasLetter && atoms.FindIndex(from, end - from, atom => atom.Value == " ") is >= 0 and var blank)
        {
            end = blank;
        }

        while (atoms[end - 1].Way == Way.Neutral)
        {
            end--;
        }

        return end;
    }

    // A bracket is drawn as it looks, and in such a line the one that opens looks like the one that closes.
    private static string Turned(string sign) => sign.Length == 1 && Mirrored.IndexOf(sign[0], StringComparison.Ordinal) is >= 0 and var at ? $"{Mirrored[at ^ 1]}" : sign;

    // Letters are sometimes named by the shape they have inside the word.
    private static string Plain(string letter) => letter.Any(c => c is >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC') ? letter.Normalize(NormalizationForm.FormKC) : letter;

    private static Way Of(string letter)
    {
        foreach (var rune in letter.EnumerateRunes())
        {
            if (rune.Value is (>= '0' and <= '9') or (>= 0x660 and <= 0x669) or (>= 0x6F0 and <= 0x6F9))
            {
                return Way.Digit;
            }

            if (Rune.IsLetter(rune))
            {
                return rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) ? Way.Left : Way.Right;
            }
        }

        return Way.Neutral;
    }
}
