using Bunit;

namespace RelationsTracker.Web.Tests.Features.Claims;

[Collection(nameof(Harbour))]
public sealed class ClaimBodyTests(Harbour harbour)
{
    [Fact]
    public async Task Many_reports_of_one_origin_are_said_to_be_one()
    {
        await using var window = harbour.Window();

        Assert.Equal("4 reports, 1 origin", (await harbour.Body(window, "C12")).Find("strong").TextContent);
    }

    [Fact]
    public async Task What_may_have_been_gets_no_band()
    {
        await using var window = harbour.Window();
        var surely = Harbour.Under(await harbour.Body(window, "C12"), "How surely");

        Assert.Contains("“ may have ” Swimmers entered the basin. no likelihood was assessed", surely, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bands_of_the_two_scales_stand_apart()
    {
        await using var window = harbour.Window();
        var cells = (await harbour.Body(window, "C16")).FindAll("table td").Select(td => td.TextContent.Trim()).ToList();

        Assert.Contains("likely / probable, 55–80 %", cells);
        Assert.Contains("likely / probable, ≈55–75 %", cells);
    }

    [Fact]
    public async Task Ties_read_in_both_directions()
    {
        await using var window = harbour.Window();

        Assert.Contains("C14 Swimmers trained by a foreign service entered the basin. which restates this", Harbour.Under(await harbour.Body(window, "C12"), "Ties to other claims"), StringComparison.Ordinal);
        Assert.StartsWith("restates C12", Harbour.Under(await harbour.Body(window, "C14"), "Ties to other claims"), StringComparison.Ordinal);
    }
}
