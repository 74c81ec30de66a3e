using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Tests.Host;

public sealed class DailyAnchorTests
{
    private const string WithCases = "{}";

    [Fact]
    public async Task Where_each_history_ends_is_written_down_once_a_day()
    {
        await using var served = await Served.Start(settings: WithCases);
        var file = new AnchorFile(Path.Combine(served.Folder.FullName, AnchorFile.Name));
        var cases = (await Lines(file, 1)).Count;
        await served.Restart();
        Assert.Equal(cases, (await file.Read(TestContext.Current.CancellationToken)).Count);

        served.Clock.Advance(TimeSpan.FromHours(25));
        await served.Restart();

        Assert.Equal(cases * 2, (await Lines(file, cases * 2)).Count);
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var served = await Served.Start(settings: """{"Audit": {"DailyAnchor": false}}""");

        Assert.Empty(await new AnchorFile(Path.Combine(served.Folder.FullName, AnchorFile.Name)).Read(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(served.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>(), service => service.GetType().Name == "DailyAnchor");
    }

    // The service writes when it gets its turn.
    private static async Task<IReadOnlyList<App.History.Audit.Anchor>> Lines(AnchorFile file, int atLeast)
    {
        while (true)
        {
            var lines = await file.Read(TestContext.Current.CancellationToken);
            if (lines.Count >= atLeast)
            {
                return lines;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
