using System.Text;

namespace RelationsTracker.Core.Text.Anchoring;

/// <summary>The one form in which source texts are kept, so that offsets and fingerprints mean the same everywhere.</summary>
public static class TextNormalisation
{
    /// <summary>Name of the form, stored beside each text: Unicode NFC, line ends LF, no byte order mark at the start; nothing else.</summary>
    public const string Id = "nfc-lf-1";

    /// <summary>Brings a text into the form. A text that is in it comes back unchanged.</summary>
    /// <exception cref="RuleException">The text is not well-formed: it holds half a surrogate pair or U+FFFE.</exception>
    public static string Normalise(string text)
    {
        ThrowIfFlawed(text);

        // Not ReplaceLineEndings: it would turn form feeds, which mark pages, into lines as well.
        return text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Normalize(NormalizationForm.FormC);
    }

    internal static void ThrowIfFlawed(string text)
    {
        if (Flaw(text) is { } at)
        {
            throw new RuleException($"The text is not well-formed Unicode: there is no character at position {at + 1}. Save it as UTF-8 and try again.");
        }
    }

    /// <summary>Whether a text is in the form.</summary>
    public static bool IsNormal(string text)
        => Flaw(text) is null && !text.StartsWith('\uFEFF') && !text.Contains('\r') && text.IsNormalized(NormalizationForm.FormC);

    // U+FFFE is a byte order mark read the wrong way round; Normalize throws on it as on half a pair.
    private static int? Flaw(string text) => SurrogatePairs.FirstHalf(text) ?? (text.IndexOf('\uFFFE') is var at and >= 0 ? at : null);
}
