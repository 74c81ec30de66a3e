using CsCheck;
using RelationsTracker.Core.Analysis.Chronology;

namespace RelationsTracker.Core.Tests.Analysis.Chronology;

public sealed class ChronologyCheckTests
{
    private const string GasHubAndRosatom = """
        E2 2025-06-01..2025-06-30
        E3
        S1 2025-07-03
        E3 = E2 + P1M
        E2 <= S1
        E3 <= S1
        """;

    [Fact]
    public void As_early_as_June_and_exactly_one_month_later_in_a_text_of_3_July_leave_1_to_3_June()
    {
        var check = DrawnTimes.Check(GasHubAndRosatom);

        Assert.Empty(check.Conflicts);
        Assert.Equal("2025-06-01..2025-06-03", DrawnTimes.Text(check["E2"]));
        Assert.Equal("2025-07-01..2025-07-03", DrawnTimes.Text(check["E3"]));
        Assert.Equal((true, 3), (check["E2"].Narrowed, check["E2"].Days));
    }

    [Fact]
    public void The_shortest_chain_explains_a_bound()
    {
        var why = DrawnTimes.Check(GasHubAndRosatom)["E2"].WhyLatest!;

        Assert.Equal(("S1", new DateOnly(2025, 7, 3)), (why.StatedBy, why.StatedBound));
        Assert.Equal(["E3 <= S1", "E3 = E2 + P1M"], why.Links.Select(l => l.Because));
    }

    [Fact]
    public void A_text_dated_too_early_is_a_conflict_with_its_chain()
    {
        var conflict = DrawnTimes.Check(GasHubAndRosatom.Replace("2025-07-03", "2025-06-30", StringComparison.Ordinal)).Conflicts.Single();

        Assert.Equal(("S1", new DateOnly(2025, 7, 1), new DateOnly(2025, 6, 30)), (conflict.Id, conflict.NotBefore, conflict.NotAfter));
        Assert.Equal(["E3 = E2 + P1M", "E3 <= S1"], conflict.Chain.Links.Select(l => l.Because));
    }

    [Fact]
    public void Of_two_chains_to_a_conflict_the_shorter_is_told()
    {
        var conflict = DrawnTimes.Check("""
            A 2025-01-10..
            B
            C ..2025-01-05
            B = A + P9D
            B <= C
            A <= C
            """).Conflicts.Single();

        Assert.Equal(["A <= C"], conflict.Chain.Links.Select(l => l.Because));
    }

    [Theory]
    [InlineData("A\nB\nA = B + P1D\nB = A + P1D")]
    [InlineData("A 2025-01-01..\nB\nB = A + P1M\nA = B + -P20D")]
    public void A_circle_of_links_is_a_conflict_even_without_dates(string drawing)
    {
        var conflict = DrawnTimes.Check(drawing).Conflicts[0];

        Assert.Null(conflict.NotBefore);
        Assert.Equal(2, conflict.Chain.Links.Count);
    }

    [Fact]
    public void Links_with_room_narrow_no_further_than_their_tolerance()
    {
        var check = DrawnTimes.Check("A 2025-03-10\nB\nB ~5 A + P2M");

        Assert.Equal("2025-05-05..2025-05-15", DrawnTimes.Text(check["B"]));
    }

    [Fact]
    public void Without_any_date_a_window_stays_open() => Assert.Equal("..", DrawnTimes.Text(DrawnTimes.Check("A\nB\nB = A + P1M")["B"]));

    [Fact]
    public void A_day_stays_in_the_window_exactly_when_some_assignment_uses_it()
        => Systems.Sample(system =>
        {
            var (things, links) = system;
            var check = ChronologyCheck.Of(things, links);
            var solutions = Solutions(things, links).ToArray();
            Assert.Equal(solutions.Length == 0, check.Conflicts.Count > 0);
            for (var i = 0; i < things.Length && solutions.Length > 0; i++)
            {
                Assert.Equal((solutions.Min(s => s[i]), solutions.Max(s => s[i])), (check.Windows[i].Earliest, check.Windows[i].Latest));
            }
        });

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 12].Select(d => new DateOnly(2024, 2, 23).AddDays(d));

    private static readonly Gen<TimeLink> Link =
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 2], Gen.Int[-1, 1], Gen.Int[-33, 33], Gen.Int[0, 3])
            .Select((from, step, months, days, slack) => TimeLink.Relative($"T{from}", $"T{(from + step) % 3}", new(months, months == 0 ? days / 4 : -31 * months + (days / 8)), slack, ""));

    private static readonly Gen<(Dated[] Things, TimeLink[] Links)> Systems =
        Gen.Select(Gen.Select(Day, Gen.Int[0, 6]).Array[3], Link.Array[0, 4])
            .Select((days, links) => (days.Select((d, i) => new Dated($"T{i}", d.Item1, d.Item1.AddDays(d.Item2))).ToArray(), links));

    private static IEnumerable<DateOnly[]> Solutions(Dated[] things, TimeLink[] links)
        => from a in Days(things[0])
           from b in Days(things[1])
           from c in Days(things[2])
           let all = new[] { a, b, c }
           where links.All(link => Holds(link, all[link.From[1] - '0'], all[link.To[1] - '0']))
           select all;

    private static bool Holds(TimeLink link, DateOnly from, DateOnly to) => link.AtLeast!.Value.From(from) <= to && to <= link.AtMost!.Value.From(from);

    private static IEnumerable<DateOnly> Days(Dated thing)
        => Enumerable.Range(0, thing.Latest!.Value.DayNumber - thing.Earliest!.Value.DayNumber + 1).Select(thing.Earliest.Value.AddDays);
}
