using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Schema;

/// <summary>Which characters a text may hold: any that is a character, and of the control characters tab, line feed and form feed.</summary>
public static class Characters
{
    /// <summary>What is wrong with the text; null when nothing is.</summary>
    public static string? Flaw(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\t' or '\f'))
            {
                return $"holds the control character U+{(int)text[i]:X4} at position {i + 1}; remove it.";
            }
        }

        return SurrogatePairs.FirstHalf(text) is { } half ? $"holds half a character at position {half + 1}; remove it." : null;
    }

    /// <param name="what">The words for the text, as a sentence begins: "The title".</param>
    /// <exception cref="RuleException">The text holds a character that cannot be kept.</exception>
    public static void Check(string what, string text)
    {
        if (Flaw(text) is { } flaw)
        {
            throw new RuleException($"{what} {flaw}");
        }
    }

    /// <summary>The text without blanks at its ends, lines ending in line feeds.</summary>
    /// <param name="what">The words for the text, as a sentence begins.</param>
    /// <param name="most">Longest, in UTF-16 units.</param>
    /// <exception cref="RuleException">It is longer, or holds a character that cannot be kept.</exception>
    public static string Sound(string what, string text, int most)
    {
        var sound = text.ReplaceLineEndings("\n").Trim();
        Check(what, sound);
        return sound.Length <= most ? sound : throw new RuleException($"{what} may have {most} characters; this has {sound.Length}.");
    }
}
