using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Events;

public sealed class TimelineTests
{
    [Fact]
    public void Events_stand_earliest_first_in_lanes_of_their_own()
        => Assert.Equal(["E2@0", "E1@1"], Line(("E1", "2025-06-27"), ("E2", "2025-06-26")).Bars.Select(b => $"{b.Event.Ref}@{b.Lane}"));

    [Fact]
    public void An_open_end_is_soft_and_a_known_one_hard()
    {
        var bar = Line(("E1", "2025-06-27/.."), ("E2", "2025-01-01")).Bars.Single(b => b.Event.Ref.Number == 1);

        Assert.Equal((false, true), (bar.SoftStart, bar.SoftEnd));
    }

    [Fact]
    public void A_longer_span_has_a_longer_bar()
    {
        var line = Line(("E1", "2025-06"), ("E2", "2025-06-10"), ("E3", "2025-12-31"));

        Assert.True(Length(line, 1) > Length(line, 2));
    }

    [Fact]
    public void One_event_of_long_ago_does_not_press_the_rest_into_a_corner()
    {
        var line = Line(("E1", "2005/2025"), ("E2", "2025-06-10"), ("E3", "2025-06-27"));

        Assert.True(line.From > new DateOnly(2020, 1, 1));
        Assert.True(line.Bars.Single(b => b.Event.Ref.Number == 1).SoftStart);
    }

    [Fact]
    public void Nothing_dated_is_no_picture()
        => Assert.Null(Timeline.Of([new DatedEvent(ItemRef.Parse("E1"), "x", null, null, EventStatus.Alleged)]));

    private static double Length(Timeline line, int number) => line.Bars.Where(b => b.Event.Ref.Number == number).Sum(b => b.End - b.Start);

    private static Timeline Line(params (string Ref, string Edtf)[] events)
        => Timeline.Of([.. events.Select(e => new DatedEvent(ItemRef.Parse(e.Ref), e.Ref, EdtfDate.Parse(e.Edtf).Earliest, EdtfDate.Parse(e.Edtf).Latest, EventStatus.ReportedAsFact))])!;
}
