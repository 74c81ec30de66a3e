using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Sources;

/// <summary>Adds to and takes from the skipped ranges of a text; they stay in order and never overlap.</summary>
public static class SkippedRanges
{
    /// <summary>The ranges with one more. Where it lies over older ones, it takes their place.</summary>
    public static Many<SkippedRange> And(this Many<SkippedRange> skips, SkippedRange more)
        => skips.Without(more.Start, more.End).Append(more).OrderBy(skip => skip.Start).ToMany();

    /// <summary>The ranges with nothing left between two places; what reaches over them is cut.</summary>
    /// <param name="skips">The ranges.</param>
    /// <param name="start">First UTF-16 unit.</param>
    /// <param name="end">UTF-16 unit after the last.</param>
    public static Many<SkippedRange> Without(this Many<SkippedRange> skips, int start, int end)
        => skips.SelectMany(skip => skip.End <= start || skip.Start >= end
            ? [skip]
            : new[] { skip with { End = Math.Min(skip.End, start) }, skip with { Start = Math.Max(skip.Start, end) } }.Where(rest => rest.Start < rest.End)).ToMany();
}
