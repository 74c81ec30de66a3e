using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Events;

public sealed class CaseChronologyTests
{
    private static readonly EventContent Hub = new() { Name = "hub dropped", Date = new EventDate { Edtf = EdtfDate.Parse("2025-06") } };
    private static readonly EventContent Sale = new() { Name = "sale announced", Date = new EventDate { Basis = DateBasis.Relative, Anchor = Ref("E1"), Offset = "P1M", Exact = true } };

    [Fact]
    public void A_month_later_in_a_text_of_3_July_leaves_three_days_and_says_why()
    {
        var finding = Assert.Single(Check([("E1", Hub), ("E2", Sale)], [("C1", Said("E1")), ("C2", Said("E2"))]).Findings);

        Assert.Equal("E1 (hub dropped) can only be on 1–3 June 2025: 3 of the 30 days its date allows.", finding.Sentence);
        Assert.Equal(["S1 (the paper): its own date gives 3 July 2025", "S1 tells of E2, so it was not later than that text", "E2 lies exactly 1 month after E1"], finding.Chain.Select(step => step.Words));
        Assert.Equal([Ref("C2")], finding.Claims);
    }

    [Fact]
    public void Two_days_that_are_said_to_be_one_are_a_conflict_with_the_claim_that_says_so()
    {
        var finding = Assert.Single(Check(
            [("E1", On("2025-06-26") with { Order = [new EventOrder { How = OrderKind.SameDay, Event = Ref("E2"), Claim = Ref("C9"), Words = "precisely coincided" }] }), ("E2", On("2025-06-27"))], []).Findings,
            f => f.Item == Ref("E1"));

        Assert.Equal(ChronologyFindingKind.Conflict, finding.Kind);
        Assert.Contains("“precisely coincided”", finding.Chain[^1].Words, StringComparison.Ordinal);
        Assert.Contains(Ref("C9"), finding.Claims);
    }

    [Fact]
    public void What_is_only_supposed_is_not_held_to_the_day_of_the_text()
        => Assert.Empty(Check([("E1", On("2025-08") with { Status = EventStatus.Hypothesised })], [("C1", Said("E1"))]).Findings);

    [Fact]
    public void What_a_text_expects_cannot_lie_before_it()
        => Assert.Equal(ChronologyFindingKind.Conflict, Check([("E1", On("2025-06-01") with { Status = EventStatus.Forecast })], [("C1", Said("E1"))]).Findings[0].Kind);

    [Fact]
    public void A_report_cannot_come_before_what_it_reports()
    {
        var findings = Check([("E1", On("2025-06-26"))], [("C1", Said("E1") with { Reported = EdtfDate.Parse("2025-06-25") })]).Findings;

        Assert.Contains(findings, f => f.Sentence.Contains("the report C1", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_what_goes_on_only_the_first_day_is_dated()
        => Assert.Equal((new DateOnly(2025, 6, 27), new DateOnly(2025, 6, 27)), Check([("E1", Hub with { Date = new EventDate { Edtf = EdtfDate.Parse("2025-06-27/.."), Precision = "day-start" } })], []).DaysOf(Ref("E1")));

    [Fact]
    public void Undated_events_stay_undated() => Assert.Equal((null, null), Check([("E1", new EventContent { Name = "some day" })], []).DaysOf(Ref("E1")));

    [Fact]
    public void About_a_month_has_half_a_month_of_room()
    {
        var about = Sale with { Date = Sale.Date! with { Exact = false } };

        Assert.Equal((new DateOnly(2025, 3, 17), new DateOnly(2025, 4, 16)), Check([("E1", On("2025-03-01")), ("E2", about)], []).DaysOf(Ref("E2")));
    }

    private static CaseChronology Check((string Ref, EventContent Content)[] events, (string Ref, ClaimContent Content)[] claims) => CaseChronology.Of(
        events.ToDictionary(e => Ref(e.Ref), e => e.Content), claims.ToDictionary(c => Ref(c.Ref), c => c.Content),
        new Dictionary<ItemRef, SourceContent> { [Ref("S1")] = new() { Name = "the paper", Published = EdtfDate.Parse("2025-07-03") } });

    private static EventContent On(string date) => new() { Name = date, Date = new EventDate { Edtf = EdtfDate.Parse(date) } };

    private static ClaimContent Said(string of) => new() { Statement = "It was so.", Reporter = Ref("S1"), Events = [Ref(of)] };

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);
}
