using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RelationsTracker.Browser.Tests.Harness;

public static class Accessibility
{
    private static readonly AxeRunOptions Wcag22AA = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    /// <summary>Fails with every rule of WCAG 2.2 A and AA that axe finds broken, and where.</summary>
    public static async Task AxeIsClean(this IPage page)
    {
        var found = await page.RunAxe(Wcag22AA);
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(InWords).Prepend($"axe on {page.Url}:")));
    }

    private static string InWords(AxeResultItem rule)
        => string.Join("\n    ", rule.Nodes.Select(node => $"{node.Target}: {node.Html}").Prepend($"{rule.Id} ({rule.Impact}): {rule.Help}"));
}
