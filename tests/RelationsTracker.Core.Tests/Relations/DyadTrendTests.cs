using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Relations;

public sealed class DyadTrendTests
{
    [Fact]
    public void The_sum_runs_on_and_the_mean_forgets()
    {
        var trend = DyadTrend.Of(Line(("2025-01-01", 4), ("2025-01-20", -2), ("2025-06-01", -6)), 30);

        Assert.Equal([4, 2, -4], trend.Sum.Select(p => p.Value));
        Assert.Equal([4, 1, -6], trend.Mean.Select(p => p.Value));
    }

    [Fact]
    public void A_window_without_a_day_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => DyadTrend.Of(Line(("2025-01-01", 1)), 0));

    [Fact]
    public void Relations_that_hold_over_a_time_are_phases_and_those_that_overlap_stand_in_rows()
    {
        var phases = DyadPhase.Along(Line(("2025-01-01", 1), ("2025-12-31", 1)), [(Ref("R1"), Held("2025-02/2025-04")), (Ref("R2"), Held("2025-03/..")), (Ref("R3"), Held("2025-06/2025-07")), (Ref("R4"), new RelationContent { Kind = "x" })]);

        Assert.Equal(["R1@0", "R2@1 soft", "R3@0"], phases.Select(p => $"{p.Relation}@{p.Row}{(p.SoftEnd ? " soft" : "")}"));
    }

    private static DyadLine Line(params (string Date, int Intensity)[] events) => DyadLine.Of([.. events.Select((e, i) => new DyadEvent(
        new DatedEvent(new ItemRef(ItemKind.Event, i + 1), "x", EdtfDate.Parse(e.Date).Earliest, EdtfDate.Parse(e.Date).Latest, EventStatus.ReportedAsFact), new EventIntensity(e.Intensity, true, "x")))])!;

    private static RelationContent Held(string when) => new() { From = Ref("A1"), Kind = "in-crisis-with", To = [new RelationEnd { Item = Ref("A2") }], Held = EdtfDate.Parse(when) };

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);
}
