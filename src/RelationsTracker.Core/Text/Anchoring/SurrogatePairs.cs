namespace RelationsTracker.Core.Text.Anchoring;

/// <summary>Where characters that take two UTF-16 units may not be cut.</summary>
public static class SurrogatePairs
{
    /// <summary>Whether an offset in UTF-16 units stands between the two halves of one character.</summary>
    public static bool Cuts(string text, int offset) => offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);

    /// <summary>Position of the first half that lacks its other half, or null in a well-formed text.</summary>
    public static int? FirstHalf(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !Cuts(text, at) && !Cuts(text, at + 1))
            {
                return at;
            }
        }

        return null;
    }
}
