using RelationsTracker.Core.Analysis.Chronology;

namespace RelationsTracker.Core.Tests.Analysis.Chronology;

public sealed class CoincidenceAuditTests
{
    [Theory]
    [InlineData(1, 100, 0, 0.00995)]
    [InlineData(10, 100, 1, 0.25918)]
    [InlineData(100, 100, 3, 0.99909)]
    public void The_chance_is_that_of_at_least_one_within_the_window(int events, int days, int gap, double chance)
        => Assert.Equal(chance, CoincidenceAudit.Of(events, days, gap).Chance, 5);

    [Fact]
    public void A_wider_gap_never_makes_a_coincidence_rarer()
        => Assert.True(Enumerable.Range(0, 30).Select(gap => CoincidenceAudit.Of(4, 60, gap).Chance).Pairwise().All(p => p.First <= p.Second));

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(1, 10, 10)]
    [InlineData(1, 10, -1)]
    public void Nonsense_is_refused(int events, int days, int gap)
        => Assert.Throws<ArgumentOutOfRangeException>(() => CoincidenceAudit.Of(events, days, gap));
}

file static class Sequence
{
    public static IEnumerable<(T First, T Second)> Pairwise<T>(this IEnumerable<T> all) => all.Zip(all.Skip(1));
}
