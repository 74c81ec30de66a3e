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

    private static readonly AxeRunOptions Contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    /// <summary>Fails with every rule of WCAG 2.2 A and AA that axe finds broken, and where.</summary>
    public static Task AxeIsClean(this IPage page) => page.IsClean(Wcag22AA);

    /// <summary>Fails where words do not stand out enough: all that another set of colours can break.</summary>
    public static Task ContrastIsEnough(this IPage page) => page.IsClean(Contrast);

    private static async Task IsClean(this IPage page, AxeRunOptions rules)
    {
        var found = await page.RunAxe(rules);
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(InWords).Prepend($"axe on {page.Url}:")));
    }

    private static string InWords(AxeResultItem rule)
        => string.Join("\n    ", rule.Nodes.Select(node => $"{node.Target}: {node.Html}").Prepend($"{rule.Id} ({rule.Impact}): {rule.Help}"));
}
