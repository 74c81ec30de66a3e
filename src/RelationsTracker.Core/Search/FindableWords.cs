using System.Text;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.Core.Search;

/// <summary>
/// What stands in the index for one text: signs that say where it belongs, then its folded words, field by field. The signs begin with
/// characters that no folded word has, so nothing that is typed can ask for them, and a phrase cannot run over a border.
/// </summary>
public static class FindableWords
{
    /// <summary>Stands between fields.</summary>
    public const char Border = '|';

    /// <summary>Stands in every row.</summary>
    public const string Every = "#";

    /// <summary>Longest piece of a long text, in UTF-16 units of the original.</summary>
    public const int Piece = 4000;

    /// <summary>How far a piece reaches into the next, so that a phrase on the seam is found; in UTF-16 units.</summary>
    public const int Overlap = 400;

    // A shorter key is part of too many names.
    private const int ShortestKey = 4;

    public static string OfCase(Guid caseId) => $"#c{caseId:N}";

    /// <param name="kind">Letters of a kind, or <see cref="Findable.Comment"/>.</param>
    public static string OfKind(string kind) => $"#k{kind.ToLowerInvariant()}";

    public static string OfType(string type) => $"#t{type}";

    public static string OfState(string state) => $"#s{state}";

    /// <summary>By which a reference typed alone finds its item.</summary>
    public static string OfReference(string reference) => $"={reference.ToLowerInvariant()}";

    /// <summary>By which a name finds its bearer in another script; null where the key is too short to tell names apart.</summary>
    public static string? OfName(string word) => NameKey.Of(word) is { Length: >= ShortestKey } key && !key.Contains(' ', StringComparison.Ordinal) ? $"~{key}" : null;

    /// <summary>The row of a text.</summary>
    /// <param name="signs">Where it belongs.</param>
    /// <param name="texts">Its fields, the title first.</param>
    public static string Of(IEnumerable<string> signs, IEnumerable<string> texts)
    {
        var row = new StringBuilder(Every);
        foreach (var sign in signs)
        {
            row.Append(' ').Append(sign);
        }

        foreach (var text in texts)
        {
            row.Append(' ').Append(Border);
            foreach (var word in SearchReader.Words(text))
            {
                row.Append(' ').Append(word);
            }
        }

        return row.ToString();
    }

    /// <summary>The fields of a row, folded.</summary>
    public static IReadOnlyList<string> Fields(string row) => [.. row.Split(Border).Skip(1).Select(field => field.Trim())];

    /// <summary>Keys of the names of a bearer, word by word.</summary>
    public static IEnumerable<string> Keys(IEnumerable<string> names) => names.SelectMany(name => SearchReader.Words(name)).Select(OfName).OfType<string>().Distinct();

    /// <summary>Where the pieces of a long text start and how long they are. They overlap, and end where a word does.</summary>
    public static IEnumerable<(int Start, int Length)> Pieces(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = BeforeWord(text, Math.Min(text.Length, start + Piece), start + (Piece / 2));
            yield return (start, end - start);
            if (end == text.Length)
            {
                yield break;
            }

            start = BeforeWord(text, end - Overlap, start + 1);
        }
    }

    private static int BeforeWord(string text, int at, int least)
    {
        for (var back = at; back > least && at < text.Length; back--)
        {
            if (char.IsWhiteSpace(text[back - 1]))
            {
                return back;
            }
        }

        return at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
