using Bunit;

namespace RelationsTracker.Web.Tests.Features.Indicators;

[Collection(nameof(Harbour))]
public sealed class IndicatorBodyTests(Harbour harbour)
{
    [Fact]
    public async Task Each_look_is_a_line_with_its_claims()
    {
        await using var window = harbour.Window();
        var looks = (await harbour.Body(window, "I2")).FindAll("tbody tr").Select(tr => Harbour.Words(tr)).ToList();

        Assert.Equal(2, looks.Count);
        Assert.EndsWith("not observed C25", looks[0], StringComparison.Ordinal);
    }
}
