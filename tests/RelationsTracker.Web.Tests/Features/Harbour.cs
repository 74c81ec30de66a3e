using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.Tests;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Features.Items;
using RelationsTracker.Web.Features.Questions;
using RelationsTracker.Web.Parts;

namespace RelationsTracker.Web.Tests.Features;

/// <summary>The shipped harbour case in a database of its own, read by its owner; pages over it render as in the program.</summary>
public sealed partial class Harbour : IAsyncLifetime
{
    public const string Case = "harbour";

    public Office Office { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Office = (await Office.On(DatabaseProvider.Sqlite)).As("olga");
        var read = await PackageReader.Read(Path.Combine(Seeds(), Case));
        Office.Done(await Office.Use<ImportCase>().Handle(new(read.Package!)));
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    /// <summary>A browser window of its own for one test.</summary>
    public BunitContext Window()
    {
        var window = new BunitContext();
        window.Services.AddFallbackServiceProvider(Office.Use<IServiceProvider>());
        window.Services.AddSingleton(new Handover(Office.Clock));
        window.Services.AddScoped<AskedAddress>();
        window.JSInterop.Mode = JSRuntimeMode.Loose;
        window.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return window;
    }

    /// <summary>What an item's page shows below its head.</summary>
    public async Task<IRenderedComponent<ItemBody>> Body(BunitContext window, string reference)
    {
        var card = Office.Done(await Office.Use<ReadCase>().Handle(Case));
        var item = Office.Done(await Office.Use<ReadItem>().Handle(Case, ItemRef.Parse(reference, null)));
        var body = window.Render<ItemBody>(p => p.AddCascadingValue(card).Add(b => b.Case, Case).Add(b => b.Item, item));
        body.WaitForState(() => !body.Markup.Contains("Loading…", StringComparison.Ordinal));
        return body;
    }

    /// <summary>The page of the question Q1 with the panel under its matrix that the query asks for.</summary>
    public async Task<IRenderedComponent<ItemBody>> Panel(BunitContext window, string query)
    {
        window.Services.GetRequiredService<BunitNavigationManager>().NavigateTo($"/{Case}/Q1?{query}");
        var page = await Body(window, "Q1");
        page.WaitForState(() => page.FindAll("nav.strip").Count == 1 && !page.Markup.Contains("Loading…", StringComparison.Ordinal));
        return page;
    }

    /// <summary>The words between a heading and the next of its rank.</summary>
    public static string Under(IRenderedComponent<IComponent> page, string heading)
    {
        var start = page.FindAll("h2").Single(h => h.TextContent.Trim() == heading);
        var words = new List<string>();
        for (var next = start.NextElementSibling; next is not null and not { TagName: "H2" }; next = next.NextElementSibling)
        {
            words.Add(Words(next));
        }

        return string.Join(' ', words);
    }

    /// <summary>The words of an element as one reads them, with one blank between its parts.</summary>
    public static string Words(INode element) => string.Join(' ', element.Descendants<IText>().Select(text => Blanks().Replace(text.Text, " ").Trim()).Where(text => text.Length > 0));

    private static string Seeds([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../seeds"));

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}

/// <summary>One import serves every page's tests; they only read.</summary>
[CollectionDefinition(nameof(Harbour))]
public sealed class HarbourReaders : ICollectionFixture<Harbour>;
