using System.Globalization;
using CsCheck;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Events;

public sealed class TimelineTests
{
    [Fact]
    public void Events_stand_earliest_first_in_rows_of_their_own()
        => Assert.Equal(["E2@0", "E1@1"], Line(("E1", "2025-06-27"), ("E2", "2025-06-26")).Bars.Select(b => $"{b.Event.Ref}@{b.Row}"));

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

    [Fact]
    public void Events_share_a_row_where_their_names_leave_room_and_never_overlap()
        => Gen.Select(Gen.Int[0, 400], Gen.Int[0, 20], (day, length) => (day, length)).Array[1, 60].Sample(drawn =>
        {
            DatedEvent[] events = [.. drawn.Select((e, i) => new DatedEvent(new ItemRef(ItemKind.Event, i + 1), "x", Day(e.day), Day(e.day + e.length), EventStatus.Alleged))];
            var lane = Timeline.Of(events, room: _ => 0.1)!.Lanes.Single();
            return lane.Bars.GroupBy(bar => bar.Row).All(row => row.OrderBy(Leftmost).Zip(row.OrderBy(Leftmost).Skip(1)).All(p => Rightmost(p.First) <= Leftmost(p.Second) + 1e-9))
                && lane.Bars.Count == events.Length;
        });

    [Fact]
    public void An_event_stands_in_the_lane_of_each_who_has_part_in_it()
    {
        var line = Timeline.Of([Made("E1", "2025-06-27") with { Lanes = ["Baku", "Moscow"] }, Made("E2", "2025-06-28") with { Lanes = ["Moscow"] }])!;

        Assert.Equal(["Baku: E1", "Moscow: E1 E2"], line.Lanes.Select(lane => $"{lane.Name}: {string.Join(' ', lane.Bars.Select(bar => bar.Event.Ref))}"));
    }

    [Theory]
    [InlineData("1925-01-01", "2025-01-01", "1925 1950 1975 2000 2025")]
    [InlineData("2024-11-20", "2025-04-10", "2024 2025 Feb Mar Apr")]
    [InlineData("2025-06-26", "2025-06-30", "26 Jun 12:00 27 Jun 12:00 28 Jun 12:00 29 Jun 12:00 30 Jun")]
    public void Marks_are_round_at_every_scale(string from, string to, string marks)
        => Assert.Equal(marks, string.Join(' ', new TimeScale(DateOnly.Parse(from, CultureInfo.InvariantCulture).DayNumber, DateOnly.Parse(to, CultureInfo.InvariantCulture).DayNumber).Ticks().Select(t => t.Label)));

    [Fact]
    public void A_moment_stands_at_its_hour()
    {
        var noon = Made("E1", "2025-06-27T12:00:00Z");
        var line = Timeline.Of([noon], new TimeScale(new DateOnly(2025, 6, 27).DayNumber, new DateOnly(2025, 6, 28).DayNumber))!;

        Assert.Equal((0.5, 0.5), (line.Bars[0].Start, line.Bars[0].End));
    }

    private static DateOnly Day(int after) => new DateOnly(2025, 1, 1).AddDays(after);

    private static double Leftmost(TimelineBar bar) => bar.Label == LabelSide.Left ? bar.Start - 0.1 : bar.Start;

    private static double Rightmost(TimelineBar bar) => bar.Label switch { LabelSide.Right => bar.End + 0.1, LabelSide.Over => Math.Max(bar.End, bar.Start + 0.1), _ => bar.End };

    private static double Length(Timeline line, int number) => line.Bars.Where(b => b.Event.Ref.Number == number).Sum(b => b.End - b.Start);

    private static Timeline Line(params (string Ref, string Edtf)[] events)
        => Timeline.Of([.. events.Select(e => Made(e.Ref, e.Edtf))])!;

    private static DatedEvent Made(string reference, string edtf)
        => EdtfDate.Parse(edtf) is var date ? new DatedEvent(ItemRef.Parse(reference), reference, date.Earliest, date.Latest, EventStatus.ReportedAsFact) { Time = date.Time } : null!;
}
