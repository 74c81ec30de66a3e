using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Markdig;
using RelationsTracker.App.Exchange.Briefs.Html;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.App.Exchange.Briefs.Writing;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Files;

public sealed partial class MarkdownFileTests
{
    [Fact]
    public void The_file_is_what_the_golden_file_says() => Golden.Is("brief.md", MarkdownFile.Of(MadeSheet.Whole, "{}"));

    [Fact]
    public void Every_reference_has_its_footnote()
    {
        var text = Write(MadeSheet.Whole);
        var notes = Notes().Matches(text).Select(note => note.Groups[1].Value).ToHashSet();
        Assert.All(MadeSheet.Whole.Cited, item => Assert.Contains($"{item.Ref}", notes));
        Assert.All(Marks().Matches(text), mark => Assert.Contains(mark.Groups[1].Value, notes));
    }

    [Fact]
    public void Who_published_and_approved_is_named_once()
    {
        var sheet = MadeSheet.Whole with { Head = MadeSheet.Whole.Head with { By = "Rhea", ApprovedBy = "Rhea" } };

        Assert.Contains("published and approved by Rhea on 1 March 2026 12:00 UTC.", Write(sheet), StringComparison.Ordinal);
        Assert.Contains("published by Rhea on 1 March 2026 12:00 UTC, approved by Olga.", Write(MadeSheet.Whole), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_published_in_spite_of_a_breach_says_so_in_every_file()
    {
        var sheet = MadeSheet.Whole with { Breaches = [new("fallen-cited", "Retracted or disputed item cited", 1, "C1 is retracted.")], Despite = "To show what\nwas believed." };
        Assert.All([Write(sheet), BriefPage.Of(sheet, "{}")], file => Assert.Contains("in spite of what the checks call a breach (retracted or disputed item cited): To show what was believed.", file, StringComparison.Ordinal));
    }

    // A Markdown reader that lets everything through must find no more than what we set.
    [Theory, MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void What_people_wrote_stays_words(string text)
    {
        var file = Write(MadeSheet.Of(text));
        var written = file[..file.LastIndexOf("<!-- relationstracker-manifest", StringComparison.Ordinal)];
        var page = new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(written, new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseEmphasisExtras().Build()));
        Assert.DoesNotContain(page.Body!.QuerySelectorAll("*"), element => element.LocalName is "script" or "iframe" or "img" or "style" or "svg" or "form" || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Matches("^(#|https?://|mailto:)", link.GetAttribute("href")));
        Assert.Equal(3, page.QuerySelectorAll("tr").Length - MadeSheet.Whole.Figures[0].Table.Rows.Count);
        Assert.Empty(BriefReader.Read(written).References);
    }

    private static string Write(BriefSheet sheet) => MarkdownFile.Of(sheet, MadeSheet.Manifest(sheet));

    [GeneratedRegex(@"(?m)^\[\^([^\]]+)\]:")]
    private static partial Regex Notes();

    [GeneratedRegex(@"\[\^([^\]]+)\](?!:)")]
    private static partial Regex Marks();
}
