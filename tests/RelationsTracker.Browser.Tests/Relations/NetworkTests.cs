using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Relations;

public sealed class NetworkTests(TheBrowser browser, ShippedData shipped) : ReadingTest(browser, shipped)
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
        await Expect(Page).ToHaveURLAsync(new Regex("focus=A12"));
    }

    [Fact]
    public async Task The_month_the_grade_and_what_claims_back_narrow_the_picture_and_stand_in_the_address()
    {
        await SignInByLink();
        await Visit(Network);
        var all = await Names.CountAsync();

        await Page.GetByRole(AriaRole.Slider, new() { Name = "Holds in" }).FocusAsync();
        await Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Page).ToHaveURLAsync(new Regex("on=2024-12"));
        await Expect(Page.GetByText("Holds in: December 2024")).ToBeVisibleAsync();
        await Page.GetByLabel("Credibility at least").SelectOptionAsync("2");
        await Expect(Page).ToHaveURLAsync(new Regex("grade=2"));
        await Page.GetByLabel("backed by claims").CheckAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("backed=1"));

        await Expect(Names).Not.ToHaveCountAsync(all);
    }

    [Fact]
    public async Task The_kind_and_the_mode_narrow_picture_and_table_alike()
    {
        await SignInByLink();
        await Visit(Network);
        var names = await Names.CountAsync();

        await Choose("Relation", "heads");
        await Expect(Page.GetByText(new Regex("^[0-9]+ of 59$"))).ToBeVisibleAsync();
        await Expect(Names).Not.ToHaveCountAsync(names);
        await Choose("Relation", "");
        await Expect(Names).ToHaveCountAsync(names);

        await Choose("Assertion mode", "asserted");
        await Expect(Page.GetByText(new Regex("^[0-9]+ of 59$"))).ToBeVisibleAsync();
        await Expect(Names).Not.ToHaveCountAsync(names);
    }

    [Fact]
    public async Task As_if_one_hypothesis_were_true_and_another_beside_it_a_list_says_which_ties_come_and_go()
    {
        await SignInByLink();
        await Visit(Network);

        await Page.GetByLabel("As if it were true").SelectOptionAsync("H1");
        await Expect(Page).ToHaveURLAsync(new Regex("as=H1"));
        await Page.GetByLabel("compared with").SelectOptionAsync("H2");

        var changes = Page.Locator("#changes ~ ul").First;
        await Expect(changes.GetByText("comes", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(changes.GetByText("goes", new() { Exact = true }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_shortest_documented_way_between_two_leads_along_claims_that_can_be_opened()
    {
        await SignInByLink();
        await Visit(Network);
        var way = Page.Locator("details").Filter(new() { HasText = "The shortest documented way between two" });

        await way.Locator("summary").ClickAsync();
        await way.Locator("select").Nth(0).SelectOptionAsync("A8");
        await Expect(Page).ToHaveURLAsync(new Regex("way-from=A8"));
        await way.Locator("select").Nth(1).SelectOptionAsync("A12");

        await Expect(way.Locator("ol > li").First).ToContainTextAsync("Sergei Naryshkin");
        await Expect(way.Locator("ol > li").Last).ToContainTextAsync("Azerbaijan");
        await way.Locator("ol > li").First.GetByRole(AriaRole.Link, new() { NameRegex = new("^C[0-9]+$") }).First.ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("/C[0-9]+$"));
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

    private ILocator Names => Page.Locator("svg a.node");

    private async Task Choose(string facet, string value) => await Page.GetByRole(AriaRole.Combobox, new() { Name = facet, Exact = true }).SelectOptionAsync(value);

    private async Task<string?> View() => await Page.Locator(".picture svg").GetAttributeAsync("viewBox");
}
