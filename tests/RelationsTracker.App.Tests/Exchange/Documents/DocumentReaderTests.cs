using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using RelationsTracker.App.Exchange.Documents;
using RelationsTracker.Core;

namespace RelationsTracker.App.Tests.Exchange.Documents;

/// <summary>What the readers make of documents. That strangers' documents are read in a process of their own is tested with the program.</summary>
public sealed class DocumentReaderTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="ru"><head><title>Заголовок | Газета</title><meta property="og:site_name" content="Газета"><meta name="author" content="И. Петров"><meta property="article:published_time" content="2025-07-03T10:00:00Z"></head>
        <body><nav><a href="/">Главная</a><a href="/b">Новости</a></nav><article><h1>Заголовок</h1><p>Первый абзац, достаточно длинный, чтобы его сочли статьёй, а не подписью под картинкой, и с запятыми, как в прозе.</p><p>Второй   абзац
        тоже не короткий, он говорит о том же, и говорит, как водится, подробно, со словами и <b>выделением</b>.</p><p>Третий абзац завершает рассказ, чтобы весь текст был похож на настоящую статью, какие печатают в газетах.</p></article>
        <script>alert(1)</script><footer>© 2025</footer></body></html>
        """;

    [Fact]
    public void A_web_page_gives_its_article_and_what_it_says_of_itself()
    {
        var read = Read(Page, "page.html");

        Assert.Equal(FileFormat.Html, read.Format);
        Assert.Contains("Второй абзац тоже не короткий", read.Text, StringComparison.Ordinal);
        Assert.Contains("с выделением.\n\nТретий", read.Text.Replace("словами и выделением", "с выделением", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("alert", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Главная", read.Text, StringComparison.Ordinal);
        Assert.Equal(("Газета", "ru", "2025-07-03"), (read.Details.Publisher, read.Details.Language, read.Details.Published));
        Assert.Equal(["И. Петров"], read.Details.Authors);
        Assert.Contains("Заголовок", read.Details.Title!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_read_in_the_encoding_it_declares()
    {
        var windows = Encoding(1251).GetBytes(Page.Replace("<title>", "<meta charset=\"windows-1251\"><title>", StringComparison.Ordinal));

        Assert.Contains("Первый абзац", DocumentReader.Read(new RawDocument(windows, "page.html")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_no_article_gives_all_its_text()
        => Assert.Equal("Names\n\n• one\n• two\n\nA | B\n1 | 2", Read("<html><body><h2>Names</h2><ul><li>one</li><li>two</li></ul><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table></body></html>", "x.htm").Text);

    [Fact]
    public void A_book_gives_its_pages_in_the_order_of_its_spine()
    {
        var read = DocumentReader.Read(new RawDocument(Made.Epub("<h1>One</h1><p>می‌خواهد &amp; first.</p>", "<p>Second.</p>"), "book.epub"));

        Assert.Equal("One\n\nمی‌خواهد & first.\n\nSecond.", read.Text);
        Assert.Equal(("On straits", "The Press", "fa", "2024-05"), (read.Details.Title, read.Details.Publisher, read.Details.Language, read.Details.Published));
        Assert.Equal(["A. Author"], read.Details.Authors);
    }

    [Fact]
    public void A_Word_document_gives_paragraphs_tables_and_footnotes()
    {
        var called = Made.Paragraph("He agreed");
        called.Append(new Run(new FootnoteReference { Id = 2 }), new Run(new Text(" at once.")), new DeletedRun(new Run(new DeletedText("never"))));
        var table = new Table(new TableRow(new TableCell(Made.Paragraph("Side")), new TableCell(Made.Paragraph("Votes"))), new TableRow(new TableCell(Made.Paragraph("North")), new TableCell(Made.Paragraph("12"))));

        var read = DocumentReader.Read(new RawDocument(Made.Docx(Made.Paragraph("The outlook", "Heading1"), called, table, Made.Paragraph("End.")), "note.docx"));

        Assert.Equal("The outlook\n\nHe agreed[1] at once.\n\nSide | Votes\nNorth | 12\n\nEnd.\n\n[1] Said in private.", read.Text);
        Assert.Equal("A note", read.Details.Title);
        Assert.Equal(["B. Writer", "C. Writer"], read.Details.Authors);
    }

    [Fact]
    public void A_PDF_gives_its_text_layer_without_page_numbers_and_divided_words()
    {
        var read = DocumentReader.Read(new RawDocument(Made.Pdf(
            ["The first page says that the dees-", "calation of the well-known dispute", "went on and that the well-", "known parties met before the"],
            ["second page ended the sentence."]), "note.pdf"));

        Assert.Contains("the deescalation of the well-known dispute went on and that the well-known parties met before the\n\fsecond page", read.Text, StringComparison.Ordinal);
        Assert.Equal("A printed note", read.Details.Title);
    }

    [Theory]
    [InlineData("سه غواص شبانه آمدند.", ".دندمآ هنابش صاوغ هس")]
    [InlineData("در ۱۳ مارس ۲۰۲۴ گفت", "تفگ ۲۰۲۴ سرام ۱۳ رد")]
    [InlineData("خبر (IRNA News) رسید", "دیسر (IRNA News) ربخ")]
    [InlineData("زیان ۳.۵ میلیون بود", "دوب نویلیم ۳.۵ نایز")]
    [InlineData("او «نه» گفت", "تفگ «هن» وا")]
    [InlineData("The word سلام stands here alone", "The word مالس stands here alone")]
    public void A_PDF_of_a_script_that_runs_to_the_left_is_read_from_the_right(string read, string drawn)
        => Assert.Equal(read, DocumentReader.Read(new RawDocument(Made.DrawnPdf(drawn), "fa.pdf")).Text);

    [Theory]
    [InlineData(1, "has 1 page and no text layer: it is a scan")]
    [InlineData(300, "has 300 pages and no text layer: it is a scan")]
    public void A_scan_says_that_it_is_one(int pages, string words)
        => Assert.Contains(words, Refused(Made.Pdf([.. Enumerable.Repeat(Array.Empty<string>(), pages)]), "scan.pdf"), StringComparison.Ordinal);

    [Fact]
    public void Markdown_keeps_its_words_and_its_head_tells_of_it()
    {
        var read = Read("---\ntitle: \"The note\"\nauthor: D. Author\ndate: 2025-07~\n---\n# Heading\n\nText.", "a.md");

        Assert.Equal((FileFormat.Markdown, "# Heading\n\nText."), (read.Format, read.Text));
        Assert.Equal(("The note", "2025-07~"), (read.Details.Title, read.Details.Published));
    }

    [Theory]
    [InlineData("paper.pdf", "<!doctype html><html><body>Sign in</body></html>", "paper.pdf is a web page (HTML), not a PDF")]
    [InlineData("paper.docx", "Only words", "paper.docx is a plain text, not a Word document (DOCX)")]
    [InlineData("paper.txt", "%PDF-1.7 cut off", "paper.txt is a PDF, not a plain text")]
    [InlineData("photo.txt", "\u0089PNG\r\n", "photo.txt is a picture")]
    [InlineData("old.doc", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "an old Word file (.doc), or an Office file with a password")]
    [InlineData("letter.rtf", "{\\rtf1", "an RTF file. Save it as .docx")]
    public void A_wrong_type_under_a_right_name_says_what_it_is(string name, string start, string words)
        => Assert.Contains(words, Refused(System.Text.Encoding.Latin1.GetBytes(start), name), StringComparison.Ordinal);

    [Fact]
    public void Archives_and_other_office_files_say_what_to_do()
    {
        Assert.Contains("is an archive. Take the documents out", Refused(Made.Zip(("a.txt", "x")), "all.zip"), StringComparison.Ordinal);
        Assert.Contains("is a spreadsheet", Refused(Made.Zip(("xl/workbook.xml", "x")), "t.docx"), StringComparison.Ordinal);
        Assert.Contains("is an OpenDocument file", Refused(Made.Zip(("content.xml", "x")), "t.odt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_was_cut_off_says_so()
    {
        var (docx, epub, pdf) = (Made.Docx(Made.Paragraph("Words")), Made.Epub("<p>Words</p>"), Made.Pdf(["Words"]));

        Assert.Contains("cut off on the way", Refused(docx[..^40], "a.docx"), StringComparison.Ordinal);
        Assert.Contains("cut off on the way", Refused(epub[..(epub.Length / 2)], "a.epub"), StringComparison.Ordinal);
        Assert.Contains("damaged or was cut off", Refused(pdf[..200], "a.pdf"), StringComparison.Ordinal);
        Assert.Contains("empty", Refused([], "a.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_protected_book_says_so()
        => Assert.Contains("protected", Refused(Made.Zip(("META-INF/container.xml", "<x/>"), ("META-INF/encryption.xml", "<e><EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes128-cbc\"/></e>")), "a.epub"), StringComparison.Ordinal);

    [Fact]
    public void A_document_type_declaration_in_a_book_is_not_followed()
        => Assert.Contains("damaged: For security reasons DTD is prohibited", Refused(Made.Zip(("META-INF/container.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")), "a.epub"), StringComparison.Ordinal);

    [Fact]
    public void The_encoding_of_a_text_is_told_by_its_mark_or_by_the_person_and_never_guessed_in_silence()
    {
        var words = "Москва и Баку обменялись нотами.";

        Assert.Equal(words, DocumentReader.Read(new RawDocument([0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(words)])).Text.TrimStart('\uFEFF'));
        Assert.Equal(words, DocumentReader.Read(new RawDocument(Encoding(1251).GetBytes(words), "a.txt", "windows-1251")).Text);
        var asked = Refused(Encoding(1251).GetBytes(words), "a.txt");
        Assert.Contains($"Choose its encoding, the one in which it reads right. windows-1251: “{words}”", asked, StringComparison.Ordinal);
        Assert.StartsWith("The document is not a UTF-8 text", asked, StringComparison.Ordinal);
        Assert.Contains("reads right. koi8-r: “Москва", Refused(Encoding(20866).GetBytes(words), "a.txt"), StringComparison.Ordinal);
        Assert.Contains("There is no encoding 'klingon'", Assert.Throws<RuleException>(() => DocumentReader.Read(new RawDocument("x"u8.ToArray(), "", "klingon"))).Message, StringComparison.Ordinal);
    }

    private static Encoding Encoding(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;

    private static DocumentText Read(string text, string name) => DocumentReader.Read(new RawDocument(System.Text.Encoding.UTF8.GetBytes(text), name));

    private static string Refused(byte[] bytes, string name) => Assert.Throws<RuleException>(() => DocumentReader.Read(new RawDocument(bytes, name))).Message;
}
