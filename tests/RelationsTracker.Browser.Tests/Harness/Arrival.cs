using Microsoft.Playwright;

namespace RelationsTracker.Browser.Tests.Harness;

/// <summary>Knows when a page is there: its first HTML is only to be read, and says so until the page answers.</summary>
public static class Arrival
{
    // Pages of the account have no circuit: what they sent is all there will be.
    private const string IsThere = """
        () => (document.querySelector('header.top[data-live]') || !document.querySelector('script[src*="blazor.web"]'))
            && document.querySelector('h1') && ![...document.querySelectorAll('[role=status]')].some(e => e.textContent.includes('Loading'))
        """;

    private const string NothingMoves = """
        () => new Promise(quiet => {
            let last = setTimeout(quiet, 200);
            new MutationObserver(() => { clearTimeout(last); last = setTimeout(quiet, 200); }).observe(document.body, { subtree: true, childList: true });
        })
        """;

    /// <summary>Goes to an address and waits until the page answers, has its data and stands still.</summary>
    public static async Task Visit(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Arrive();
    }

    /// <summary>Waits for a page that a form or link led to, as <see cref="Visit"/> does.</summary>
    public static async Task Arrive(this IPage page)
    {
        await page.WaitForFunctionAsync(IsThere);
        await page.EvaluateAsync(NothingMoves);
    }
}
