using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using RelationsTracker.Core.Pictures;

namespace RelationsTracker.Web.Tests.Parts.Pictures;

public sealed partial class PaintTests
{
    [Fact]
    public void Colours_of_files_are_those_of_the_style_sheet_in_the_light()
    {
        var light = File.ReadAllText(StyleSheet()).Split('}')[0];
        var sheet = Named().Matches(light).ToDictionary(match => $"var(--{match.Groups[1].Value})", match => match.Groups[2].Value);
        Assert.All(Paint.InTheLight.Where(paint => paint.Value.StartsWith('#')), paint => Assert.Equal(sheet[paint.Key], paint.Value));
    }

    private static string StyleSheet([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../../../src/RelationsTracker.Web/wwwroot/app.css");

    [GeneratedRegex("--([a-z-]+): (#[0-9a-f]+);")]
    private static partial Regex Named();
}
