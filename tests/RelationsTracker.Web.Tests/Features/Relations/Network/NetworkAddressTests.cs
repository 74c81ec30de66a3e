using RelationsTracker.Core.Items;
using RelationsTracker.Web.Features.Relations.Network;

namespace RelationsTracker.Web.Tests.Features.Relations.Network;

public sealed class NetworkAddressTests
{
    [Fact]
    public void The_address_says_what_the_network_shows()
    {
        var read = Read("?as=H1&beside=H2&focus=A11&steps=3&on=2025-06&grade=3&backed=1&belongings=0&way-from=A1&way-to=A7");

        Assert.Equal((Ref("H1"), Ref("H2"), Ref("A11"), 3), (read.As, read.Beside, read.Focus, read.Steps));
        Assert.Equal((new DateOnly(2025, 6, 1), new DateOnly(2025, 6, 30)), read.Filter.Days);
        Assert.Equal((3, true, true), (read.Filter.GradedAtLeast, read.Filter.BackedOnly, read.Filter.WithoutBelongings));
        Assert.Equal((Ref("A1"), Ref("A7")), (read.From, read.To));
    }

    [Theory]
    [InlineData("?as=nonsense&steps=99&grade=0&on=yesterday&focus=")]
    [InlineData("?as=H0&steps=-1&grade=6&on=2025-13&backed=yes")]
    public void What_cannot_be_read_counts_as_not_said(string query) => Assert.Equal(new NetworkAddress(), Read(query));

    private static NetworkAddress Read(string query) => NetworkAddress.Read(new Uri($"http://localhost/harbour/relations{query}"));

    private static ItemRef? Ref(string reference) => ItemRef.Parse(reference, null);
}
