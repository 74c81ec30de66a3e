using System.IO.Compression;
using System.Text;
using RelationsTracker.App.Exchange.Documents;
using RelationsTracker.App.Exchange.Documents.Apart;
using RelationsTracker.Core;
using RelationsTracker.Web.Commands;

namespace RelationsTracker.Web.Tests.Features.Sources;

/// <summary>Documents made to break their reader, read by the real program as a process apart: a clear message, no file left, and we live on.</summary>
public sealed class HostileDocumentTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;

    // Where all that the readers make on their way would lie.
    private readonly DirectoryInfo _temp = Directory.CreateTempSubdirectory("relationstracker-");

    [Fact]
    public async Task A_document_that_unpacks_without_end_is_refused_by_what_comes_out()
    {
        var bomb = Zip(("word/document.xml", Zeros(300 * Megabyte)));

        Assert.True(bomb.Length < 10 * Megabyte);
        Assert.Contains("unpacks to more than 256 MB", await Refused(bomb, "bomb.docx"), StringComparison.Ordinal);
        Assert.Contains("unpacks to more than 32 MB", await Refused(Zip(("META-INF/container.xml", Zeros(300 * Megabyte))), "bomb.epub"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_very_many_files_is_refused()
        => Assert.Contains("made of 30001 files", await Refused(Zip([("word/document.xml", Words("<x/>")), .. Enumerable.Range(0, 30_000).Select(i => ($"{i}", Words("")))]), "many.docx"), StringComparison.Ordinal);

    [Fact]
    public async Task Markup_nested_without_end_ends_the_reader_and_nothing_else()
    {
        var deep = $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 60_000))}";

        Assert.Contains("Word document", await Refused(Docx(deep), "deep.docx", orBroken: true), StringComparison.Ordinal);
        Assert.Contains("nested deeper", await Refused(Words($"<html><body>{string.Concat(Enumerable.Repeat("<div>", 300_000))}x"), "deep.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_of_a_document_type_declaration_are_never_opened()
    {
        var laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p></w:body></w:document>";

        Assert.Contains("DTD is prohibited", await Refused(Docx(laughs), "laughs.docx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_with_a_password_says_so()
        => Assert.Contains("encrypted with a password", await Refused(Words(LockedPdf), "locked.pdf"), StringComparison.Ordinal);

    [Fact]
    public async Task A_PDF_whose_stream_unpacks_without_end_stays_within_its_memory()
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(Zeros(400 * Megabyte));
        }

        byte[] pdf = [.. Words($"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length {packed.Length}/Filter/FlateDecode>>stream\n"), .. packed.ToArray(), .. Words("\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF")];

        Assert.NotEmpty(await Refused(pdf, "bomb.pdf"));
    }

    [Fact]
    public async Task What_is_cut_off_says_so()
        => Assert.Contains("cut off", await Refused(Docx("<x/>")[..60], "cut.docx"), StringComparison.Ordinal);

    [Fact]
    public async Task A_reader_that_takes_too_long_is_ended_with_all_it_started()
    {
        using var reading = new DocumentReading(new DocumentLimits { Time = TimeSpan.FromSeconds(1) }, new ReadingProgram("sh", ["-c", "sleep 600 & sleep 600"]));

        var refused = await Assert.ThrowsAsync<RuleException>(() => reading.Read(new RawDocument("%PDF-"u8.ToArray(), "slow.pdf"), TestContext.Current.CancellationToken));

        Assert.Contains("took longer than 1 seconds and was given up", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_ends_the_reader()
    {
        using var reading = new DocumentReading(new DocumentLimits(), new ReadingProgram("sh", ["-c", "sleep 600"]));
        using var leave = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.Read(new RawDocument("%PDF-"u8.ToArray(), "slow.pdf"), leave.Token));
    }

    [Fact]
    public async Task The_process_apart_knows_none_of_our_settings()
    {
        Environment.SetEnvironmentVariable("RT_TEST_SECRET", "shown");
        using var reading = new DocumentReading(new DocumentLimits(), new ReadingProgram("sh", ["-c", "cat >/dev/null; printf '{\"Problem\":\"secret: %s\"}' \"$RT_TEST_SECRET\""]));

        var refused = await Assert.ThrowsAsync<RuleException>(() => reading.Read(new RawDocument("%PDF-"u8.ToArray(), "a.pdf"), TestContext.Current.CancellationToken));

        Assert.Equal("secret: ", refused.Message);
    }

    public void Dispose() => _temp.Delete(recursive: true);

    private async Task<string> Refused(byte[] bytes, string name, bool orBroken = false)
    {
        using var reading = new DocumentReading(new DocumentLimits { Memory = 320, Time = TimeSpan.FromSeconds(90) }, ReadDocumentCommand.Program(), _temp.FullName);

        var refused = await Assert.ThrowsAsync<RuleException>(() => reading.Read(new RawDocument(bytes, name), TestContext.Current.CancellationToken));

        Assert.Empty(_temp.EnumerateFileSystemInfos());
        return orBroken && refused.Message.Contains("breaks its reader", StringComparison.Ordinal) ? "Word document" : refused.Message;
    }

    private static byte[] Docx(string document) => Zip(
        ("[Content_Types].xml", Words("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
        ("_rels/.rels", Words("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")),
        ("word/document.xml", Words(document)));

    private static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(bytes);
            }
        }

        return made.ToArray();
    }

    private static byte[] Zeros(int count) => new byte[count];

    private static byte[] Words(string text) => Encoding.UTF8.GetBytes(text);

    // A file that nobody has the password of, with the table of its objects as readers want it.
    private static string LockedPdf
    {
        get
        {
            string[] objects =
            [
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
                $"<</Filter/Standard/V 1/R 2/P -44/O<{new string('7', 64)}>/U<{new string('3', 64)}>>>",
            ];
            var (pdf, places) = ("%PDF-1.4\n", new List<int>());
            for (var i = 0; i < objects.Length; i++)
            {
                places.Add(pdf.Length);
                pdf += $"{i + 1} 0 obj{objects[i]}endobj\n";
            }

            return $"{pdf}xref\n0 5\n0000000000 65535 f \n{string.Concat(places.Select(at => $"{at:0000000000} 00000 n \n"))}trailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<{new string('1', 32)}><{new string('1', 32)}>]>>\nstartxref\n{pdf.Length}\n%%EOF\n";
        }
    }
}
