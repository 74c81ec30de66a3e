using System.Text.Json;
using RelationsTracker.Web.Commands;

namespace RelationsTracker.Web.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    private static readonly string Seeds = Path.Combine(AppContext.BaseDirectory, "seeds");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationstracker-");

    private string Data => Path.Combine(_folder.FullName, "data");

    [Fact]
    public async Task A_package_is_imported_listed_and_exported_again()
    {
        var (code, output, error) = await Run("import", Path.Combine(Seeds, "iraq-1993"), "--as", "gulf");
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.EndsWith("items, 18 ratings", output.TrimEnd(), StringComparison.Ordinal);

        (code, output, _) = await Run("cases", "--json");
        var only = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Equal((ExitCode.Done, "gulf", 1), (code, only.GetProperty("slug").GetString(), only.GetProperty("items").GetProperty("questions").GetInt32()));

        Assert.Equal(ExitCode.Done, (await Run("export", "gulf", "--out", Path.Combine(_folder.FullName, "gulf.zip"))).Code);
        Assert.Equal(ExitCode.Done, (await Run("export", "gulf", "--out", Path.Combine(_folder.FullName, "gulf"))).Code);
        Assert.Equal(ExitCode.Done, (await Run("import", Path.Combine(_folder.FullName, "gulf.zip"), "--as", "gulf-again")).Code);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "gulf", "case.yaml")));
        Assert.Matches(@"^gulf\s+43 items  .+\ngulf-again\s+43 items  .+\n$", (await Run("cases")).Output.ReplaceLineEndings("\n"));
    }

    [Theory, InlineData("'exprt'. Did you mean 'export'?", "exprt", "harbour"), InlineData("'ad'.", "sources", "ad"), InlineData("'--jsn'. Did you mean '--json'?", "cases", "--jsn"), InlineData("'zzzzz'.", "zzzzz")]
    public async Task A_slip_of_the_pen_is_helped_with(string says, params string[] typed)
    {
        var (code, _, error) = await Run(typed);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(error.ReplaceLineEndings("\n").Split('\n'), line => line.EndsWith(says, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_problem_of_a_package_gets_a_line_and_nothing_is_imported()
    {
        var broken = Directory.CreateDirectory(Path.Combine(_folder.FullName, "broken"));
        await File.WriteAllTextAsync(Path.Combine(broken.FullName, "case.yaml"), "format: relationstracker-case\nversion: 1\nslug: broken\ntitle: Broken\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(broken.FullName, "claims.yaml"), "C1:\n  statement: One.\n  kind: fact-report\n  mode: asserted\n  voice: S9\nC2:\n  statment: Two.\n", TestContext.Current.CancellationToken);

        var (code, _, error) = await Run("import", broken.FullName);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(error.Split('\n'), line => line.StartsWith("claims.yaml:5", StringComparison.Ordinal));
        Assert.Contains(error.Split('\n'), line => line.StartsWith("claims.yaml:7", StringComparison.Ordinal));
        Directory.CreateDirectory(Data);
        Assert.Equal("[]", (await Run("cases", "--json")).Output.Trim());
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("import")]
    [InlineData("export", "harbour")]
    [InlineData("export", "no-such-case", "--out", "here")]
    [InlineData("import", "/no/such/package")]
    [InlineData("cases", "--yaml")]
    [InlineData("sign-in-link", "--person", "nobody")]
    [InlineData("suggest")]
    [InlineData("suggest", "/no/such/file.txt")]
    [InlineData("suggest", "/")]
    public async Task What_cannot_be_done_ends_with_2_and_says_why(params string[] args)
    {
        Directory.CreateDirectory(Data);

        var (code, _, error) = await Run(args);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.NotEmpty(error.Trim());
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("serve")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("cases")]
    [InlineData("sign-in-link")]
    [InlineData("rank")]
    [InlineData("sources")]
    [InlineData("sources add")]
    [InlineData("audit")]
    [InlineData("audit verify")]
    [InlineData("audit head")]
    [InlineData("user")]
    [InlineData("user invite")]
    [InlineData("user role")]
    [InlineData("user disable")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("doctor")]
    [InlineData("completion")]
    public async Task Every_command_explains_itself(string command)
    {
        var (code, output, error) = await Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Contains("--data", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_not_made_by_looking()
    {
        Assert.Equal(ExitCode.BadInput, (await Run("cases")).Code);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Whoever_is_locked_out_gets_a_link_at_the_console()
    {
        Directory.CreateDirectory(Data);

        var (code, output, _) = await Run("sign-in-link");

        Assert.Equal(ExitCode.Done, code);
        Assert.Matches("^Sign in: http://127.0.0.1:5080/setup/[A-Za-z0-9_-]{43}$", output.Trim());
    }

    [Fact]
    public async Task A_damaged_database_is_one_clear_line()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "tracker.db"), new string('x', 8192), TestContext.Current.CancellationToken);

        await StartsWithOneLine("damaged", "serve");
        await StartsWithOneLine("damaged", "cases");
    }

    [Fact]
    public async Task Settings_that_make_no_sense_are_one_clear_line()
    {
        Directory.CreateDirectory(Data);
        await Settings("""{"Database": {"Provider": "mysql"}}""");
        await StartsWithOneLine("It can be sqlite or postgres", "serve");
        await Settings("""{"Database": {"Provider": "postgres"}}""");
        await StartsWithOneLine("Database:Connection is not set", "serve");
        await Settings("""{"Database": {"Provider": "postgres", "Connection": "Host=127.0.0.1;Port=1;Timeout=2"}}""");
        await StartsWithOneLine("cannot be reached", "serve");
        await Settings("""{"Proxy": {"Trusted": "my proxy"}}""");
        await StartsWithOneLine("Proxy:Trusted", "serve");
        await Settings("""{"Database": """);
        await StartsWithOneLine("appsettings.json", "serve");
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_one_clear_line()
    {
        await File.WriteAllTextAsync(Data, "", TestContext.Current.CancellationToken);

        await StartsWithOneLine(Data, "serve");
    }

    [Fact]
    public async Task An_address_that_cannot_be_listened_on_is_one_clear_line()
    {
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Data).FullName, "appsettings.json"), """{"ShippedCases": false}""", TestContext.Current.CancellationToken);
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();

        await StartsWithOneLine("address already in use", "serve", "--urls", $"http://{taken.LocalEndpoint}");
        await StartsWithOneLine("--urls", "serve", "--urls", "http://127.0.0.1:0", "--urls", "not an address");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task Settings(string json) => File.WriteAllTextAsync(Path.Combine(Data, "appsettings.json"), json, TestContext.Current.CancellationToken);

    private async Task StartsWithOneLine(string words, params string[] args)
    {
        var (code, _, error) = await Run(args);

        Assert.Equal(ExitCode.CannotStart, code);
        Assert.Contains(words, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.Run([.. args, "--data", Data], output, error).WaitAsync(TimeSpan.FromMinutes(2));
        return (code, output.ToString(), error.ToString());
    }
}
