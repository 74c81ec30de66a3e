using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RelationsTracker.App.Exchange.Briefs.Html;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Files;

public sealed class BriefPageTests
{
    [Fact]
    public void The_page_is_what_the_golden_file_says() => Golden.Is("brief.html", BriefPage.Of(MadeSheet.Whole, "{}"));

    [Fact]
    public void Every_reference_leads_to_its_note()
    {
        var page = Read(MadeSheet.Whole);
        var leads = page.QuerySelectorAll("main a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.All(MadeSheet.Whole.Cited, item => Assert.Contains($"ref-{item.Ref}", leads.Append("ref-Q1")));
        Assert.All(leads, id => Assert.NotNull(page.GetElementById(id)));
        Assert.Equal(["C99", "nonsense"], page.QuerySelectorAll(".missing").Select(missing => missing.TextContent));
    }

    [Theory, MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void What_people_wrote_runs_nowhere_and_leads_nowhere(string text)
    {
        var page = Read(MadeSheet.Of(text));
        Assert.Equal(["application/json"], page.QuerySelectorAll("script").Select(script => script.GetAttribute("type")));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.DoesNotContain(page.All, element => element.LocalName is "iframe" or "object" or "embed" or "link" or "form" or "svg" or "base");
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("img"), picture => Assert.StartsWith("data:image/svg+xml;base64,", picture.GetAttribute("src"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Matches("^(#|https?://|mailto:)", link.GetAttribute("href")));
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    private static IHtmlDocument Read(BriefSheet sheet) => new HtmlParser().ParseDocument(Write(sheet));

    private static string Write(BriefSheet sheet) => BriefPage.Of(sheet, MadeSheet.Manifest(sheet));
}
