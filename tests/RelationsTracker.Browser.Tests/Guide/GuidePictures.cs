using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;

namespace RelationsTracker.Browser.Tests.Guide;

/// <summary>Walks a fresh installation as the guide does. tests/shots runs it and keeps the pictures; the gate has no time for pictures that nobody looks at.</summary>
public sealed class GuidePictures(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private const string Affair = "/russia-azerbaijan-2025";

    protected override BrowserNewContextOptions Window => new() { ViewportSize = new() { Width = 1440, Height = 740 }, ReducedMotion = ReducedMotion.Reduce };

    [Theory(Explicit = true)]
    [InlineData("cases", "/")]
    [InlineData("overview", Affair)]
    [InlineData("sources", $"{Affair}/sources")]
    [InlineData("reading-note", $"{Affair}/S29")]
    [InlineData("claims", $"{Affair}/claims")]
    [InlineData("claim", $"{Affair}/C13")]
    [InlineData("actors", $"{Affair}/actors?kind=agency")]
    [InlineData("timeline", $"{Affair}/events")]
    [InlineData("timeline-lanes", $"{Affair}/events?lanes=status")]
    [InlineData("relations", $"{Affair}/relations")]
    [InlineData("dyad", $"{Affair}/relations/A11-A12")]
    [InlineData("brief", $"{Affair}/B1")]
    [InlineData("editions", $"{Affair}/B1/editions")]
    [InlineData("edition", $"{Affair}/B1/editions/1")]
    [InlineData("forecast", "/harbour/Q2/forecast")]
    [InlineData("review", "/harbour/review")]
    [InlineData("form", $"{Affair}/C13/edit")]
    [InlineData("find", "/search?q=kind%3Aclaim,event%20baku")]
    public async Task A_page(string name, string address)
    {
        await See(address);

        await Page.Shot(name);
    }

    [Fact(Explicit = true)]
    public async Task The_matrix_with_a_cell_in_focus()
    {
        await See($"{Affair}/Q1");
        await Page.Locator("td[data-row='1'][data-column='2']").FocusAsync();
        await Assertions.Expect(Page.GetByText("If H3 were true, would we expect to see this?")).ToBeVisibleAsync();
        await Page.Locator("#matrix").EvaluateAsync("heading => heading.scrollIntoView()");

        await Page.Shot("matrix");
    }

    [Theory(Explicit = true)]
    [InlineData("sensitivity", $"{Affair}/Q1?panel=sensitivity&without=RW6,AS4#panel")]
    [InlineData("evidence", $"{Affair}/Q1?panel=evidence#panel")]
    [InlineData("raters", "/harbour/Q1?panel=raters#panel")]
    [InlineData("exchange", "/harbour/Q1?panel=exchange#panel")]
    public async Task A_panel_under_the_matrix(string name, string address)
    {
        await See(address);
        await Page.Locator("#panel").EvaluateAsync("panel => panel.scrollIntoView()");

        await Page.Shot(name);
    }

    [Theory(Explicit = true)]
    [InlineData("chronology", $"{Affair}/events", "#chronology")]
    [InlineData("network-as", $"{Affair}/relations?as=H1&beside=H2", "#changes")]
    [InlineData("stakes", "/harbour/stakes", "table.stakes")]
    [InlineData("tensions-found", $"{Affair}/tensions", "#found")]
    [InlineData("deception", "/harbour/Q1?panel=sensitivity&rater=pooled", "#deception")]
    [InlineData("row", "/harbour/Q1?edit=RW5", ".editor")]
    [InlineData("brief-findings", "/harbour/B2", "#findings")]
    [InlineData("brief-checklist", $"{Affair}/B1", "#checklist")]
    [InlineData("edition-holds", $"{Affair}/B1/editions/1", "#verified")]
    public async Task A_part_of_a_page(string name, string address, string part)
    {
        await See(address);
        await Page.Locator(part).EvaluateAsync("part => part.scrollIntoView()");

        await Page.Shot(name);
    }

    [Fact(Explicit = true)]
    public async Task Two_moments_of_a_question_compared()
    {
        await See("/iraq-1993/Q1");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("start it from those of") }).ClickAsync();
        await Assertions.Expect(Page.GetByText("You are reading")).ToHaveCountAsync(0);
        await Page.Locator("td[data-row='0'][data-column='0']").ClickAsync();
        await Page.Keyboard.PressAsync("4");
        await Assertions.Expect(Page.Locator("td[data-row='0'][data-column='0']")).ToHaveTextAsync("I");
        await See("/iraq-1993/Q1?panel=time");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Compare with another moment" }).ClickAsync();
        await Assertions.Expect(Page.Locator("#panel table").First).ToBeVisibleAsync();
        await Page.Locator("#panel").EvaluateAsync("panel => panel.scrollIntoView()");

        await Page.Shot("time");
    }

    [Fact(Explicit = true)]
    public async Task A_brief_as_it_is_written()
    {
        await See("/harbour/B2/edit");
        await Page.Locator(".brief-editor[data-ready][data-checked=true]").WaitForAsync();
        await Page.Locator(".brief-editor").EvaluateAsync("editor => editor.scrollIntoView()");

        await Page.Shot("brief-write");
    }

    [Fact(Explicit = true)]
    public async Task Two_editions_compared()
    {
        await See($"{Affair}/B1/edit");
        await Page.Locator(".brief-editor[data-ready]").WaitForAsync();
        var text = Page.GetByLabel("Text", new() { Exact = true });
        await text.FillAsync((await text.InputValueAsync())
            .Replace("The timing does not carry the weight that is put on it.", "The timing carries little of the weight that is put on it.", StringComparison.Ordinal)
            .Replace("It sets no day.", "It sets no day, and names no sign by which to know one.", StringComparison.Ordinal)
            .Replace(" Take the six away and all three hypotheses score\nzero.", "", StringComparison.Ordinal));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/B1$"));
        await Visit($"{Affair}/C110/edit");
        await Page.GetByLabel("Statement").FillAsync("Bilateral benefits are extensive: trade, re-exports of energy, planned logistics.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/C110$"));

        var reviewer = await Invite("russia-azerbaijan-2025", "reviewer");
        await reviewer.Visit($"{Affair}/B1");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        await reviewer.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        await Assertions.Expect(reviewer.Locator(".kind .tag", new() { HasText = "accepted" })).ToBeVisibleAsync();
        await reviewer.Visit($"{Affair}/B1/editions");
        await reviewer.GetByLabel(new Regex("What changed since edition 1")).FillAsync("The remittances could not be found in the comment; the timing is put more carefully.");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Publish edition 2" }).ClickAsync();
        await Assertions.Expect(reviewer.GetByRole(AriaRole.Link, new() { Name = "Edition 2", Exact = true })).ToBeVisibleAsync();

        await Visit($"{Affair}/B1/editions/compare?from=1&to=2");
        await Page.Shot("editions-compared");
    }

    [Fact(Explicit = true)]
    public async Task The_standing_under_every_rule()
    {
        await See($"{Affair}/Q1");
        await Page.Locator("#standing").EvaluateAsync("heading => heading.scrollIntoView()");

        await Page.Shot("standing");
    }

    [Theory(Explicit = true)]
    [InlineData("matrix-dark", $"{Affair}/Q1#matrix")]
    [InlineData("reading-note-dark", $"{Affair}/S29")]
    public async Task A_page_in_the_dark(string name, string address)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await See(address);

        await Page.Shot(name);
    }

    [Theory(Explicit = true)]
    [InlineData("overview-narrow", Affair)]
    [InlineData("claims-narrow", $"{Affair}/claims")]
    [InlineData("matrix-narrow", $"{Affair}/Q1#matrix")]
    public async Task A_page_on_a_telephone(string name, string address)
    {
        await Page.SetViewportSizeAsync(390, 844);
        await See(address);

        await Page.Shot(name);
    }

    [Fact(Explicit = true)]
    public async Task The_history_of_a_change_the_case_before_it_and_what_differs()
    {
        await See("/harbour/C3/edit");
        await Page.Locator("form[data-listens]").WaitForAsync();
        await Page.GetByLabel("Statement").FillAsync("The fire broke out on the northern pier, shortly before midnight.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/harbour/C3$"));
        await Visit("/harbour/history");
        await Page.Shot("history");

        await Visit("/harbour/history?item=C3");
        var before = Uri.EscapeDataString((await Page.Locator("li.change time").Nth(1).GetAttributeAsync("datetime"))!);
        await Visit($"/harbour/C3?at={before}");
        await Page.Shot("as-of");
        await Visit($"/harbour/compare?from={before}");
        await Page.Shot("compare");
    }

    [Fact(Explicit = true)]
    public async Task The_tokens_of_programs()
    {
        await Page.SetViewportSizeAsync(1440, 980);
        await See("/account/tokens");
        await Token("Notebook that counts ratings", "Rate and forecast in your name");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Make the token" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("Your new token")).ToBeVisibleAsync();

        // Not with the secret.
        await Visit("/account/tokens");
        await Token("Reader of the morning's notes", "Propose items, which wait for a reviewer");
        await Page.Shot("tokens");
    }

    [Fact(Explicit = true)]
    public async Task The_webhooks_of_a_case()
    {
        await See("/harbour/webhooks");
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Watch room");
        await Page.GetByLabel("Address", new() { Exact = true }).FillAsync("https://rooms.example.org/hooks/harbour");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add the webhook" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Send a test" })).ToBeVisibleAsync();

        await Visit("/harbour/webhooks");
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Send a test" })).ToBeVisibleAsync();
        await Page.Shot("webhooks");
    }

    private async Task Token(string name, string may)
    {
        await Page.GetByLabel("What it is for").FillAsync(name);
        await Page.GetByLabel(may).CheckAsync();
    }

    private async Task See(string address)
    {
        await SignInByLink();
        await Visit(address);
    }
}
