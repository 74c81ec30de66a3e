using Bunit;
using Microsoft.AspNetCore.Components;
using RelationsTracker.App.Tests;
using RelationsTracker.Web.Features.Items;

namespace RelationsTracker.Web.Tests.Features.Questions;

/// <summary>
/// How often the first HTML of a question page asks the database. Each reading has its own right to be looked at, so each
/// begins with one command for the case and the person; the rest is what the reading is about.
/// </summary>
[Collection(nameof(Harbour))]
public sealed class PageCommandsTests(Harbour harbour)
{
    [Theory]
    [InlineData("Q1", 28)]
    public async Task The_first_html_of_a_question_asks_the_database_no_oftener_than_it_did(string question, int most)
    {
        await using var window = harbour.Window();
        window.SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        var (page, commands) = await SqlCommands.Count(() => Task.FromResult(Shown(window, question)));

        Assert.NotEmpty(page.FindAll("#outcome-Q2"));
        Assert.InRange(commands, most - 2, most);
    }

    private static IRenderedComponent<ItemPage> Shown(BunitContext window, string question)
    {
        var page = window.Render<ItemPage>(p => p.Add(i => i.Case, Harbour.Case).Add(i => i.Name, question));
        page.WaitForState(() => page.FindAll("nav.strip").Count == 1 && page.FindAll("#outcome-Q2").Count == 1 && !page.Markup.Contains("Loading…", StringComparison.Ordinal));
        return page;
    }
}
