using CsCheck;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Tests.Sources;

public sealed class ReadingSegmentsTests
{
    [Fact]
    public void Overlapping_ranges_are_cut_where_either_begins_or_ends()
    {
        var segments = ReadingSegments.Of(10, [(2, 6), (4, 8)]);

        Assert.Equal(["0-2:", "2-4:0", "4-6:0,1", "6-8:1", "8-10:"], segments.Select(s => $"{s.Start}-{s.End}:{string.Join(',', s.Covers.Order())}"));
    }

    [Fact]
    public void Coverage_counts_what_lies_under_two_ranges_once()
        => Assert.Equal(0.6, ReadingSegments.Coverage(10, [(2, 6), (4, 8)]), 6);

    [Fact]
    public void Segments_cover_the_text_without_gap_or_overlap_and_know_their_ranges()
        => (from length in Gen.Int[1, 60]
            from ranges in Gen.Select(Gen.Int[0, length - 1], Gen.Int[1, length]).Where(r => r.Item1 < r.Item2).Array[0, 8]
            select (length, ranges)).Sample((length, ranges) =>
            {
                var segments = ReadingSegments.Of(length, ranges);
                var joined = segments.Zip(segments.Skip(1)).All(pair => pair.First.End == pair.Second.Start);
                var right = Enumerable.Range(0, length).All(at => segments.Single(s => s.Start <= at && at < s.End).Covers.Order()
                    .SequenceEqual(Enumerable.Range(0, ranges.Length).Where(i => ranges[i].Item1 <= at && at < ranges[i].Item2)));
                return joined && right && segments[0].Start == 0 && segments[^1].End == length;
            });
}
