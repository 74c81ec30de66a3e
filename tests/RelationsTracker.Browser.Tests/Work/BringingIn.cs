using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>Documents are brought in: several at once, each with its progress, a way to stop it and a result; and without a script.</summary>
public sealed class BringingIn(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private ILocator Rows => Page.Locator("[data-brought] > li");

    [Fact]
    public async Task Several_documents_have_a_progress_a_stop_and_a_result_each()
    {
        await SignInByLink();
        await Visit("/harbour/sources");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Bring in documents" }).ClickAsync();
        await Expect(Page.GetByLabel("Documents", new() { Exact = true })).ToBeVisibleAsync();
        await Page.Visit("/harbour/new/texts");
        await Page.Locator("form.bring[data-listens]").WaitForAsync();

        // A slow line, so that a long document can be seen on its way and stopped.
        var line = await Page.Context.NewCDPSessionAsync(Page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = 40_000 });
        await Page.GetByLabel("Documents", new() { Exact = true }).SetInputFilesAsync([
            Document("long.txt", new string('x', 4_000_000)), Document("note.txt", "A note on Shed 7, found in a drawer."), Document("scan.pdf", "This is no PDF."), Document("note again.txt", "A note on Shed 7, found in a drawer.")]);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();

        await Expect(Rows).ToHaveCountAsync(4);
        await Expect(Rows.Nth(1)).ToContainTextAsync("new source");
        await Expect(Rows.Nth(2)).ToContainTextAsync("scan.pdf is a plain text, not a PDF");
        await Expect(Rows.Nth(3)).ToContainTextAsync("is here already");
        await Expect(Page.GetByRole(AriaRole.Progressbar, new() { Name = "Sending long.txt" })).ToBeVisibleAsync();
        await Expect(Rows.Nth(0)).ToBeInViewportAsync();
        await Page.Shot("bring-under-way");
        await Page.AxeIsClean();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Stop long.txt" }).ClickAsync();
        await Expect(Rows.Nth(0)).ToContainTextAsync("was stopped. Nothing of it was kept.");
        await Expect(Page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);
        await Page.SetViewportSizeAsync(390, 844);
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Page.Shot("bring-done-narrow-dark");
        await Page.AxeIsClean();

        await Rows.Nth(1).GetByRole(AriaRole.Link, new() { Name = "Read it" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("note");
        await Expect(Page.GetByText("A note on Shed 7, found in a drawer.").First).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "note.txt" })).ToBeVisibleAsync();
        await Page.Shot("bring-source-narrow-dark");
    }

    [Fact]
    public async Task Documents_that_are_dropped_on_the_form_come_in_one_by_one()
    {
        await SignInByLink();
        await Visit("/harbour/new/texts");
        var form = Page.Locator("form.bring[data-listens]");
        await form.WaitForAsync();
        var hand = await Page.EvaluateHandleAsync("""
            () => {
              const hand = new DataTransfer();
              hand.items.add(new File(["A letter on the pier, dropped by hand."], "letter.txt"));
              hand.items.add(new File(["No PDF at all."], "dropped.pdf"));
              return hand;
            }
            """);
        await form.DispatchEventAsync("dragenter", new Dictionary<string, object> { ["dataTransfer"] = hand });
        await Expect(form).ToHaveClassAsync(new Regex("over"));
        await form.DispatchEventAsync("drop", new Dictionary<string, object> { ["dataTransfer"] = hand });

        await Expect(Rows).ToHaveCountAsync(2);
        await Expect(form).Not.ToHaveClassAsync(new Regex("over"));
        await Expect(Rows.Nth(0)).ToContainTextAsync("new source");
        await Expect(Rows.Nth(1)).ToContainTextAsync("dropped.pdf is a plain text, not a PDF");
    }

    [Fact]
    public async Task An_address_of_the_own_network_is_refused_in_words()
    {
        await SignInByLink();
        await Visit("/harbour/new/texts");
        await Page.Locator("form.bring[data-listens]").WaitForAsync();
        await Page.GetByLabel("Or its address").FillAsync("http://127.0.0.1:9/secret");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();

        await Expect(Rows).ToHaveCountAsync(1);
        await Expect(Rows.First).ToHaveClassAsync("problem");
        await Expect(Rows.First).Not.ToContainTextAsync("was not taken");
        await Page.Shot("bring-address");
    }

    private static FilePayload Document(string name, string words) => new() { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(words) };
}

/// <summary>The same form in a browser that runs no script.</summary>
public sealed class BringingInPlainly(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    protected override BrowserNewContextOptions Window => new() { ViewportSize = new() { Width = 1440, Height = 900 }, JavaScriptEnabled = false };

    [Fact]
    public async Task The_form_works_without_a_script()
    {
        await Page.GotoAsync(Program.SignInLink.ToString());
        await Page.GotoAsync("/harbour/new/texts");
        await Page.Locator("input[type=file]").SetInputFilesAsync([
            new FilePayload { Name = "one.txt", MimeType = "text/plain", Buffer = "The first of two, sent plainly."u8.ToArray() },
            new FilePayload { Name = "two.pdf", MimeType = "application/pdf", Buffer = "No PDF at all."u8.ToArray() }]);
        await Page.Shot("bring-plain-form");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("What became of it");
        await Expect(Page.GetByText("is a plain text, not a PDF")).ToBeVisibleAsync();
        await Page.Shot("bring-plain-answer");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Read it" }).ClickAsync();
        await Expect(Page.GetByText("The first of two, sent plainly.").First).ToBeVisibleAsync();
    }
}
