using RelationsTracker.Web.Shell.Keys;
using RelationsTracker.Web.Tests.Architecture;

namespace RelationsTracker.Web.Tests.Shell.Keys;

/// <summary>One list feeds rail, palette, keys, help and guide.</summary>
public sealed class KeySheetTests
{
    [Fact]
    public void No_two_commands_share_keys_or_a_name()
    {
        Assert.Empty(SiteCommands.All.Where(command => command.Keys.Length > 0).GroupBy(command => command.Keys).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(SiteCommands.All.GroupBy(command => command.Name).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void The_first_of_two_keys_is_nobodys_own()
        => Assert.Empty(SiteCommands.All.Select(command => command.Keys).Intersect(SiteCommands.All.Where(command => command.Keys.Contains(' ', StringComparison.Ordinal)).Select(command => command.Keys.Split(' ')[0])));

    [Fact]
    public void Every_command_leads_somewhere_or_does_something()
        => Assert.All(SiteCommands.All, command => Assert.True(command.Address.Length > 0 ^ command.Does.Length > 0, command.Name));

    [Fact]
    public void The_guide_shows_the_keys_of_the_program()
    {
        var path = Path.Combine(Repository.Root, "docs/guide/keys.md");
        var document = File.ReadAllText(path);
        var start = document.IndexOf('\n', document.IndexOf("<!-- keys:", StringComparison.Ordinal)) + 1;
        var end = document.IndexOf("<!-- /keys -->", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("RELATIONSTRACKER_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, $"{document[..start]}\n{KeySheets.Markdown()}{document[end..]}");
            return;
        }

        Assert.True(document[start..end] == $"\n{KeySheets.Markdown()}", "docs/guide/keys.md is behind the program: run this test with RELATIONSTRACKER_WRITE_DOCS=1.");
    }
}
