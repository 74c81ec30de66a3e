using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Core.People;
using RelationsTracker.Web.Commands;
using RelationsTracker.Web.Host;
using RelationsTracker.Web.Tests.Api;
using RelationsTracker.Web.Tests.Host.Rights;

namespace RelationsTracker.Web.Tests.Commands;

/// <summary>Commands at a server: the same words and ends as on its folder, for whoever the token is of.</summary>
public sealed class ServerCommandTests(ApiStaff staff) : IClassFixture<ApiStaff>, IDisposable
{
    private static readonly Dictionary<string, string[]> Asked = new()
    {
        ["cases"] = ["cases"],
        ["search"] = ["search", "gas", "--case", "harbour"],
        ["rank"] = ["rank", "--case", "harbour", "--question", "Q1"],
        ["suggest"] = ["suggest", "TEXT", "--case", "harbour"],
        ["import"] = ["import", "PACKAGE", "--as", "copy"],
        ["import --rows"] = ["import", "TABLE", "--into", "harbour", "--rows", "claims"],
        ["import --into"] = ["import", "BUNDLE", "--into", "harbour"],
        ["export"] = ["export", "harbour", "--out", "OUT"],
        ["export --format"] = ["export", "harbour", "--format", "stix", "--out", "OUT"],
        ["sources add"] = ["sources", "add", "TEXT", "--case", "harbour"],
        ["brief export"] = ["brief", "export", "B1", "--case", "harbour", "--format", "md", "--out", "OUT"],
        ["brief verify"] = ["brief", "verify", "MANIFEST", "--case", "harbour"],
        ["audit verify"] = ["audit", "verify"],
        ["audit head"] = ["audit", "head"],
        ["user invite"] = ["user", "invite", "--case", "harbour", "--roles", "editor"],
        ["user role"] = ["user", "role", "anna", "--case", "harbour", "--roles", "analyst"],
        ["user disable"] = ["user", "disable", "nobody-at-all"],
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationstracker-");

    public static TheoryData<string> Commands => [.. Asked.Keys];

    public static TheoryData<string> Reading { get; } =
    [
        "cases", "cases --json", "search gas", "search gas --case harbour --json", "search kind:claim --limit 3 --json", "search gaz", "search gas --case nowhere", "rank --case harbour --question Q1", "rank --case harbour --question Q1 --json",
        "rank --case harbour --question Q1 --rater nobody", "rank --case harbour --question Q99", "suggest TEXT --case harbour", "suggest TEXT --case harbour --json", "export nowhere --out OUT", "audit verify", "audit verify --json", "audit verify --case harbour", "audit verify --against HEADS", "audit verify --case nowhere",
        "audit head --case nowhere", "brief verify MANIFEST", "brief verify MANIFEST --case elsewhere", "brief export B99 --case harbour --format md --out OUT", "user role nobody-at-all --case harbour --roles editor", "user disable nobody-at-all", "user invite --case nowhere --roles editor", "user invite --case harbour --roles none",
        "import TABLE --into nowhere --rows claims", "import BROKEN", "import PACKAGE", "import BADTABLE --into harbour --rows claims", "import TABLE --into harbour --rows claims --preview", "import BUNDLE --into harbour --preview --json", "sources add TEXT --case nowhere",
    ];

    [Theory, MemberData(nameof(Reading))]
    public async Task A_command_says_at_a_server_what_it_says_on_its_folder(string line)
    {
        var asked = line.Split(' ');

        var there = await At(await staff.Token("olga"), asked);
        var here = await Run([.. asked, "--data", staff.Served.Folder.FullName]);

        // Imports take a folder for themselves.
        Assert.Equal(here.Error.Contains("in use by process", StringComparison.Ordinal) ? there : here, there);
        Assert.DoesNotContain("   at ", there.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_briefs_and_formats_come_out_as_they_do_on_the_folder()
    {
        var token = await staff.Token("olga");
        foreach (var (name, asked) in new Dictionary<string, string[]>
        {
            ["case.zip"] = ["export", "elsewhere", "--out"],
            ["claims.csv"] = ["export", "elsewhere", "--format", "csv", "--of", "claims", "--out"],
            ["Q1.argdown"] = ["export", "elsewhere", "--format", "argdown", "--of", "Q1", "--out"],
            ["net.graphml"] = ["export", "elsewhere", "--format", "graphml", "--of", "H1", "--out"],
        })
        {
            var there = await At(token, [.. asked, Path.Combine(_folder.FullName, $"there-{name}")]);
            var here = await Run([.. asked, Path.Combine(_folder.FullName, $"here-{name}"), "--data", staff.Served.Folder.FullName]);

            Assert.Equal((ExitCode.Done, here.Output.Replace("here-", "there-", StringComparison.Ordinal)), (there.Code, there.Output));
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, $"here-{name}"), Stop), await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, $"there-{name}"), Stop));
        }

        foreach (var (format, of) in new[] { ("stix", ""), ("ics", ""), ("prov", "C1"), ("claimreview", "C1") })
        {
            Assert.Equal((ExitCode.Done, ""), await At(token, ["export", "elsewhere", "--format", format, .. of.Length > 0 ? new[] { "--of", of } : [], "--out", Path.Combine(_folder.FullName, format)]) is var made ? (made.Code, made.Error) : default);
            Assert.True(new FileInfo(Path.Combine(_folder.FullName, format)).Length > 100);
        }

        foreach (var format in new[] { "html", "docx", "md", "csl.json", "bib", "manifest.json" })
        {
            var (code, output, error) = await At(token, "brief", "export", "B1", "--case", "elsewhere", "--format", format, "--out", _folder.FullName, "--json");
            Assert.Equal((ExitCode.Done, ""), (code, error));
            Assert.True(new FileInfo(JsonDocument.Parse(output).RootElement.GetProperty("path").GetString()!).Length > 100);
            Assert.Equal("B1", JsonDocument.Parse(output).RootElement.GetProperty("brief").GetString());
        }
    }

    [Fact]
    public async Task What_is_brought_in_is_there_in_the_name_of_whoever_the_token_is_of()
    {
        var token = await staff.Token("olga");
        Assert.Equal((ExitCode.Done, ""), await At(token, "import", "PACKAGE", "--as", "brought", "--json") is var made ? (made.Code, made.Error) : default);
        Assert.Contains("Imported zipped:", (await At(token, "import", await Zip(), "--as", "zipped")).Output, StringComparison.Ordinal);
        Assert.Contains("Brought 2 new items into brought", (await At(token, "import", "TABLE", "--into", "brought", "--rows", "claims")).Output, StringComparison.Ordinal);
        Assert.Contains("0 new items into brought; 2 are here already", (await At(token, "import", "TABLE", "--into", "brought", "--rows", "claims")).Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, ""), await At(token, "import", "BUNDLE", "--into", "brought") is var bundle ? (bundle.Code, bundle.Error) : default);

        var (code, output, error) = await At(token, "sources", "add", "TEXT", "--case", "brought", "--title", "A letter");
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Matches("TX[0-9]+ of S[0-9]+ “A letter”, a new source", output);

        await using var scope = staff.Served.Services.CreateAsyncScope();
        var olga = (await scope.ServiceProvider.ConsoleUse<ReadPerson>().ByHandle("olga", Stop)).ValueOrDefault!.Name;
        var changes = (await scope.ServiceProvider.ConsoleUse<App.UseCases.History.ReadChanges>().Handle("brought", new(), cancel: Stop)).ValueOrDefault!;
        Assert.NotEmpty(changes.Lines);
        Assert.All(changes.Lines, change => Assert.Equal(olga, change.Who));
    }

    [Fact]
    public async Task A_long_table_goes_to_the_server_whole_or_not_at_all()
    {
        var token = await staff.Token("olga");
        Assert.Equal(ExitCode.Done, (await At(token, "import", "PACKAGE", "--as", "long-table")).Code);
        var table = Path.Combine(_folder.FullName, "long.csv");
        await File.WriteAllTextAsync(table, $"statement,note\n{string.Concat(Enumerable.Range(1, 4000).Select(row => $"Корабль {row} was seen.,{new string('x', 600)}\n"))}", Encoding.UTF8, Stop);

        var (code, output, error) = await At(token, "import", table, "--into", "long-table", "--rows", "claims");
        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.Contains("Brought 4000 new items into long-table; 0 are here already", output, StringComparison.Ordinal);

        await File.AppendAllTextAsync(table, "Another.,\nOne more.,x,y\n", Stop);
        (code, _, error) = await At(token, "import", table, "--into", "long-table", "--rows", "claims");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("nothing was taken", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_invited_given_roles_and_shut_out()
    {
        var token = await staff.Token("olga");
        var invited = JsonDocument.Parse((await At(token, "user", "invite", "--case", "elsewhere", "--roles", "analyst,editor", "--json")).Output).RootElement;
        Assert.StartsWith($"{staff.Served.Address}/join/", invited.GetProperty("link").GetString(), StringComparison.Ordinal);
        await using (var scope = staff.Served.Services.CreateAsyncScope())
        {
            Assert.IsType<Outcome<UseLink.Answer>.Done>(await scope.ServiceProvider.ConsoleUse<UseLink>().Handle(new(invited.GetProperty("link").GetString()!.Split('/')[^1]), Stop));
        }

        Assert.Contains(" is reviewer in elsewhere", (await At(token, "user", "role", "member", "--case", "elsewhere", "--roles", "reviewer")).Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, ""), await At(token, "user", "disable", "member") is var shut ? (shut.Code, shut.Error) : default);
    }

    [Theory]
    [InlineData("anna", "import", "PACKAGE", "--as", "hers"), InlineData("anna", "user", "invite", "--case", "harbour", "--roles", "editor"), InlineData("anna", "user", "role", "edda", "--case", "harbour", "--roles", "none"), InlineData("anna", "user", "disable", "edda")]
    [InlineData("anna", "audit", "verify", "--case", "harbour"), InlineData("anna", "audit", "head", "--case", "harbour"), InlineData("anna", "sources", "add", "TEXT", "--case", "harbour"), InlineData("anna", "import", "TABLE", "--into", "harbour", "--rows", "claims"), InlineData("anna", "import", "BUNDLE", "--into", "harbour")]
    [InlineData("nils", "export", "harbour", "--out", "OUT"), InlineData("nils", "export", "harbour", "--format", "stix", "--out", "OUT"), InlineData("nils", "search", "gas", "--case", "harbour"), InlineData("nils", "rank", "--case", "harbour", "--question", "Q1"), InlineData("nils", "suggest", "TEXT", "--case", "harbour")]
    [InlineData("nils", "brief", "export", "B1", "--case", "harbour", "--format", "md", "--out", "OUT"), InlineData("nils", "brief", "verify", "MANIFEST", "--case", "harbour")]
    public async Task Who_may_not_is_told_so_and_nothing_is_done(string person, params string[] asked)
    {
        var (code, output, error) = await At(await staff.Token(person), asked);

        Assert.Equal((ExitCode.BadInput, ""), (code, Said(output)));
        Assert.NotEmpty(error.Trim());
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Staff.Title, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_says_where_and_as_whom()
    {
        var token = await staff.Token("edda");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "relationstracker.dll"), "cases"])
        {
            Environment = { ["RELATIONSTRACKER_SERVER"] = staff.Served.Address, ["RELATIONSTRACKER_TOKEN"] = token },
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);

        Assert.Equal((ExitCode.Done, (await At(token, "cases")).Output), (process.ExitCode, output));
        Assert.DoesNotContain("elsewhere", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sees_no_case_is_shown_none()
        => Assert.Equal((ExitCode.Done, "There is no case here yet."), await At(await staff.Token("nils"), "cases") is var seen ? (seen.Code, seen.Output.Trim()) : default);

    [Fact]
    public async Task A_token_that_only_reads_changes_nothing_also_for_owners()
    {
        var (code, _, error) = await At(await staff.Token("olga", TokenScopes.Read), "import", "TABLE", "--into", "harbour", "--rows", "claims");

        Assert.Equal(ExitCode.BadInput, code);
        Assert.NotEmpty(error.Trim());
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task A_wrong_token_opens_nothing(string command)
    {
        var (code, output, error) = await At("rt_wrong", Asked[command]);

        Assert.Equal((ExitCode.BadInput, ""), (code, Said(output)));
        Assert.Contains("token is not known here", error, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task A_server_that_cannot_be_reached_is_named(string command)
    {
        var (code, output, error) = await Run([.. Asked[command], "--server", "http://127.0.0.1:1", "--token-file", await Kept("rt_any")]);

        Assert.Equal((ExitCode.CannotStart, ""), (code, Said(output)));
        Assert.StartsWith("The server http://127.0.0.1:1/ cannot be reached: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Welcome</html>", "text/html", 200, "There is no RelationsTracker"), InlineData("<html>Welcome</html>", "text/html", 404, "There is no RelationsTracker"), InlineData("{\"a\": 1}", "application/json", 200, "There is no RelationsTracker"), InlineData("[{", "application/json", 200, "There is no RelationsTracker")]
    [InlineData("", "text/html", 302, "sends on to https://elsewhere.example")]
    public async Task Something_else_at_the_address_is_told_from_a_server(string body, string mediaType, int status, string says)
    {
        using var stranger = new Stranger(body, mediaType, status);

        var (code, _, error) = await Run(["cases", "--server", stranger.Address, "--token-file", await Kept("rt_any")]);

        Assert.Equal(ExitCode.CannotStart, code);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("without encryption", "cases", "--server", "http://tracker.example.org", "--token-file", "TOKEN"), InlineData("no address of a server", "cases", "--server", "tracker", "--token-file", "TOKEN"), InlineData("no address of a server", "cases", "--server", "ftp://tracker.example.org", "--token-file", "TOKEN"), InlineData("no address of a server", "cases", "--server", "https://me:word@tracker.example.org", "--token-file", "TOKEN")]
    [InlineData("A server wants a token", "cases", "--server", "https://tracker.example.org"), InlineData("holds no token", "cases", "--server", "https://tracker.example.org", "--token-file", "EMPTY"), InlineData("Could not find", "cases", "--server", "https://tracker.example.org", "--token-file", "nowhere/token")]
    [InlineData("Name either a folder", "cases", "--server", "https://tracker.example.org", "--data", "here"), InlineData("--token-file is for a server", "cases", "--token-file", "TOKEN", "--data", "here")]
    [InlineData("'backup' works on a data folder", "backup", "--out", "x", "--server", "https://tracker.example.org"), InlineData("'restore' works on", "restore", "x", "--server", "https://tracker.example.org"), InlineData("'doctor' works on", "doctor", "--server", "https://tracker.example.org"), InlineData("'serve' works on", "serve", "--server", "https://tracker.example.org"), InlineData("'completion' works on", "completion", "bash", "--server", "https://tracker.example.org"), InlineData("'sign-in-link' works on", "sign-in-link", "--server", "https://tracker.example.org")]
    public async Task What_cannot_be_meant_is_refused(string says, params string[] asked)
    {
        var (code, _, error) = await Run([.. asked.Select(word => word switch { "TOKEN" => Path.Combine(_folder.FullName, "token"), "EMPTY" => Path.Combine(_folder.FullName, "empty"), _ => word })], await Kept("rt_any"), await Kept("", "empty"));

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // Said while a package is read, before anything is asked of the server.
    private static string Said(string output) => string.Concat(output.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("Reading ", StringComparison.Ordinal) && !line.StartsWith("Checking ", StringComparison.Ordinal) && !line.StartsWith("Sending ", StringComparison.Ordinal)));

    private async Task<(int Code, string Output, string Error)> At(string token, params string[] asked) => await Run([.. asked, "--server", staff.Served.Address, "--token-file", await Kept(token)]);

    // What else is given only has to be there.
    private async Task<(int Code, string Output, string Error)> Run(string[] asked, params string[] _)
    {
        using StringWriter output = new(), error = new();
        var words = new List<string>();
        foreach (var word in asked)
        {
            words.Add(await Made(word));
        }

        var code = await CommandLine.Run([.. words], output, error).WaitAsync(TimeSpan.FromMinutes(2));
        return (code, output.ToString(), error.ToString());
    }

    private async Task<string> Made(string word) => word switch
    {
        "PACKAGE" => Path.Combine(AppContext.BaseDirectory, "seeds", "harbour"),
        "BROKEN" => await Kept("no package", "broken.zip"),
        "OUT" => Path.Combine(_folder.FullName, Path.GetRandomFileName()),
        "TEXT" => await Kept("On 3 July 2025 the harbour office said that gas was probably not the cause.", "text.txt"),
        "TABLE" => await Kept("statement\nA boat was seen.\nThe quay was dark.\n", "table.csv"),
        "BADTABLE" => await Kept("statement,voice\nA boat was seen.,S99\n", "bad.csv"),
        "BUNDLE" => await Kept("""{"type": "bundle", "id": "bundle--6f2f64c5-3f77-4a2e-8f0c-7f5d0f6f5a01", "objects": [{"type": "identity", "spec_version": "2.1", "id": "identity--0f2f64c5-3f77-4a2e-8f0c-7f5d0f6f5a02", "created": "2025-07-01T00:00:00.000Z", "modified": "2025-07-01T00:00:00.000Z", "name": "The pilots", "identity_class": "organization"}]}""", "bundle.json"),
        "HEADS" => await Heads(),
        "MANIFEST" => await Manifest(),
        _ => word,
    };

    private async Task<string> Kept(string text, string name = "token")
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, text, Stop);
        return path;
    }

    private async Task<string> Zip()
    {
        var path = Path.Combine(_folder.FullName, "harbour.zip");
        await System.IO.Compression.ZipFile.CreateFromDirectoryAsync(await Made("PACKAGE"), path, Stop);
        return path;
    }

    private async Task<string> Heads()
    {
        var path = Path.Combine(_folder.FullName, "heads.jsonl");
        return File.Exists(path) || (await Run(["audit", "head", "--out", path, "--data", staff.Served.Folder.FullName])).Code == ExitCode.Done ? path : throw new InvalidOperationException();
    }

    private async Task<string> Manifest()
    {
        var path = Path.Combine(_folder.FullName, "B1.manifest.json");
        return File.Exists(path) || (await Run(["brief", "export", "B1", "--case", "elsewhere", "--format", "manifest.json", "--out", path, "--data", staff.Served.Folder.FullName])).Code == ExitCode.Done ? path : throw new InvalidOperationException();
    }

    /// <summary>Something that listens and is no RelationsTracker.</summary>
    private sealed class Stranger : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Stranger(string body, string mediaType, int status)
        {
            Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Random.Shared.Next(20_000, 60_000)}/");
            _listener.Prefixes.Add(Address);
            _listener.Start();
            _listener.BeginGetContext(got =>
            {
                var response = _listener.EndGetContext(got).Response;
                (response.StatusCode, response.ContentType) = (status, mediaType);
                if (status == 302)
                {
                    response.RedirectLocation = "https://elsewhere.example/login";
                }

                response.Close(Encoding.UTF8.GetBytes(body), willBlock: true);
            }, null);
        }

        public string Address { get; }

        public void Dispose() => _listener.Close();
    }
}
