using RelationsTracker.App.Exchange.Briefs.Html;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Html;

/// <summary>From blocks to HTML that may stand in a page.</summary>
public sealed class BriefHtmlTests
{
    private static string Html(string body) => BriefHtml.Of(BriefReader.Read(body), new HtmlSetting
    {
        Title = item => item.Kind == ItemKind.Claim ? "Says \"so\" & more" : null,
        Address = item => $"/harbour/{item}",
        Figure = figure => $"<b>{figure}</b>",
        Lines = true,
    });

    [Fact]
    public void A_brief_reads_as_it_was_written()
        => Assert.Equal(
            "<h2 dir=\"auto\" data-line=\"0\">One</h2>\n<p dir=\"auto\" data-line=\"2\">A <strong>bold</strong> word, <a class=\"ref\" href=\"/harbour/C4\" title=\"Says &quot;so&quot; &amp; more\">C4</a>.</p>\n<div class=\"figure\" data-line=\"4\"><b>timeline</b></div>\n",
            Html("# One\n\nA **bold** word, [[C4]].\n\n[[timeline]]\n"));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](data:text/html,<script>alert(1)</script>)")]
    [InlineData("![x](http://evil.example/x.png)")]
    [InlineData("[[<script>]]")]
    [InlineData("[x](http://a.example/\"onmouseover=alert(1))")]
    public void Nothing_but_our_own_tags_gets_through(string body)
    {
        var html = Html(body);

        Assert.DoesNotMatch("<(script|img)|href=\"(?!http|/harbour|#)|\"\\s*onmouseover", html);
    }

    [Fact]
    public void What_leads_nowhere_says_why()
        => Assert.Contains("<span class=\"ref missing\" title=\"There is no A9 in this case.\">A9</span>", Html("See [[A9]]."), StringComparison.Ordinal);
}
