using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;

namespace RelationsTracker.Browser.Tests.Pages;

/// <summary>
/// A clean page passes axe in light and in dark, has one main landmark and one first heading, fits its window, and shows no
/// date that is only a zero of the machine. What it writes to the console and whom it talks to is watched for every test (<see cref="Watch"/>).
/// </summary>
public abstract class CleanPages(TheBrowser browser, ShippedData shipped) : ReadingTest(browser, shipped)
{
    protected static readonly string[] Cases = ["russia-azerbaijan-2025", "harbour"];

    // Tall, so that no bar that sticks to an edge lies over anything.
    protected override BrowserNewContextOptions Window => new() { ViewportSize = new() { Width = 1440, Height = 2000 }, ReducedMotion = ReducedMotion.Reduce };

    protected async Task AreClean(params string[] pages)
    {
        await HaveSession();
        await Assert.MultipleAsync([.. pages.Select(page => (Func<Task>)(() => IsClean(page)))]);
    }

    protected async Task IsClean(string page)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Visit(page);
        await Page.AxeIsClean();
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Page.ContrastIsEnough();
        Assert.True(await Holds("document.querySelectorAll('main').length === 1 && document.querySelectorAll('h1').length === 1"), $"{page} has not one main and one h1.");
        Assert.True(await Holds("!/\\b1970\\b|\\b0001-|1 Jan(uary)? 1\\b/.test(document.querySelector('main').innerText)"), $"{page} shows a date that nobody gave.");
        Assert.True(await Holds("document.documentElement.scrollWidth <= innerWidth"), $"{page} is wider than its window.");
    }

    private Task<bool> Holds(string expression) => Page.EvaluateAsync<bool>(expression);
}
