using System.Text.Json;
using RelationsTracker.Web.Commands;

namespace RelationsTracker.Web.Tests.Commands;

public sealed class SearchCommandTests(HarbourFolder harbour) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationstracker-");

    private string Data => Path.Combine(_folder.FullName, "data");

    [Fact]
    public async Task What_is_found_is_listed_with_its_place_and_counted()
    {
        await harbour.CopyTo(Data);

        var (code, output, error) = await Run("search", "kind:claim", "fire", "--limit", "1");
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Matches(@"^/harbour/C\d+  .*fire", output);
        Assert.Matches(@"\d+ found; 1 shown\.\s*$", output);
        Assert.Equal(ExitCode.Done, (await Run("search", "--case", "harbour", "--", "fire", "-kind:claim")).Code);

        var found = JsonDocument.Parse((await Run("search", "fire", "--case", "harbour", "--json")).Output).RootElement;
        Assert.Equal(("case:harbour fire", "harbour"), (found.GetProperty("query").GetString(), found.GetProperty("hits")[0].GetProperty("case").GetString()));
        Assert.Contains("Did you mean", (await Run("search", "breakwtaer ")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("search", "fire", "--limit", "0")]
    [InlineData("search", "fire", "--case", "no-such-case")]
    public async Task What_cannot_be_looked_for_ends_with_2_and_says_why(params string[] args)
    {
        Directory.CreateDirectory(Data);

        var (code, output, error) = await Run(args);

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Single(error.TrimEnd().Split(Environment.NewLine));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.Run(args is [var name, .. var rest] ? [name, "--data", Data, .. rest] : args, output, error).WaitAsync(TimeSpan.FromMinutes(2));
        return (code, output.ToString(), error.ToString());
    }
}
