using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.App.Exchange.Briefs.Pdf;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Files;

/// <summary>The files that programs read: lists of sources and the manifest.</summary>
public sealed class ListFileTests
{
    public static TheoryData<BriefFormat> Lists => [BriefFormat.CslJson, BriefFormat.BibTeX, BriefFormat.Manifest];

    [Theory, MemberData(nameof(Lists))]
    public async Task Each_is_what_its_golden_file_says(BriefFormat format) => Golden.Is($"brief.{format.Ending()}", await Write(format));

    [Fact]
    public async Task The_list_of_sources_is_json_with_every_source()
    {
        using var list = JsonDocument.Parse(await Write(BriefFormat.CslJson));
        Assert.Equal(MadeSheet.Whole.Sources.Count, list.RootElement.GetArrayLength());
    }

    private static async Task<string> Write(BriefFormat format) => Encoding.UTF8.GetString(await BriefFile.Write(
        MadeSheet.Whole, MadeSheet.Manifest(MadeSheet.Whole), format, new BriefPrint(new PrintingProgram(null, TimeSpan.Zero, false), NullLogger<BriefPrint>.Instance), TestContext.Current.CancellationToken));
}
