using System.Globalization;

namespace RelationsTracker.Core.Text.Anchoring;

/// <summary>
/// Places ranges of a text in its next version. Strict on purpose: a range is placed by itself only where its very words
/// stand at the place to which a comparison of the two texts leads, and no other place looks like it; else people decide.
/// </summary>
/// <remarks>
/// How a place is judged (a house rule; W3C Web Annotation leaves it open):
/// <list type="bullet">
/// <item>The <i>context</i> of a place is the number of units that agree, walking out from the words to both sides, with those around
/// the range in the former text: at most <see cref="Reach"/> on each side.</item>
/// <item>A place counts only where words and context together have <see cref="Proof"/> units, or where what agrees reaches the beginning or
/// the end of both texts, and where it cuts no word and no character that the range did not cut.</item>
/// <item>Two places <i>look alike</i> where the context of one is at least half that of the other, or where both have
/// <see cref="TextQuote.Around"/> units. Copies that stood in the former text already do not disturb, as long as there are no more of them.</item>
/// </list>
/// </remarks>
public sealed class ReAnchoring
{
    /// <summary>How far context is followed on each side, in UTF-16 units.</summary>
    public const int Reach = 1000;

    /// <summary>Fewest units of words and context together that make a place worth a proposal.</summary>
    public const int Proof = 24;

    /// <summary>Most places that are put before a person.</summary>
    public const int MostPlaces = 5;

    // Of changed words, so many units must have stayed for a proposal.
    private const int FewestKept = 8;

    private readonly string _before;
    private readonly string _after;
    private readonly IReadOnlyList<CommonStretch> _common;

    /// <param name="before">The former text.</param>
    /// <param name="after">The later text.</param>
    public ReAnchoring(string before, string after)
        => (_before, _after, _common) = (before, after, TextDiff.Between(before, after));

    /// <summary>Places one range of the former text in the later one.</summary>
    /// <param name="start">First UTF-16 unit.</param>
    /// <param name="end">UTF-16 unit after the last; more than <paramref name="start"/>.</param>
    /// <exception cref="RuleException">The range is empty, outside the text, or cuts a character in two.</exception>
    public Placement Place(int start, int end)
    {
        _ = TextQuote.ContextOf(_before, start, end);
        if (LookAlikes.Of(_before, start, end, _after) is not { } found)
        {
            return new Placement(Fate.Lost, [], "The words stand in too many places.");
        }

        var near = found.Where(place => place.AtEdge || end - start + place.Context >= Proof).ToList();
        if (Mapped(start, end) is { } mapped && IsAlone(mapped, near, start, end))
        {
            return new Placement(Fate.Same, [new PlaceFound(mapped, mapped + end - start, true)], "The very words, where the text around them leads to.");
        }

        var best = near.Count == 0 ? 0 : near.Max(place => place.Context);
        var alike = near.Where(place => place.Context * 2 >= best || place.Context >= TextQuote.Around).Select(place => new PlaceFound(place.Start, place.Start + end - start, true)).ToList();
        return Proposed(alike, Altered(start, end));
    }

    private static Placement Proposed(List<PlaceFound> alike, PlaceFound? altered)
    {
        List<PlaceFound> places = altered is { } other && !alike.Exists(place => place.Start < other.End && other.Start < place.End) ? [.. alike, other] : alike;
        return places.Count switch
        {
            0 => new Placement(Fate.Lost, [], "Neither the words nor words like them stand where the text leads to."),
            > MostPlaces => new Placement(Fate.Lost, [], string.Create(CultureInfo.InvariantCulture, $"The words stand in {places.Count} places that look alike.")),
            1 when places[0].Exact => new Placement(Fate.Moved, places, "The very words stand here, but other words around them."),
            1 => new Placement(Fate.Moved, places, "The words were changed here."),
            _ => new Placement(Fate.Moved, [.. places.OrderBy(place => place.Start)], string.Create(CultureInfo.InvariantCulture, $"{places.Count} places look alike.")),
        };
    }

    // Nothing else looks like the mapped place, but for copies that stood in the former text as well.
    private bool IsAlone(int mapped, List<LookAlike> near, int start, int end)
    {
        if (near.Find(place => place.Start == mapped) is not { } here || near.Exists(place => place != here && place.Context * 2 >= here.Context))
        {
            return false;
        }

        var copies = near.Count(place => place.Context >= TextQuote.Around);
        return copies <= 1 || copies <= LookAlikes.Of(_before, start, end, _before)?.Count(place => place.Context >= TextQuote.Around);
    }

    /// <summary>Where the range stands unbroken in the later text by the comparison.</summary>
    private int? Mapped(int start, int end)
        => At(start) is { } stretch && end <= stretch.Before + stretch.Length ? stretch.After + start - stretch.Before : null;

    private CommonStretch? At(int offset)
    {
        var (low, high) = (0, _common.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _common[middle].Before <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && offset < _common[low - 1].Before + _common[low - 1].Length ? _common[low - 1] : null;
    }

    /// <summary>The place between what stands before and after the range, if at least half of the words are still there.</summary>
    private PlaceFound? Altered(int start, int end)
    {
        var (from, to, kept) = (0, _after.Length, 0);
        foreach (var stretch in _common)
        {
            var (first, last) = (Math.Max(start, stretch.Before), Math.Min(end, stretch.Before + stretch.Length));
            kept += Math.Max(0, last - first);
            if (stretch.Before + stretch.Length <= start)
            {
                from = stretch.After + stretch.Length;
            }
            else if (stretch.Before < start)
            {
                from = stretch.After + start - stretch.Before;
            }

            if (stretch.Before < end && stretch.Before + stretch.Length >= end)
            {
                to = stretch.After + end - stretch.Before;
                break;
            }

            if (stretch.Before >= end)
            {
                to = stretch.After;
                break;
            }
        }

        return Likely(start, end, Trimmed(from, to), kept);
    }

    private PlaceFound? Likely(int start, int end, (int From, int To) place, int kept)
    {
        var (from, to) = place;
        var alike = kept >= FewestKept && 2 * kept >= (end - start + to - from) / 2.0;
        return alike && !TextPieces.Cuts(_after, from) && !TextPieces.Cuts(_after, to) && !_before.AsSpan(start, end - start).SequenceEqual(_after.AsSpan(from, to - from))
            ? new PlaceFound(from, to, false)
            : null;
    }

    private (int From, int To) Trimmed(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(_after[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(_after[to - 1]))
        {
            to--;
        }

        return (from, to);
    }
}
