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
    public async Task Letter_and_digit_stand_in_two_boxes_and_four_times_apart()
    {
        await using var window = harbour.Window();
        var body = await harbour.Body(window, "C1");

        Assert.Equal("C1", string.Concat(body.Find(".grade").QuerySelectorAll("span:not(.visually-hidden)").Select(box => box.TextContent)));
        Assert.Equal(["Happened", "Reported", "We got it", "Recorded here"], body.FindAll(".times dt").Select(dt => dt.TextContent));
        Assert.Equal("15 Mar 2024", body.FindAll(".times dd")[2].TextContent.Trim());
    }

    [Fact]
    public async Task Every_telling_is_a_line_beside_the_picture()
    {
        await using var window = harbour.Window();
        var body = await harbour.Body(window, "C12");
        body.WaitForElement("svg");

        var tellings = body.FindAll("table").First(table => table.TextContent.Contains("Weakest link", StringComparison.Ordinal)).QuerySelectorAll("tbody tr");
        Assert.Equal(body.FindAll("svg .report").Count, tellings.Length);
        Assert.All(tellings, line => Assert.Contains("press note", line.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_retelling_that_grew_surer_says_so_with_both_words()
    {
        await using var window = harbour.Window();
        var body = await harbour.Body(window, "C14");
        body.WaitForElement("#laundering");

        Assert.Contains("It retells C12, which is said to be possible, and is flat itself.", Harbour.Words(body.Find(".alerts")), StringComparison.Ordinal);
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
