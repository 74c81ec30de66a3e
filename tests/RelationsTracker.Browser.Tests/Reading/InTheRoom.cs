using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Reading;

/// <summary>A test in the reading room, with a text of its own.</summary>
public abstract class InTheRoom(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    /// <summary>A source with this text in the harbour case, opened in the room.</summary>
    protected async Task<string> OpenText(string words, string query = "")
    {
        await SignInByLink();
        await Visit("/harbour/new/sources");
        await Page.GetByLabel("Name (required)").FillAsync($"Trial {Guid.CreateVersion7():N}");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("/S[0-9]+$"));
        var source = Page.Url;
        await Visit(new Uri(source).AbsolutePath + "/text");
        await Page.GetByLabel("Or paste its text").FillAsync(words + "\n");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await Expect(Page.Locator(".brought li").Filter(new() { HasText = "new version" })).ToBeVisibleAsync();
        await Visit(new Uri(source).AbsolutePath + query);
        await Page.Locator(".room[data-listens]").WaitForAsync();
        return source;
    }

    protected async Task Drag(string from, string to)
    {
        var (start, end) = (await Box(from), await Box(to));
        await Page.Mouse.MoveAsync(start[0] + 1, start[1]);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(end[0] + end[2] / 2, end[1], new() { Steps = 4 });
        await Page.Mouse.MoveAsync(end[0] + end[2] - 1, end[1], new() { Steps = 4 });
        await Page.Mouse.UpAsync();
    }

    /// <summary>Where words are drawn, for the hand that drags: left, middle line, width.</summary>
    protected async Task<float[]> Box(string words) => await Page.EvaluateAsync<float[]>("""
        words => {
          const texts = document.createTreeWalker(document.querySelector(".reading"), NodeFilter.SHOW_TEXT);
          for (let node = texts.nextNode(); node; node = texts.nextNode()) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + words.length);
            const box = range.getBoundingClientRect();
            return [box.x, box.y + box.height / 2, box.width];
          }
        }
        """, words);
}
