using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;

namespace RelationsTracker.Browser.Tests.Reading;

public sealed class RoomShots(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    protected override BrowserNewContextOptions Window => new() { ViewportSize = new() { Width = 1440, Height = 900 }, ReducedMotion = ReducedMotion.Reduce };

    [Fact]
    public async Task Pictures()
    {
        await SignInByLink();
        await Visit("/russia-azerbaijan-2025/S1/text");
        await Page.GetByLabel("Document").SetInputFilesAsync("/work/shared/case/article.txt");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "readable" }).WaitForAsync();
        foreach (var (name, path) in new[] { ("article", "/russia-azerbaijan-2025/S1"), ("suggest", "/russia-azerbaijan-2025/S1?side=suggestions"), ("coverage", "/russia-azerbaijan-2025/S1?side=coverage"), ("persian", "/harbour/S6"), ("excerpt", "/harbour/EX7"), ("note", "/russia-azerbaijan-2025/S29") })
        {
            foreach (var width in new[] { 1440, 390 })
            {
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await Page.SetViewportSizeAsync(width, 900);
                    await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    await Visit(path);
                    await Page.WaitForTimeoutAsync(500);
                    if (name is "article" or "suggest" && scheme == ColorScheme.Light)
                    {
                        await Page.Locator(".sentence").Nth(12).FocusAsync();
                        await Page.Keyboard.PressAsync("Enter");
                        await Page.WaitForTimeoutAsync(600);
                        if (name == "suggest")
                        {
                            await Page.Keyboard.PressAsync("a");
                            await Page.WaitForTimeoutAsync(800);
                        }
                    }

                    await Page.Shot($"{name}-{width}-{scheme}");
                }
            }
        }
    }
}
