using Microsoft.Playwright;

namespace RelationsTracker.Browser.Tests.Harness;

public static class Shots
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("RELATIONSTRACKER_SHOTS");

    /// <summary>Saves what the page shows as <c>name.png</c> in the folder that RELATIONSTRACKER_SHOTS names; without one, nothing happens.</summary>
    public static async Task Shot(this IPage page, string name)
    {
        if (Folder is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        }
    }
}
