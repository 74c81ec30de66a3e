using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Analysis.TrackRecords;
using RelationsTracker.Core.Claims;

namespace RelationsTracker.Core.Tests.Analysis.TrackRecords;

public sealed class TrackRecordTests
{
    [Theory]
    [InlineData(20, 0, Reliability.A)]
    [InlineData(5, 0, Reliability.B)]
    [InlineData(7, 3, Reliability.C)]
    [InlineData(0, 5, Reliability.D)]
    [InlineData(0, 20, Reliability.E)]
    public void A_letter_is_suggested_by_where_the_share_may_lie(int hits, int misses, Reliability letter)
        => Assert.Equal(letter, new TrackRecord(hits, misses, 0, 0).Suggested);

    [Fact]
    public void Under_five_settled_predictions_no_letter_is_suggested()
    {
        var record = new TrackRecord(4, 0, 9, 9);

        Assert.Null(record.Suggested);
        Assert.Equal("4 settled predictions: under 5, no letter is suggested.", record.Reasoning);
    }

    [Fact]
    public void What_nobody_can_say_counts_neither_way()
    {
        var record = TrackRecord.Of([PredictionResult.CameTrue, PredictionResult.DidNot, PredictionResult.CannotBeSaid, null]);

        Assert.Equal((new TrackRecord(1, 1, 1, 1), 2, 0.5), (record, record.Settled, record.HitRate));
    }

    [Fact]
    public void Seven_of_ten_lies_where_Wilson_puts_it()
        => Assert.Equal("7 of 10 settled predictions came as they were said, so the true share lies between 40 % and 89 % (95 %), which is not clearly more or less than half.", new TrackRecord(7, 3, 0, 0).Reasoning);
}
