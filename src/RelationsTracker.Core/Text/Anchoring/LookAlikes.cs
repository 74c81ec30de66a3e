namespace RelationsTracker.Core.Text.Anchoring;

/// <summary>A place where the words of a range stand.</summary>
/// <param name="Context">How much around them agrees.</param>
/// <param name="AtEdge">What agrees reaches the beginning, or the end, of both texts.</param>
internal sealed record LookAlike(int Start, int Context, bool AtEdge);

/// <summary>Finds the places of a text where the words of a range of another stand.</summary>
internal static class LookAlikes
{
    private const int Most = 10_000;

    /// <returns>The places in the order of the text; null if there are more than 10,000.</returns>
    public static List<LookAlike>? Of(string text, int start, int end, string other)
    {
        var words = text.AsSpan(start, end - start);
        var (cutBefore, cutAfter) = (TextPieces.Cuts(text, start), TextPieces.Cuts(text, end));
        var found = new List<LookAlike>();
        var met = 0;
        for (var at = 0; other.AsSpan(at).IndexOf(words, StringComparison.Ordinal) is var next and >= 0; at++)
        {
            if (++met > Most)
            {
                return null;
            }

            at += next;
            var stop = at + words.Length;
            if ((cutBefore || !TextPieces.Cuts(other, at)) && (cutAfter || !TextPieces.Cuts(other, stop)) && !SurrogatePairs.Cuts(other, at) && !SurrogatePairs.Cuts(other, stop))
            {
                var (before, after) = (Before(text, start, other, at), After(text, end, other, stop));
                found.Add(new LookAlike(at, before + after, (before == start && before == at) || (after == text.Length - end && after == other.Length - stop)));
            }
        }

        return found;
    }

    private static int Before(string text, int start, string other, int at)
    {
        var most = Math.Min(ReAnchoring.Reach, Math.Min(start, at));
        var agree = 0;
        while (agree < most && text[start - agree - 1] == other[at - agree - 1])
        {
            agree++;
        }

        return agree;
    }

    private static int After(string text, int end, string other, int stop)
    {
        var here = text.AsSpan(end, Math.Min(ReAnchoring.Reach, text.Length - end));
        return here.CommonPrefixLength(other.AsSpan(stop, Math.Min(ReAnchoring.Reach, other.Length - stop)));
    }
}
