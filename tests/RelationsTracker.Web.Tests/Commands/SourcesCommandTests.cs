using System.Text;
using RelationsTracker.Web.Commands;

namespace RelationsTracker.Web.Tests.Commands;

public sealed class SourcesCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationstracker-");

    private string Data => Path.Combine(_folder.FullName, "data");

    [Fact]
    public async Task Every_file_has_a_line_and_one_that_fails_keeps_none_out()
    {
        await Case();
        var (text, broken, page) = (File("note.txt", "A note on the strait."), File("broken.pdf", "No PDF."), File("page.html", "<!doctype html><html><head><title>The page</title></head><body><p>Words of the page.</p></body></html>"));

        var (code, output, error) = await Run("sources", "add", text, broken, page, Path.Combine(_folder.FullName, "nowhere.txt"), "--case", "gulf", "--language", "en");

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Matches(@"^\S+note\.txt: TX\d+ of S\d+ “note”, a new source\n\S+page\.html: TX\d+ of S\d+ “The page”, a new source\n$", output.ReplaceLineEndings("\n"));
        Assert.Collection(error.TrimEnd().Split('\n'),
            line => Assert.StartsWith($"{broken}: broken.pdf is a plain text, not a PDF", line, StringComparison.Ordinal),
            line => Assert.Contains("nowhere.txt", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_so()
    {
        await Case();
        var text = File("note.txt", "A note on the strait.");
        var first = (await Run("sources", "add", text, "--case", "gulf", "--title", "Note", "--kind", "report")).Output;

        var (code, output, _) = await Run("sources", "add", text, "--case", "gulf");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(first.Replace(", a new source", ", here already; nothing was changed", StringComparison.Ordinal), output);
    }

    [Theory]
    [InlineData("is no reference of a source", "--source", "C1")]
    [InlineData("is no kind of source. It can be ", "--kind", "rumour")]
    [InlineData("--published: ", "--published", "yesterday")]
    [InlineData("Option '--case' is required")]
    public async Task What_makes_no_sense_is_said_before_anything_is_kept(string words, params string[] more)
    {
        await Case();

        var (code, output, error) = await Run(["sources", "add", File("note.txt", "Words."), .. more, .. more.Length > 0 ? ["--case", "gulf"] : Array.Empty<string>()]);

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task Case() => Assert.Equal(ExitCode.Done, (await Run("import", Path.Combine(AppContext.BaseDirectory, "seeds", "iraq-1993"), "--as", "gulf")).Code);

    private string File(string name, string words)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, words, new UTF8Encoding(false));
        return path;
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.Run([.. args, "--data", Data], output, error).WaitAsync(TimeSpan.FromMinutes(2));
        return (code, output.ToString(), error.ToString());
    }
}
