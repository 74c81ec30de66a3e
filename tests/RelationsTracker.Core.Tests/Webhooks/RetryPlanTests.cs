using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.Core.Tests.Webhooks;

public sealed class RetryPlanTests
{
    [Fact]
    public void Pauses_grow_four_times_each_up_to_four_hours()
        => Assert.Equal([5, 20, 80, 320, 1280, 5120, 14400, 14400], Enumerable.Range(1, 8).Select(tries => (int)RetryPlan.Pause(tries, TimeSpan.Zero, null, 0.5)!.Value.TotalSeconds));

    [Fact]
    public void Chance_makes_a_pause_a_fifth_longer_or_shorter()
        => Assert.Equal((TimeSpan.FromSeconds(16), TimeSpan.FromSeconds(24)), (RetryPlan.Pause(2, TimeSpan.Zero, null, 0), RetryPlan.Pause(2, TimeSpan.Zero, null, 1)));

    [Fact]
    public void It_lasts_about_a_day_and_then_gives_up()
    {
        var (failing, tries) = (TimeSpan.Zero, 1);
        while (RetryPlan.Pause(tries, failing, null, 0.5) is { } pause)
        {
            (failing, tries) = (failing + pause, tries + 1);
        }

        Assert.InRange(failing.TotalHours, 24, 28);
        Assert.InRange(tries, 10, 14);
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(1, 5)]
    [InlineData(1_000_000, 86_400)]
    public void A_receiver_that_asks_for_more_time_gets_it_up_to_a_day(int asked, int gets)
        => Assert.Equal(gets, RetryPlan.Pause(1, TimeSpan.Zero, TimeSpan.FromSeconds(asked), 0.5)!.Value.TotalSeconds);
}
