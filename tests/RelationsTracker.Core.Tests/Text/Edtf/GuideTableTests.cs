using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Text.Edtf;

public sealed partial class GuideTableTests
{
    [Fact]
    public void Dates_in_the_guide_read_as_the_guide_says()
    {
        var lines = Line().Matches(File.ReadAllText(Guide())).Select(line => (Text: line.Groups[1].Value, Words: line.Groups[2].Value)).ToList();

        Assert.True(lines.Count > 15, $"Only {lines.Count} lines of the table were found.");
        Assert.All(lines, line => Assert.Equal(line.Words, EdtfDate.Parse(line.Text).InWords()));
    }

    private static string Guide([CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../docs/guide/04-actors-events-relations.md"));

    [GeneratedRegex(@"^\| `([^`]+)` \| (.+?) \|\r?$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
