using RelationsTracker.Web.Commands;

namespace RelationsTracker.Web.Tests.Host.Rights;

/// <summary>
/// Commands work as the console, which owns whatever its user can open: the right is to reach the data folder, and nothing
/// else lends it. Each command has a row: what it is asked here, and what that takes.
/// </summary>
public sealed class CommandTableTests : IDisposable
{
    // A folder that is there, or one that the command makes, or none at all.
    private const string Folder = "the folder", Makes = "makes the folder", None = "no folder";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("relationstracker-");

    private static readonly Dictionary<string, (string Takes, string[] Asked)> Rows = new()
    {
        ["serve"] = (Makes, ["serve"]),
        ["import"] = (Makes, ["import", "nowhere"]),
        ["export"] = (Folder, ["export", "harbour", "--out", "out"]),
        ["brief export"] = (Folder, ["brief", "export", "B1", "--case", "harbour", "--format", "html"]),
        ["cases"] = (Folder, ["cases"]),
        ["rank"] = (Folder, ["rank", "--case", "harbour", "--question", "Q1"]),
        ["search"] = (Folder, ["search", "gas"]),
        ["suggest"] = (Folder, ["suggest", "FILE", "--case", "harbour"]),
        ["audit verify"] = (Folder, ["audit", "verify"]),
        ["audit head"] = (Folder, ["audit", "head"]),
        ["brief verify"] = (None, ["brief", "verify", "FILE", "--alone"]),
        ["sign-in-link"] = (Folder, ["sign-in-link"]),
        ["sources add"] = (Folder, ["sources", "add", "FILE", "--case", "harbour"]),
        ["user invite"] = (Folder, ["user", "invite", "--case", "harbour", "--roles", "editor"]),
        ["user role"] = (Folder, ["user", "role", "edda", "--case", "harbour", "--roles", "editor"]),
        ["user disable"] = (Folder, ["user", "disable", "edda"]),
        ["backup"] = (Folder, ["backup", "--out", "out.zip"]),
        ["restore"] = (Makes, ["restore", "nowhere"]),
        ["doctor"] = (None, ["doctor"]),
        ["completion"] = (None, ["completion", "bash"]),
        ["read-document"] = (None, ["read-document"]),
    };

    public static TheoryData<string> Asking => [.. Rows.Where(row => row.Value.Takes == Folder).Select(row => row.Key)];

    [Fact]
    public void Every_command_has_a_row_and_every_row_a_command()
        => Assert.Equal(
            CommandLine.Root().Subcommands.SelectMany(command => command.Subcommands.Count == 0 ? [command.Name] : command.Subcommands.Select(sub => $"{command.Name} {sub.Name}")).Order(StringComparer.Ordinal),
            Rows.Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Asking))]
    public async Task Without_the_data_folder_a_command_does_nothing_and_makes_none(string command)
    {
        var file = Path.Combine(_root.FullName, "a.txt");
        await File.WriteAllTextAsync(file, "It burned.", TestContext.Current.CancellationToken);
        var data = Path.Combine(_root.FullName, "data");
        using StringWriter output = new(), error = new();

        var code = await CommandLine.Run([.. Rows[command].Asked.Select(word => word == "FILE" ? file : word), "--data", data], output, error);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("There is no data folder", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(data));
    }

    public void Dispose() => _root.Delete(recursive: true);
}
