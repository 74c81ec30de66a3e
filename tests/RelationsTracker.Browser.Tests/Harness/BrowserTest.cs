using Microsoft.Playwright;

namespace RelationsTracker.Browser.Tests.Harness;

/// <summary>
/// One test in a fresh window of the one browser, against the program of its class. When the test is over, nothing may have
/// misbehaved (<see cref="Watch"/>). A test that failed leaves a picture where RELATIONSTRACKER_SHOTS says.
/// </summary>
public abstract class BrowserTest(TheBrowser browser, RunningProgram program) : BrowserTest<RunningProgram>(browser, Task.FromResult(program)), IClassFixture<RunningProgram>;

/// <summary>A test that only reads, against one program for all such: what none of them changes, each finds as it was shipped.</summary>
public abstract class ReadingTest(TheBrowser browser, ShippedData shipped) : BrowserTest<RunningProgram>(browser, shipped.ForReaders);

/// <inheritdoc cref="BrowserTest"/>
/// <typeparam name="TProgram">The program with what it starts from.</typeparam>
/// <param name="started">The program, once it runs.</param>
public abstract class BrowserTest<TProgram>(TheBrowser browser, Task<TProgram> started) : IAsyncLifetime
    where TProgram : RunningProgram
{
    private readonly List<IBrowserContext> _others = [];
    private IBrowserContext _window = null!;

    protected IPage Page { get; private set; } = null!;

    protected Watch Watch { get; private set; } = null!;

    protected TProgram Program { get; private set; } = null!;

    /// <summary>What the window is like; a class that tests the narrow or the dark page says so here.</summary>
    protected virtual BrowserNewContextOptions Window => new() { ViewportSize = new() { Width = 1280, Height = 800 } };

    public async ValueTask InitializeAsync()
    {
        Program = await started;
        var options = Window;
        options.BaseURL = Program.Address;
        options.Locale ??= "en-GB";
        options.TimezoneId ??= "UTC";
        _window = await browser.Open(options);
        Watch = await Watch.Over(_window, Program.Address);
        Page = await _window.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await Page.Shot($"failed-{TestContext.Current.TestMethod?.MethodName}");
        }

        foreach (var other in _others)
        {
            await other.CloseAsync();
        }

        await _window.CloseAsync();
        Watch.AssertQuiet();
        GC.SuppressFinalize(this);
    }

    /// <summary>Signs in as the owner: the first time by the one-time link, later by the cookie it gave.</summary>
    protected async Task SignInByLink()
    {
        await HaveSession();
        await Visit("/");
    }

    /// <summary>As <see cref="SignInByLink"/>, without opening a page.</summary>
    protected async Task HaveSession()
    {
        using var first = await Program.OneAtATime();
        if (Program.OwnerCookies.Count > 0)
        {
            await _window.AddCookiesAsync(Program.OwnerCookies);
        }
        else
        {
            await Page.GotoAsync(Program.SignInLink.ToString());
            Program.OwnerCookies = [.. (await _window.CookiesAsync()).Select(Again)];
        }
    }

    /// <summary>A second person in a window of their own, invited to a case by the owner, who is signed in.</summary>
    /// <param name="more">What they are beside analyst: "editor".</param>
    protected async Task<IPage> Invite(string slug, string? more = null)
    {
        await Visit("/admin");
        await Page.GetByLabel("To the case").SelectOptionAsync(slug);
        if (more is not null)
        {
            await Page.Locator("form.bar").GetByLabel(more, new() { Exact = true }).CheckAsync();
        }

        await Page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        var link = await Page.GetByLabel("Invitation link").InputValueAsync();
        var options = Window;
        options.BaseURL = Program.Address;
        var window = await browser.Open(options);
        _others.Add(window);
        var page = await window.NewPageAsync();
        await page.GotoAsync(link);
        return page;
    }

    /// <summary>Opens a page of the program and waits until it answers.</summary>
    protected Task Visit(string path) => Page.Visit(path);

    private static Cookie Again(BrowserContextCookiesResult cookie) => new()
    {
        Name = cookie.Name,
        Value = cookie.Value,
        Domain = cookie.Domain,
        Path = cookie.Path,
        HttpOnly = cookie.HttpOnly,
        Secure = cookie.Secure,
        SameSite = cookie.SameSite,
    };
}
