using System.Text.Json;
using RelationsTracker.Web.Commands;
using RelationsTracker.Web.Tests.Api;

namespace RelationsTracker.Web.Tests.Commands.Servers;

/// <summary>What comes out at a server is what comes out of its folder.</summary>
[Collection(ServerTest.Shared)]
public sealed class ServerExportTests(ApiStaff staff) : ServerTest(staff)
{
    [Fact]
    public async Task Cases_briefs_and_formats_come_out_as_they_do_on_theFolder()
    {
        var token = await Office.Token("olga");
        foreach (var (name, asked) in new Dictionary<string, string[]>
        {
            ["case.zip"] = ["export", "elsewhere", "--out"],
            ["claims.csv"] = ["export", "elsewhere", "--format", "csv", "--of", "claims", "--out"],
            ["Q1.argdown"] = ["export", "elsewhere", "--format", "argdown", "--of", "Q1", "--out"],
            ["Q1.achz"] = ["export", "elsewhere", "--format", "achz", "--of", "Q1", "--out"],
            ["Q1.csv"] = ["export", "elsewhere", "--format", "matrix", "--of", "Q1", "--out"],
            ["sources.json"] = ["export", "elsewhere", "--format", "csl-json", "--out"],
            ["sources.ris"] = ["export", "elsewhere", "--format", "ris", "--out"],
            ["S1.bib"] = ["export", "elsewhere", "--format", "bibtex", "--of", "S1", "--out"],
            ["net.graphml"] = ["export", "elsewhere", "--format", "graphml", "--of", "H1", "--out"],
        })
        {
            var there = await At(token, [.. asked, Path.Combine(Folder.FullName, $"there-{name}")]);
            var here = await Run([.. asked, Path.Combine(Folder.FullName, $"here-{name}"), "--data", Office.Served.Folder.FullName]);

            Assert.Equal((ExitCode.Done, here.Output.Replace("here-", "there-", StringComparison.Ordinal)), (there.Code, there.Output));
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Folder.FullName, $"here-{name}"), Stop), await File.ReadAllBytesAsync(Path.Combine(Folder.FullName, $"there-{name}"), Stop));
        }

        foreach (var (format, of) in new[] { ("stix", ""), ("ics", ""), ("annotations", ""), ("annotations", "S1"), ("prov", "C1"), ("claimreview", "C1") })
        {
            Assert.Equal((ExitCode.Done, ""), await At(token, ["export", "elsewhere", "--format", format, .. of.Length > 0 ? new[] { "--of", of } : [], "--out", Path.Combine(Folder.FullName, $"{format}{of}")]) is var made ? (made.Code, made.Error) : default);
            Assert.True(new FileInfo(Path.Combine(Folder.FullName, $"{format}{of}")).Length > 100);
        }

        foreach (var format in new[] { "html", "docx", "md", "csl.json", "bib", "manifest.json" })
        {
            var (code, output, error) = await At(token, "brief", "export", "B1", "--case", "elsewhere", "--format", format, "--out", Folder.FullName, "--json");
            Assert.Equal((ExitCode.Done, ""), (code, error));
            Assert.True(new FileInfo(JsonDocument.Parse(output).RootElement.GetProperty("path").GetString()!).Length > 100);
            Assert.Equal("B1", JsonDocument.Parse(output).RootElement.GetProperty("brief").GetString());
        }
    }
}
