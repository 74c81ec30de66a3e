using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Relations;

public sealed class DyadLineTests
{
    [Fact]
    public void Cooperation_stands_at_the_top_and_conflict_at_the_bottom()
        => Assert.Equal([0, 0.5, 1], Line(("2025-01-01", 10), ("2025-02-01", 0), ("2025-03-01", -10)).Points.Select(p => p.Height));

    [Fact]
    public void Points_stand_in_time_order_whatever_the_order_given()
        => Assert.Equal(["E2", "E1"], Line(("2025-06-27", 1), ("2025-06-01", 1)).Points.Select(p => $"{p.Event}"));

    [Fact]
    public void A_point_stands_in_the_middle_of_the_days_it_may_lie_in()
        => Assert.All(Line(("2025-06", 1), ("2025-08-01", 1)).Points, p => Assert.Equal((p.Start + p.End) / 2, p.At, 9));

    [Fact]
    public void What_has_no_intensity_or_no_date_stays_in_the_table()
        => Assert.Equal(["E1"], Line(("2025-06-27", 1), ("2025-06-28", null), (null, -4)).Points.Select(p => $"{p.Event}"));

    [Theory, InlineData(EventStatus.Hypothesised), InlineData(EventStatus.Possible), InlineData(EventStatus.Forecast)]
    public void The_line_does_not_join_what_is_only_supposed(EventStatus status)
    {
        var supposed = An(2, "2025-06-28", -4);

        Assert.Equal(["E1"], DyadLine.Of([An(1, "2025-06-27", 1), supposed with { Event = supposed.Event with { Status = status } }])!.Joined.Select(p => $"{p.Event}"));
    }

    [Fact]
    public void Without_anything_to_draw_there_is_no_line() => Assert.Null(DyadLine.Of([An(1, null, -4), An(2, "2025", null)]));

    private static DyadLine Line(params (string? When, int? Intensity)[] events) => DyadLine.Of([.. events.Select((e, i) => An(i + 1, e.When, e.Intensity))])!;

    private static DyadEvent An(int number, string? when, int? intensity)
    {
        var date = when is null ? null : EdtfDate.Parse(when);
        return new(new DatedEvent(new ItemRef(ItemKind.Event, number), "", date?.Earliest, date?.Latest, EventStatus.ReportedAsFact), intensity is { } value ? new EventIntensity(value, true, "") : null);
    }
}
