using Microsoft.Playwright;

namespace RelationsTracker.Browser.Tests.Harness;

/// <summary>Knows when a page is there: its first HTML is only to be read, and is replaced when the page begins to listen.</summary>
public static class Arrival
{
    internal const string MarkFirst = "document.addEventListener('DOMContentLoaded', () => document.querySelector('header.top')?.setAttribute('data-first', ''))";

    // Pages of the account have no circuit: what they sent is all there will be.
    private const string IsThere = """
        () => (!document.querySelector('script[src*="blazor.web"]') || !document.querySelector('header.top[data-first]'))
            && document.querySelector('h1') && ![...document.querySelectorAll('[role=status]')].some(e => e.textContent.includes('Loading'))
        """;

    private const string NothingMoves = """
        () => new Promise(quiet => {
            let last = setTimeout(quiet, 200);
            new MutationObserver(() => { clearTimeout(last); last = setTimeout(quiet, 200); }).observe(document.body, { subtree: true, childList: true });
        })
        """;

    /// <summary>Goes to an address and waits until the page listens, has its data and stands still.</summary>
    public static async Task Visit(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.WaitForFunctionAsync(IsThere);
        await page.EvaluateAsync(NothingMoves);
    }
}
