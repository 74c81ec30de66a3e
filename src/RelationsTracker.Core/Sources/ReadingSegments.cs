namespace RelationsTracker.Core.Sources;

/// <summary>A stretch of text over which the same excerpts lie: UTF-16 units, end exclusive, and the places of those excerpts in the list given.</summary>
public sealed record ReadingSegment(int Start, int End, IReadOnlyList<int> Covers);

/// <summary>Cuts a text where excerpts begin and end, so that overlapping ranges can be marked without nesting.</summary>
public static class ReadingSegments
{
    /// <param name="length">Length of the text in UTF-16 units.</param>
    /// <param name="ranges">Ranges inside the text, end exclusive, in any order; they may overlap.</param>
    /// <returns>Segments from 0 to <paramref name="length"/> without gap or overlap.</returns>
    public static IReadOnlyList<ReadingSegment> Of(int length, IReadOnlyList<(int Start, int End)> ranges)
    {
        var cuts = ranges.SelectMany(r => new[] { r.Start, r.End }).Append(0).Append(length).Where(at => at >= 0 && at <= length).Distinct().Order().ToList();
        var opening = Enumerable.Range(0, ranges.Count).ToLookup(i => ranges[i].Start);
        var open = new List<int>();
        var segments = new List<ReadingSegment>(cuts.Count);
        for (var c = 0; c + 1 < cuts.Count; c++)
        {
            open.RemoveAll(i => ranges[i].End <= cuts[c]);
            open.AddRange(opening[cuts[c]].Where(i => ranges[i].End > cuts[c]));
            segments.Add(new ReadingSegment(cuts[c], cuts[c + 1], [.. open]));
        }

        return segments;
    }

    /// <summary>How much of a text lies under at least one range, from 0 to 1.</summary>
    public static double Coverage(int length, IReadOnlyList<(int Start, int End)> ranges)
        => length == 0 ? 0 : Of(length, ranges).Where(s => s.Covers.Count > 0).Sum(s => s.End - s.Start) / (double)length;
}
