using System.Globalization;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Web.Commands;

/// <summary>Leads from places in a normalised text back to the file it was read from: UTF-16 in, code points of the file out. A place inside a
/// character that the file writes with several marks leads to its beginning.</summary>
internal sealed class NormalisedPlaces
{
    private readonly List<(int Normalised, int Raw)> steps;
    private readonly int length;

    private NormalisedPlaces(List<(int Normalised, int Raw)> steps, int length) => (this.steps, this.length) = (steps, length);

    /// <summary>The map, or null where the two do not fit character by character.</summary>
    public static NormalisedPlaces? Of(string raw, string normalised)
    {
        var steps = new List<(int Normalised, int Raw)>();
        var points = CodePoints.Of(raw);
        var at = 0;
        for (var elements = StringInfo.GetTextElementEnumerator(raw); elements.MoveNext();)
        {
            var element = elements.GetTextElement();
            var inside = TextNormalisation.Normalise(element);
            steps.Add((at, points.FromUtf16(elements.ElementIndex)));
            if (!normalised.AsSpan(at).StartsWith(inside))
            {
                return null;
            }

            at += inside.Length;
        }

        return at == normalised.Length ? new(steps, points.Count) : null;
    }

    /// <summary>The range in the file.</summary>
    public (int Start, int End) Of(int start, int end) => (Raw(start), Raw(end));

    private int Raw(int offset)
    {
        var found = steps.BinarySearch((offset, int.MaxValue));
        var next = ~found;
        return next >= steps.Count && (steps.Count == 0 || offset > steps[^1].Normalised) ? length : steps[Math.Max(0, next - 1)].Raw;
    }
}
