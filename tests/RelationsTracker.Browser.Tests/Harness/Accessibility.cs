using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace RelationsTracker.Browser.Tests.Harness;

/// <summary>
/// Axe on a page. It runs in the page itself and hands back what is broken and nothing else: the package's own runner opens
/// a window for every run and carries every passed check over, which cost more than all the rest of a visit.
/// </summary>
public static class Accessibility
{
    private const string Run = """
        async only => {
            const found = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
            return found.violations.map(rule => [`${rule.id} (${rule.impact}): ${rule.help}`,
                ...rule.nodes.map(node => `    ${node.target}: ${node.html}`)].join('\n'));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with every rule of WCAG 2.2 A and AA that axe finds broken, and where.</summary>
    public static Task AxeIsClean(this IPage page) => page.IsClean(new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" } });

    /// <summary>Fails where words do not stand out enough: all that another set of colours can break.</summary>
    public static Task ContrastIsEnough(this IPage page) => page.IsClean(new { type = "rule", values = new[] { "color-contrast" } });

    private static async Task IsClean(this IPage page, object only)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in globalThis"))
        {
            await page.EvaluateAsync(Axe);
        }

        var found = await page.EvaluateAsync<string[]>(Run, only);
        Assert.True(found.Length == 0, string.Join('\n', found.Prepend($"axe on {page.Url}:")));
    }
}
