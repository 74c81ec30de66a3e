using System.Buffers;
using System.Text;

namespace RelationsTracker.App.Exchange.Briefs.Word;

/// <summary>A stretch of text in one script, as Word has to be told: its direction, and the language that spelling and fonts go by.</summary>
/// <param name="Language">BCP 47; null for the language of the document.</param>
internal readonly record struct ScriptRun(string Text, bool RightToLeft, string? Language)
{
    private static readonly SearchValues<char> Persian = SearchValues.Create("پچژگکی");

    private enum Script
    {
        Neutral,
        Latin,
        Hebrew,
        Arabic,
        Cyrillic,
        Armenian,
        Georgian,
        Greek,
        EastAsian,
    }

    /// <summary>Whether a paragraph of this text runs from the right: its first letter with a direction says so.</summary>
    public static bool StartsRight(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Of(rune) is var script && script != Script.Neutral)
            {
                return script is Script.Hebrew or Script.Arabic;
            }
        }

        return false;
    }

    /// <summary>The text cut where the script changes; blanks, digits and marks go with the letters before them.</summary>
    public static IEnumerable<ScriptRun> Of(string text)
    {
        var (from, at, script) = (0, 0, Script.Neutral);
        foreach (var rune in text.EnumerateRunes())
        {
            var next = Of(rune);
            if (next != Script.Neutral && script != Script.Neutral && next != script)
            {
                yield return Made(text[from..at], script);
                from = at;
            }

            script = next == Script.Neutral ? script : next;
            at += rune.Utf16SequenceLength;
        }

        if (from < text.Length)
        {
            yield return Made(text[from..], script);
        }
    }

    private static ScriptRun Made(string text, Script script) => new(text, script is Script.Hebrew or Script.Arabic, script switch
    {
        Script.Hebrew => "he-IL",
        // Letters that Persian has and Arabic has not.
        Script.Arabic => text.AsSpan().ContainsAny(Persian) ? "fa-IR" : "ar-SA",
        Script.Cyrillic => "ru-RU",
        Script.Armenian => "hy-AM",
        Script.Georgian => "ka-GE",
        Script.Greek => "el-GR",
        Script.EastAsian => "zh-CN",
        _ => null,
    });

    private static Script Of(Rune rune) => rune.Value switch
    {
        // A mark that says "from the left" begins a stretch that runs from there.
        0x200E => Script.Latin,
        _ when !Rune.IsLetter(rune) => Script.Neutral,
        (>= 0x590 and <= 0x5FF) or (>= 0xFB1D and <= 0xFB4F) => Script.Hebrew,
        (>= 0x600 and <= 0x7BF) or (>= 0x8A0 and <= 0x8FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) => Script.Arabic,
        >= 0x400 and <= 0x52F => Script.Cyrillic,
        >= 0x530 and <= 0x58F => Script.Armenian,
        >= 0x10A0 and <= 0x10FF => Script.Georgian,
        >= 0x370 and <= 0x3FF => Script.Greek,
        (>= 0x2E80 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) => Script.EastAsian,
        _ => Script.Latin,
    };
}
