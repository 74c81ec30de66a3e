using System.IO.Compression;
using System.Text;
using System.Text.Json;
using RelationsTracker.Web.Commands;

namespace RelationsTracker.Web.Tests.Commands;

public sealed class SuggestCommandTests(HarbourFolder harbour) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationstracker-");

    [Fact]
    public async Task Each_thing_found_has_its_code_points_and_its_words()
    {
        const string Text = "👩‍🚒 said on 3 July 2025 that “Vélmora” could lead 𝔉ree Quay. According to two officials, it will.";
        var json = await Json(Text, "--actors", Write("names.txt", "Vélmora (state)\n# a comment\n\nFree Quay; 𝔉ree Quay (alias)\n"));

        Assert.Equal(["sentences", "actors", "dates", "hedges", "attributions", "claims"], new[] { "sentences", "actors", "dates", "hedges", "attributions", "claims" }.Where(key => json.GetProperty(key).GetArrayLength() > 0));
        var points = Text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        Assert.All(new[] { "sentences", "actors", "dates", "hedges", "attributions", "claims" }.SelectMany(key => json.GetProperty(key).EnumerateArray()), entry =>
            Assert.Equal(entry.GetProperty("exact").GetString(), string.Concat(points[entry.GetProperty("start").GetInt32()..entry.GetProperty("end").GetInt32()])));
        Assert.Equal("2025-07-03", Assert.Single(json.GetProperty("dates").EnumerateArray()).GetProperty("edtf").GetString());
        Assert.False(json.GetProperty("normalised").GetBoolean());
    }

    [Fact]
    public async Task A_file_that_is_written_otherwise_than_it_is_kept_gets_both_places()
    {
        var json = await Json("Cafe\u0301 one.\r\nIt reportedly closed.");

        var hedge = Assert.Single(json.GetProperty("hedges").EnumerateArray());
        Assert.True(json.GetProperty("normalised").GetBoolean());
        Assert.Equal((13, 15), (hedge.GetProperty("start").GetInt32(), hedge.GetProperty("file").GetProperty("start").GetInt32()));
    }

    [Fact]
    public async Task The_actors_of_a_case_are_known_and_yesterday_is_counted()
    {
        await harbour.CopyTo(Path.Combine(_folder.FullName, "data"));

        var json = await Json("Captain Dask of the Harbour Guard spoke yesterday in Port Ansel.", "--case", "harbour", "--published", "2024-03-15");

        Assert.Equal(["A5", "A3"], json.GetProperty("actors").EnumerateArray().Where(a => a.GetProperty("known").GetBoolean())
            .Select(a => a.GetProperty("candidates")[0].GetProperty("actor").GetString()).Where(key => key is "A3" or "A5"));
        Assert.Equal("2024-03-14", json.GetProperty("dates")[0].GetProperty("edtf").GetString());
        Assert.Contains("Harbour Guard", (await Run("suggest", Write("a.txt", "The Harbour Guard spoke yesterday."), "--case", "harbour")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_read_as_the_reading_room_reads_it_and_its_text_is_printed_for_the_offsets()
    {
        var page = await JsonOf(Write("page.html", "<!doctype html><html><head><title>Port</title></head><body><article><h1>Port</h1><p>The port of <b>Vélmora</b> reportedly closed on 3 July 2025, and nobody could say for how long it would stay so.</p></article></body></html>"));
        var word = await JsonOf(Word("note.docx", "It reportedly closed on 3 July 2025."));

        Assert.Equal(("html", "docx"), (page.GetProperty("format").GetString(), word.GetProperty("format").GetString()));
        Assert.All([page, word], json =>
        {
            var points = json.GetProperty("text").GetString()!.EnumerateRunes().Select(rune => rune.ToString()).ToList();
            var hedge = json.GetProperty("hedges").EnumerateArray().First();
            Assert.Equal("reportedly", string.Concat(points[hedge.GetProperty("start").GetInt32()..hedge.GetProperty("end").GetInt32()]));
            Assert.Equal("2025-07-03", Assert.Single(json.GetProperty("dates").EnumerateArray()).GetProperty("edtf").GetString());
            Assert.DoesNotContain("<", json.GetProperty("text").GetString(), StringComparison.Ordinal);
        });
    }

    public static TheoryData<string, string, byte[], string> Bad => new()
    {
        { "a PDF", "file.txt", "%PDF-1.7 text"u8.ToArray(), "a PDF, not a plain text" },
        { "a torn PDF", "file.pdf", "%PDF-1.7 text"u8.ToArray(), "cannot be read" },
        { "a text called PDF", "file.pdf", "Text."u8.ToArray(), "a plain text, not a PDF" },
        { "a torn archive", "file.docx", [0x50, 0x4B, 3, 4, 9], "cut off" },
        { "binary", "file.txt", [65, 0, 66], "binary" },
        { "Latin-1", "file.txt", Encoding.Latin1.GetBytes("Café"), "not UTF-8" },
        { "empty", "file.txt", " \n"u8.ToArray(), "empty" },
        { "too large", "file.txt", new byte[TextFile.MaxBytes + 1], $"{TextFile.MaxBytes}" },
    };

    [Theory, MemberData(nameof(Bad))]
    public async Task A_file_that_is_no_text_is_refused_with_the_reason(string what, string name, byte[] bytes, string why)
    {
        Assert.NotEmpty(what);
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        var (code, output, error) = await Run("suggest", path, "--json");

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One; Two (metonymy)", "metonymy")]
    [InlineData("One\nOne", "2 times")]
    public async Task Every_wrong_line_of_a_file_of_names_is_named(string names, string why)
    {
        var (code, _, error) = await Run("suggest", Write("a.txt", "Text."), "--actors", Write("names.txt", names));

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused()
        => Assert.Equal(ExitCode.BadInput, (await Run("suggest", Write("a.txt", "Text."), "--published", "3 July")).Code);

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private string Word(string name, string paragraph)
    {
        var path = Path.Combine(_folder.FullName, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Put("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
        Put("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
        Put("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p></w:body></w:document>""");
        return path;

        void Put(string entry, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
            writer.Write(text);
        }
    }

    private Task<JsonElement> Json(string text, params string[] more) => JsonOf(Write("text.txt", text), more);

    private async Task<JsonElement> JsonOf(string path, params string[] more)
    {
        var (code, output, error) = await Run(["suggest", path, "--json", .. more]);
        Assert.Equal((ExitCode.Done, ""), (code, error));
        return JsonDocument.Parse(output).RootElement;
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run([.. args, "--data", Path.Combine(_folder.FullName, "data")], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
