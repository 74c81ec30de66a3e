using RelationsTracker.Web.Features.Events;

namespace RelationsTracker.Web.Tests.Features.Events;

public sealed class TimelineAddressTests
{
    [Fact]
    public void The_address_says_which_stretch_which_lanes_and_which_pair()
    {
        var read = Read("?from=2025-06-26&to=2025-06-27T12:00&lanes=actor&pair=E16-E22");

        Assert.Equal(1.5, read.Shown!.To - read.Shown.From, 6);
        Assert.Equal((LanesBy.Actor, "E16", "E22"), (read.Lanes, $"{read.Pair!.Value.One}", $"{read.Pair.Value.Other}"));
    }

    [Theory]
    [InlineData("?from=2025-06-27&to=2025-06-26&lanes=x&pair=A1-A2")]
    [InlineData("?from=soon&to=&pair=E1")]
    public void What_cannot_be_read_counts_as_not_said(string query) => Assert.Equal(new TimelineAddress(null, LanesBy.Nothing, null), Read(query));

    [Theory]
    [InlineData("2025-06-26")]
    [InlineData("2025-06-26T18:30")]
    public void A_moment_is_spelled_as_it_is_read(string moment)
        => Assert.Equal(moment, TimelineAddress.Spell(Read($"?from={moment}&to=2026-01-01").Shown!.From));

    private static TimelineAddress Read(string query) => TimelineAddress.Read(new Uri($"http://localhost/harbour/events{query}"));
}
