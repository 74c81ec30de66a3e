using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>An owner adds a webhook, is shown its secret once, tries it out, pauses and removes it.</summary>
public sealed class TellingPrograms(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task A_webhook_is_added_tried_paused_and_removed()
    {
        await SignInByLink();
        await Visit("/harbour/webhooks");
        await Expect(Page.GetByText("No program is told of this case yet.")).ToBeVisibleAsync();
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync("A chat room");
        await Page.GetByLabel("Address", new() { Exact = true }).FillAsync("https://127.0.0.1:9/room");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add the webhook" }).ClickAsync();
        await Expect(Page.GetByLabel("Signing secret")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^whsec_[A-Za-z0-9+/]{43}=$"));
        await Expect(Page.GetByLabel("Signing secret")).ToBeFocusedAsync();
        await Expect(Page.GetByLabel("Signing secret")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Page.AxeIsClean();
        await Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();
        await Expect(Page.GetByText("Copied.")).ToBeVisibleAsync();
        Assert.StartsWith("whsec_", await Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        await Page.GetByRole(AriaRole.Button, new() { Name = "I have it" }).ClickAsync();
        await Expect(Page.GetByLabel("Signing secret")).ToHaveCountAsync(0);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Send a test" }).ClickAsync();
        await Expect(Page.GetByText("The test did not arrive. 127.0.0.1 is not told")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Deliveries (1)" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Rowheader, new() { Name = "ping" })).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await Expect(Page.GetByText("What happens meanwhile waits.")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Change", Exact = true }).ClickAsync();
        await Page.Shot("webhooks");
        await Page.AxeIsClean();
        await Page.SetViewportSizeAsync(390, 844);
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Page.Shot("webhooks-narrow-dark");
        await Page.AxeIsClean();

        await Page.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Remove “A chat room”" }).ClickAsync();
        await Expect(Page.GetByText("No program is told of this case yet.")).ToBeVisibleAsync();
    }
}
