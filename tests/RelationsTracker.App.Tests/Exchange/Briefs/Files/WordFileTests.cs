using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using RelationsTracker.App.Exchange.Briefs.Word;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Files;

public sealed class WordFileTests
{
    [Fact]
    public void Text_and_notes_are_what_the_golden_files_say()
    {
        using var zip = new ZipArchive(new MemoryStream(Write(MadeSheet.Whole)));
        foreach (var part in new[] { "document", "footnotes" })
        {
            using var stream = zip.GetEntry($"word/{part}.xml")!.Open();
            Golden.Is($"brief.{part}.xml", XDocument.Load(stream).ToString());
        }
    }

    [Fact]
    public void The_same_brief_gives_the_same_bytes() => Assert.Equal(Write(MadeSheet.Whole), Write(MadeSheet.Whole));

    [Fact]
    public void Every_item_has_its_footnote_and_every_mark_leads_to_one()
    {
        using var word = Open(MadeSheet.Whole);
        var notes = word.MainDocumentPart!.FootnotesPart!.Footnotes!.Elements<Footnote>().Where(note => note.Id! > 0).ToDictionary(note => note.Id!.Value, note => note.InnerText);
        Assert.Equal(notes.Keys, word.MainDocumentPart.Document!.Descendants<FootnoteReference>().Select(mark => mark.Id!.Value));
        Assert.All(MadeSheet.Whole.Cited, item => Assert.Contains(notes.Values, note => note.Contains($"{item.Ref} {item.Title}", StringComparison.Ordinal)));
        var places = word.MainDocumentPart.Document.Descendants<BookmarkStart>().Select(place => place.Name!.Value).ToHashSet();
        Assert.All(word.MainDocumentPart.Document.Descendants<Hyperlink>(), link => Assert.Contains(link.Anchor!.Value, places));
    }

    [Fact]
    public void Paragraphs_and_words_from_the_right_say_so()
    {
        using var word = Open(MadeSheet.Whole);
        var persian = word.MainDocumentPart!.Document!.Descendants<Paragraph>().Single(paragraph => paragraph.InnerText.StartsWith("بندر", StringComparison.Ordinal));
        Assert.NotNull(persian.ParagraphProperties!.BiDi);
        var run = persian.Elements<Run>().First();
        Assert.NotNull(run.RunProperties!.RightToLeftText);
        Assert.Equal("fa-IR", run.RunProperties.Languages!.Bidi!.Value);
        Assert.Equal(["ar-SA", "he-IL", "hy-AM", "ru-RU"], word.MainDocumentPart.Document.Descendants<Languages>().SelectMany(language => new[] { language.Val?.Value, language.Bidi?.Value }).OfType<string>().Where(tag => tag != "fa-IR").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_picture_is_there_as_a_drawing_and_for_programs_that_know_none()
    {
        using var word = Open(MadeSheet.Whole);
        var main = word.MainDocumentPart!;
        var shown = main.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().ToList();
        Assert.Equal(MadeSheet.Whole.Figures.Count(figure => figure.Svg is not null), shown.Count);
        Assert.All(shown, blip => Assert.Equal("image/x-emf", main.GetPartById(blip.Embed!.Value!).ContentType));
        Assert.All(shown, blip => Assert.Equal("image/svg+xml", main.GetPartById(blip.Descendants<DocumentFormat.OpenXml.Office2019.Drawing.SVG.SVGBlip>().Single().Embed!.Value!).ContentType));
    }

    public static TheoryData<string> Texts => [.. HostileTexts.All.Select(row => row.Data), "", "Plain"];

    [Theory, MemberData(nameof(Texts))]
    public void It_is_valid_leads_nowhere_and_counts_nothing_but_pages(string text)
    {
        using var word = Open(text.Length == 0 ? MadeSheet.Whole : MadeSheet.Of(text));
        var flaws = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word, TestContext.Current.CancellationToken).Select(flaw => $"{flaw.Part?.Uri} {flaw.Path?.XPath}: {flaw.Description}").ToList();
        Assert.Empty(flaws);
        var parts = word.GetAllParts().ToList();
        Assert.All(parts.Append<OpenXmlPartContainer>(word), part => Assert.Empty(part.ExternalRelationships));
        Assert.All(parts.Append<OpenXmlPartContainer>(word), part => Assert.Empty(part.HyperlinkRelationships));
        var elements = parts.Where(part => part.RootElement is not null).SelectMany(part => part.RootElement!.Descendants()).ToList();
        Assert.DoesNotContain(elements, element => element is FieldChar or FieldCode or EmbeddedObject or AltChunk);
        Assert.Equal(["NUMPAGES", "PAGE"], elements.OfType<SimpleField>().Select(field => field.Instruction!.Value!.Trim()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Handling_and_title_stand_at_the_head_of_every_page_and_the_manifest_inside()
    {
        using var word = Open(MadeSheet.Whole);
        Assert.Contains(MadeSheet.Handling, word.MainDocumentPart!.HeaderParts.Single().Header!.InnerText, StringComparison.Ordinal);
        Assert.Contains(MadeSheet.Handling, word.MainDocumentPart.FooterParts.Single().Footer!.InnerText, StringComparison.Ordinal);
        using var part = word.MainDocumentPart.CustomXmlParts.Single().GetStream();
        Assert.Equal(MadeSheet.Manifest(MadeSheet.Whole), XDocument.Load(part).Root!.Value);
    }

    private static WordprocessingDocument Open(BriefSheet sheet) => WordprocessingDocument.Open(new MemoryStream(Write(sheet)), false);

    private static byte[] Write(BriefSheet sheet) => WordFile.Of(sheet, MadeSheet.Manifest(sheet));
}
