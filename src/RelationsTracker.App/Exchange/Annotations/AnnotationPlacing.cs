using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.Exchange.Annotations;

/// <summary>Where an annotation lies in a text, in UTF-16 units.</summary>
/// <param name="State">Anchored where its words stand at its place; moved where only its words tell the place.</param>
public sealed record PlacedAnnotation(int Start, int End, AnchorState State);

/// <summary>
/// Finds the place of annotations in a text: the position where its words are the quoted ones, or where the text is the very
/// one the position was counted in; else the only place of the quoted words, or the one that its surroundings tell from the others.
/// </summary>
public sealed class AnnotationPlacing(string text, string sha256)
{
    private readonly CodePoints _points = CodePoints.Of(text);

    /// <returns>The place; null, and why there is none.</returns>
    public (PlacedAnnotation? Place, string Why) Place(ReadAnnotation annotation)
    {
        if (Positioned(annotation) is { } range && (annotation.Quote is { } quoted ? text[range.Start..range.End] == quoted.Exact : annotation.Sha256 == sha256))
        {
            return (new PlacedAnnotation(range.Start, range.End, AnchorState.Anchored), "");
        }

        return annotation.Quote is not { } quote ? (null, "it has no words, and its position was not counted in this text") : Quoted(quote);
    }

    private (int Start, int End)? Positioned(ReadAnnotation annotation)
        => annotation is { Start: { } start, End: { } end } && start >= 0 && start < end && end <= _points.Count ? (_points.ToUtf16(start), _points.ToUtf16(end)) : null;

    private (PlacedAnnotation? Place, string Why) Quoted(TextQuote quote)
    {
        var words = TextNormalisation.Normalise(quote.Exact);
        var places = new List<int>();
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0 && places.Count <= 1000; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            places.Add(at);
        }

        if (places.Count == 0)
        {
            return (null, "its words do not stand in this text");
        }

        var best = places.GroupBy(at => Agreeing(quote, at, at + words.Length)).MaxBy(same => same.Key)!.ToList();
        return best.Count == 1 ? (new PlacedAnnotation(best[0], best[0] + words.Length, AnchorState.Moved), "") : (null, $"its words stand in {best.Count} places that look alike");
    }

    // How many units around the words agree with those around the place.
    private int Agreeing(TextQuote quote, int start, int end)
    {
        var (before, after) = (0, 0);
        while (before < quote.Prefix.Length && before < start && quote.Prefix[^(before + 1)] == text[start - before - 1])
        {
            before++;
        }

        while (after < quote.Suffix.Length && end + after < text.Length && quote.Suffix[after] == text[end + after])
        {
            after++;
        }

        return before + after;
    }
}
