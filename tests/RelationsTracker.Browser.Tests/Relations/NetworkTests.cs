using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Relations;

public sealed class NetworkTests(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private const string Network = "/russia-azerbaijan-2025/relations";

    [Fact]
    public async Task The_picture_comes_nearer_and_goes_back_by_keyboard()
    {
        await SignInByLink();
        await Visit(Network);
        var view = Page.GetByRole(AriaRole.Region, new() { Name = "Picture of the network" });
        var whole = await View();

        await view.FocusAsync();
        await Page.Keyboard.PressAsync("+");
        await Page.Keyboard.PressAsync("ArrowRight");
        Assert.NotEqual(whole, await View());
        await Page.Keyboard.PressAsync("0");
        Assert.Equal(whole, await View());
    }

    [Fact]
    public async Task Choosing_a_name_opens_what_lies_around_it()
    {
        await SignInByLink();
        await Visit(Network);

        await Page.GetByRole(AriaRole.Link, new() { Name = "Azerbaijan, A12", Exact = true }).PressAsync("Enter");

        await Expect(Page.GetByText("stands in the middle")).ToBeVisibleAsync();
        await Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("focus=A12"));
    }

    [Theory]
    [InlineData("Save as SVG", "<svg")]
    [InlineData("Save as PNG", "PNG")]
    public async Task The_picture_is_saved_by_the_browser(string button, string start)
    {
        await SignInByLink();
        await Visit(Network);

        var saved = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());

        var bytes = await File.ReadAllBytesAsync(await saved.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains(start, System.Text.Encoding.Latin1.GetString(bytes.AsSpan(0, 8)), StringComparison.Ordinal);
    }

    private async Task<string?> View() => await Page.Locator(".picture svg").GetAttributeAsync("viewBox");
}
