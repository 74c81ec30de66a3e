using System.Text;
using RelationsTracker.Web.Commands;

namespace RelationsTracker.Web.Tests.Commands;

/// <summary>Cases out and in by other formats, at the console.</summary>
public sealed class FormatCommandTests(HarbourFolder harbour) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationstracker-");

    [Fact]
    public async Task A_case_goes_out_as_a_bundle_and_a_table_comes_in_and_both_say_what_is_left_out()
    {
        await harbour.CopyTo(Path.Combine(_folder.FullName, "data"));
        var bundle = Path.Combine(_folder.FullName, "harbour.stix.json");

        var (code, output, _) = await Run("export", "harbour", "--format", "stix", "--out", bundle);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Left out: ", output, StringComparison.Ordinal);
        Assert.Contains("here already as A1", (await Run("import", bundle, "--into", "harbour", "--preview")).Output, StringComparison.Ordinal);

        var table = Path.Combine(_folder.FullName, "new.csv");
        await File.WriteAllTextAsync(table, "name,kind,odd\nThe ferry line,company,x\n", Encoding.UTF8, TestContext.Current.CancellationToken);
        (code, output, _) = await Run("import", table, "--into", "harbour", "--rows", "actors");
        Assert.Equal(ExitCode.Done, code);
        Assert.Matches("line 2: became A[0-9]+\n(.|\n)*Left out: the column “odd”", output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("Say of which claim", "export", "harbour", "--format", "prov", "--out", "x"), InlineData("There is no format 'xml'", "export", "harbour", "--format", "xml", "--out", "x")]
    [InlineData("--into", "import", "FILE", "--rows", "claims"), InlineData("--as is for a package", "import", "FILE", "--into", "harbour", "--as", "x"), InlineData("one of --rows", "import", "FILE", "--into", "harbour", "--rows", "claims", "--citations"), InlineData("'C1' is no reference of a text", "import", "FILE", "--into", "harbour", "--onto", "C1")]
    [InlineData("'ships' is no kind", "import", "FILE", "--into", "harbour", "--rows", "ships"), InlineData("there is no case 'harbour'", "import", "FILE", "--into", "harbour")]
    public async Task What_cannot_be_done_ends_with_2_and_says_why(string says, params string[] args)
    {
        var file = Path.Combine(_folder.FullName, "a.json");
        await File.WriteAllTextAsync(file, """{"type":"bundle","objects":[{"type":"note"}]}""", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "data"));

        var (code, _, error) = await Run([.. args.Select(arg => arg == "FILE" ? file : arg)]);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(says, error, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.Run([.. args, "--data", Path.Combine(_folder.FullName, "data")], output, error);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
