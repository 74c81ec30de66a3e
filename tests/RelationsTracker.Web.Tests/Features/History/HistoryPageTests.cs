using RelationsTracker.Web.Features.History;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Features.History;

public sealed class HistoryPageTests
{
    [Theory]
    [InlineData("?kind=claims&item=C42&who=edda&did=step&from=2026-03-01&until=2026-03-31&words=sea%20fire")]
    [InlineData("")]
    public void An_address_reads_back_as_it_was_written(string query)
        => Assert.Equal(query, HistoryAddress.Read(query).Query());

    [Fact]
    public void What_an_address_does_not_know_it_leaves_out()
        => Assert.Equal("?before=12", HistoryAddress.Read("?kind=ships&item=9&did=sing&from=soon&words=+&before=x").Query(("before", "12")));

    [Fact]
    public async Task The_first_page_tells_changes_and_both_files_hold_what_the_address_asks_for()
    {
        await using var served = await Served.Start(settings: "{}");
        using var owner = await served.Owner();

        Assert.Contains("brought in", await owner.Read("/harbour/history?kind=claims"), StringComparison.Ordinal);
        var csv = (await owner.Read("/harbour/history.csv?kind=claims&did=added")).TrimEnd().Split('\n');
        Assert.StartsWith("number,when,who,did,what,said", csv[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.All(csv.Skip(1), line => Assert.Contains(",brought in,C", line, StringComparison.Ordinal));
        var json = System.Text.Json.JsonDocument.Parse(await owner.Read("/harbour/history.json?item=C1")).RootElement;
        Assert.StartsWith("console brought in C1: ", Assert.Single(json.EnumerateArray()).GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_takes_a_history_out_unseen()
    {
        await using var served = await Served.Start(settings: "{}");

        using var answer = await served.Visitor().Get("/harbour/history.csv");

        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
    }
}
