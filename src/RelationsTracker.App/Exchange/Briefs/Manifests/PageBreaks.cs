using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.App.Exchange.Briefs.Manifests;

/// <summary>
/// Finds sentences that run from one printed page to the next: between their halves stand the marking, the running titles and
/// the number of the page, and nothing else. In which order a reader of PDF gives those depends on how they were broken
/// into lines, so their letters are counted.
/// </summary>
internal sealed class PageBreaks
{
    // The number of the page and how many there are.
    private const int LongestNumbers = 12;

    private readonly string _letters;
    private readonly int _length;

    public PageBreaks(SheetHead head)
    {
        var running = ManifestText.Bare($"{SheetText.Line(head.Running())}{SheetText.Line(head.Title())}{SheetText.Line(head.Handling)}{SheetText.Line(head.Handling)}");
        (_letters, _length) = (Letters(running), running.Length);
    }

    /// <summary>Whether the sentence, bare, stands in the text, bare, with one page ending inside it.</summary>
    public bool Across(string text, string sentence)
    {
        var begin = sentence.Length == 0 ? "" : sentence[..1];
        for (var at = sentence.Length < 2 ? -1 : text.IndexOf(begin, StringComparison.Ordinal); at >= 0; at = text.IndexOf(begin, at + 1, StringComparison.Ordinal))
        {
            for (var first = Common(text.AsSpan(at), sentence); first > 0; first--)
            {
                if (Goes(text, at + first, sentence[first..]))
                {
                    return true;
                }

                // The first letters of what stands between may be those of the sentence by chance, but not many.
                if (first < sentence.Length / 2 && Common(text.AsSpan(at), sentence) - first > 8)
                {
                    break;
                }
            }
        }

        return false;
    }

    private bool Goes(string text, int gap, string rest)
    {
        for (var numbers = 2; numbers <= LongestNumbers; numbers++)
        {
            var next = gap + _length + numbers;
            if (next + rest.Length <= text.Length && string.CompareOrdinal(text, next, rest, 0, rest.Length) == 0 && Letters(text[gap..next]) == _letters)
            {
                return true;
            }
        }

        return false;
    }

    private static int Common(ReadOnlySpan<char> text, string sentence) => Math.Min(text.CommonPrefixLength(sentence), sentence.Length - 1);

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsDigit(letter)).Order());
}
