using System.Text;
using RelationsTracker.Core.Briefs.Manifests;

namespace RelationsTracker.App.Exchange.Briefs.Manifests;

/// <summary>
/// Looks for what a manifest says in the text of the file it came in: a sentence or a dissent that is not there, letter by
/// letter and number by number, was changed or taken out. Blanks and signs differ from format to format and do not count;
/// the marks of notes that a format sets behind references are passed over, and so is the end of a page.
/// </summary>
public static class ManifestText
{
    // The longest mark of notes: a number or two.
    private const int LongestMark = 12;

    /// <returns>The sentences and dissents that are not in the text.</returns>
    public static IReadOnlyList<string> Missing(BriefManifest manifest, string text)
    {
        var (found, from, missing, pages) = (Bare(text), 0, new List<string>(), new PageBreaks(manifest.Head));
        foreach (var sentence in manifest.Sentences)
        {
            var pieces = Pieces(sentence);
            if ((Find(found, pieces, from) ?? Find(found, pieces, 0)) is { } end)
            {
                from = Math.Max(from, end);
            }
            else if (!pages.Across(found, Bare(sentence.Text)))
            {
                missing.Add(sentence.Text);
            }
        }

        missing.AddRange(manifest.Dissents.Where(dissent => !found.Contains(Bare(dissent.Text), StringComparison.Ordinal) || !found.Contains(Bare(dissent.By), StringComparison.Ordinal)).Select(dissent => $"The dissent of {dissent.By}"));
        return missing;
    }

    // A mark may stand behind each reference.
    private static List<string> Pieces(ManifestSentence sentence)
    {
        var (rest, pieces) = (sentence.Text, new List<string>());
        while (rest.Length > 0)
        {
            var ends = sentence.References.Select(reference => $"{reference}").Where(written => rest.Contains(written, StringComparison.Ordinal))
                .Select(written => rest.IndexOf(written, StringComparison.Ordinal) + written.Length).DefaultIfEmpty(rest.Length).Min();
            pieces.Add(Bare(rest[..ends]));
            rest = rest[ends..];
        }

        pieces.RemoveAll(piece => piece.Length == 0);
        return pieces;
    }

    private static int? Find(string text, List<string> pieces, int from)
    {
        if (pieces.Count == 0)
        {
            return from;
        }

        for (var at = text.IndexOf(pieces[0], from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(pieces[0], at + 1, StringComparison.Ordinal))
        {
            if (Follow(text, pieces, at + pieces[0].Length) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private static int? Follow(string text, List<string> pieces, int at)
    {
        foreach (var piece in pieces.Skip(1))
        {
            var mark = 0;
            while (mark < LongestMark && at + mark < text.Length && char.IsAsciiDigit(text[at + mark]) && string.CompareOrdinal(text, at + mark, piece, 0, piece.Length) != 0)
            {
                mark++;
            }

            if (string.CompareOrdinal(text, at + mark, piece, 0, piece.Length) != 0)
            {
                return null;
            }

            at += mark + piece.Length;
        }

        return at;
    }

    /// <summary>The letters and figures of a text, and nothing else.</summary>
    internal static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(Rune.IsLetterOrDigit))
        {
            bare.Append(rune.ToString());
        }

        return bare.ToString();
    }

    // Half a pair cannot be brought into a normal form.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
