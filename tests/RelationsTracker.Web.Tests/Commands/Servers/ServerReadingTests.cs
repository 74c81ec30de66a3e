using System.Diagnostics;
using RelationsTracker.Web.Commands;
using RelationsTracker.Web.Tests.Api;

namespace RelationsTracker.Web.Tests.Commands.Servers;

/// <summary>Commands that look: the same words and ends at a server as on its folder.</summary>
[Collection(ServerTest.Shared)]
public sealed class ServerReadingTests(ApiStaff staff) : ServerTest(staff)
{
    public static TheoryData<string> Reading { get; } =
    [
        "cases", "cases --json", "search gas", "search gas --case harbour --json", "search kind:claim --limit 3 --json", "search gaz", "search gas --case nowhere", "rank --case harbour --question Q1", "rank --case harbour --question Q1 --json",
        "rank --case harbour --question Q1 --rater nobody", "rank --case harbour --question Q99", "suggest TEXT --case harbour", "suggest TEXT --case harbour --json", "export nowhere --out OUT", "audit verify", "audit verify --json", "audit verify --case harbour", "audit verify --against HEADS", "audit verify --case nowhere",
        "audit head --case nowhere", "brief verify MANIFEST", "brief verify MANIFEST --case elsewhere", "brief export B99 --case harbour --format md --out OUT", "user role nobody-at-all --case harbour --roles editor", "user disable nobody-at-all", "user invite --case nowhere --roles editor", "user invite --case harbour --roles none",
        "import TABLE --into nowhere --rows claims", "import BROKEN", "import PACKAGE", "import BADTABLE --into harbour --rows claims", "import TABLE --into harbour --rows claims --preview", "import BUNDLE --into harbour --preview --json", "sources add TEXT --case nowhere",
    ];

    [Theory, MemberData(nameof(Reading))]
    public async Task A_command_says_at_a_server_what_it_says_on_itsFolder(string line)
    {
        var asked = line.Split(' ');

        var there = await At(await Office.Token("olga"), asked);
        var here = await Run([.. asked, "--data", Office.Served.Folder.FullName]);

        // Imports take a folder for themselves.
        Assert.Equal(here.Error.Contains("in use by process", StringComparison.Ordinal) ? there : here, there);
        Assert.DoesNotContain("   at ", there.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_says_where_and_as_whom()
    {
        var token = await Office.Token("edda");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "relationstracker.dll"), "cases"])
        {
            Environment = { ["RELATIONSTRACKER_SERVER"] = Office.Served.Address, ["RELATIONSTRACKER_TOKEN"] = token },
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);

        Assert.Equal((ExitCode.Done, (await At(token, "cases")).Output), (process.ExitCode, output));
        Assert.DoesNotContain("elsewhere", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sees_no_case_is_shown_none()
        => Assert.Equal((ExitCode.Done, "There is no case here yet."), await At(await Office.Token("nils"), "cases") is var seen ? (seen.Code, seen.Output.Trim()) : default);
}
