using CsCheck;

namespace RelationsTracker.App.Tests.Exchange.Packages;

/// <summary>Texts that trip writers and readers of YAML, made of pieces that do.</summary>
internal static class NastyText
{
    private static readonly string[] Pieces =
    [
        "no", "Yes", "~", "null", "true", "2025-07", "2025-07-03", "1_000", "0x1F", "12:30:45", ".5", "1e3", "+1", "# not a comment", " #", "- ", "a: b", ":", ": ",
        "\"", "'", "\\", "\\n", "{", "}", "[", "]", ",", ", ", "\t", "\n", "\n\n", " ", "  ", "|", ">", "|-", "&a", "*a", "!t", "!!str", "?", "? ", "%YAML 1.2", "@", "`", "---", "...",
        "<<", "=", "=", "a", "word", "several words in a row", "سلام", "می\u200Cروم", "Երևան", "Şəki", "Москва", "é", "e\u0301", "😀", "👩\u200D👩\u200D👧", "\U000E0067",
        "\u00A0", "\u2003", "\u200B", "\u200E", "\u202E", "\u2028", "\u2029", "\uFEFF", "\uFFFD", "\uFFFF", "\uE000", "[[C42]]", "**bold**", "http://a.b/c?d=e#f", "C:\\dir",
    ];

    public static Gen<string> Gen { get; } = CsCheck.Gen.OneOf(Pieces).Array[0, 12].Select(string.Concat);

    public static string Of(Random random, int max, bool required = false)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(required ? 1 : 0, 8)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        text = text.Length <= max ? text : "cut";
        return required && string.IsNullOrWhiteSpace(text) ? "x" : text;
    }
}
