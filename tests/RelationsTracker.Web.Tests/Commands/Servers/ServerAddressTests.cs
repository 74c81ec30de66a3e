using System.Globalization;
using System.Net;
using System.Text;
using RelationsTracker.Web.Commands;
using RelationsTracker.Web.Tests.Api;

namespace RelationsTracker.Web.Tests.Commands.Servers;

/// <summary>Which server is asked, with which token, and what is said where that will not do.</summary>
[Collection(ServerTest.Shared)]
public sealed class ServerAddressTests(ApiStaff staff) : ServerTest(staff)
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

    public static TheoryData<string> Commands => [.. Asked.Keys];

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
        var (code, _, error) = await Run([.. asked.Select(word => word switch { "TOKEN" => Path.Combine(Folder.FullName, "token"), "EMPTY" => Path.Combine(Folder.FullName, "empty"), _ => word })], await Kept("rt_any"), await Kept("", "empty"));

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(says, error, StringComparison.Ordinal);
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
