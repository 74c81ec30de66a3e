using System.Diagnostics;
using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App;
using RelationsTracker.App.Tests;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Host;
using RelationsTracker.Web.Parts.Items;
using RelationsTracker.Web.Parts.Live;

namespace RelationsTracker.Web.Tests.Host;

/// <summary>Two programs, each with its own port and folder, on one database server.</summary>
public sealed class TwoProgramsTests
{
    [Fact]
    public async Task What_is_saved_by_one_shows_on_an_open_page_of_the_other()
    {
        Assert.SkipUnless(PostgresTemplate.IsHere, "RELATIONSTRACKER_TEST_POSTGRES is not set. tests/run sets it.");
        await using var database = await FreshDatabase.On(DatabaseProvider.Postgres);
        var settings = JsonSerializer.Serialize(new { ShippedCases = false, Database = new { Provider = "postgres", database.Choice.Connection } });
        await using var one = await Served.Start(settings: settings);
        await using var other = await Served.Start(settings: settings);
        Assert.NotEqual(one.Address, other.Address);
        Office.Done(await one.Services.ConsoleUse<OpenCase>().Handle(new("strait", "The strait"), Xunit.TestContext.Current.CancellationToken));
        await using var window = new BunitContext();
        var page = await List(window, other);

        Office.Done(await one.Services.ConsoleUse<AddItem>().Handle(new("strait", ItemKind.Claim, new ClaimContent { Statement = "It burned." }), Xunit.TestContext.Current.CancellationToken));

        for (var patience = Stopwatch.StartNew(); !page.Markup.Contains("It burned.", StringComparison.Ordinal) && patience.Elapsed < TimeSpan.FromSeconds(60);)
        {
            other.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(50, Xunit.TestContext.Current.CancellationToken);
        }

        Assert.Contains("It burned.", page.Markup, StringComparison.Ordinal);
    }

    // The list of claims, open in a window of that program.
    private static async Task<IRenderedComponent<CascadingValue<CaseFeed>>> List(BunitContext window, Served served)
    {
        window.Services.AddSingleton(served.Services.ConsoleUse<FollowCase>()).AddSingleton(served.Services.ConsoleUse<ListItems>()).AddSingleton<TimeProvider>(served.Clock);
        window.JSInterop.Mode = JSRuntimeMode.Loose;
        window.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var since = Office.Done(await served.Services.ConsoleUse<ReadCase>().Handle("strait", Xunit.TestContext.Current.CancellationToken)).Change;
        var page = window.Render<CascadingValue<CaseFeed>>(p => p.Add(c => c.Value, new CaseFeed())
            .AddChildContent<CaseListener>(l => l.Add(x => x.Case, "strait").Add(x => x.Since, since))
            .AddChildContent<ItemList>(l => l.Add(x => x.Case, "strait").Add(x => x.Kind, ItemKind.Claim)));
        page.WaitForState(() => page.Markup.Contains("No claims yet.", StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        return page;
    }
}
