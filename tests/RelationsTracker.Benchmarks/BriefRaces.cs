using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using RelationsTracker.App.Exchange.Briefs.Html;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.Exchange.Briefs.Pdf;
using RelationsTracker.App.Exchange.Briefs.Word;
using RelationsTracker.App.Exchange.Briefs.Writing;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Benchmarks;

/// <summary>A brief that refers to many claims, each with its words, written in every format.</summary>
internal static class BriefRaces
{
    public static Race Writing()
    {
        var (few, many) = (Sheet(100), Sheet(1_000));
        var (fewManifest, manyManifest) = (Manifest(few), Manifest(many));
        return new(
            "brief", "Writing a brief that refers to 1,000 claims, each with its words and grade", 21,
            new("HTML, 100 claims", () => BriefPage.Of(few, fewManifest)),
            new("HTML", () => BriefPage.Of(many, manyManifest)),
            new("Word, 100 claims", () => WordFile.Of(few, fewManifest)),
            new("Word", () => WordFile.Of(many, manyManifest)),
            new("Markdown, 100 claims", () => MarkdownFile.Of(few, fewManifest)),
            new("Markdown", () => MarkdownFile.Of(many, manyManifest)),
            new("manifest", () => Manifest(many)));
    }

    public static Race Printing()
    {
        var many = Sheet(1_000);
        var manifest = Manifest(many);
        var html = BriefPage.Of(many, manifest);
        var print = new BriefPrint(PrintingProgram.Find(Environment.GetEnvironmentVariable("RELATIONSTRACKER_TEST_BROWSER"), TimeSpan.FromMinutes(5), sandboxed: true), NullLogger<BriefPrint>.Instance);
        return new(
            "brief-print", "Printing the same brief of 1,000 claims", 5,
            new("Chromium prints the HTML", () => print.Print(html, CancellationToken.None).GetAwaiter().GetResult(), 1),
            new("PDF: HTML written, printed, dated, manifest attached", () => print.Pdf(many, manifest, CancellationToken.None).GetAwaiter().GetResult(), 1));
    }

    private static string Manifest(BriefSheet sheet) => ManifestJson.Write(SheetManifest.Of(sheet));

    private static BriefSheet Sheet(int claims)
    {
        var source = new ItemRef(ItemKind.Source, 1);
        var body = new StringBuilder();
        for (var i = 1; i <= claims; i++)
        {
            body.Append(i % 20 == 1 ? $"\n\n## Part {i / 20}\n\n" : i % 5 == 0 ? "\n\n" : " ").Append(FormattableString.Invariant($"It is likely that report number {i} holds, since two others say the same ([[C{i}]])."));
        }

        return new BriefSheet
        {
            Head = new SheetHead("case", "A long case", "DEMO", new(ItemKind.Brief, 1), "A long brief", null, 1, 1, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), "Rhea", "Olga"),
            Body = body.ToString(),
            Cited = [.. Enumerable.Range(1, claims).Select(i => new SheetItem(new(ItemKind.Claim, i), FormattableString.Invariant($"Report number {i} says that the harbour was closed on the evening of that day."), ItemState.Accepted, "C3", source,
                [new SheetWords(new(ItemKind.Excerpt, i), source, i, i + 60, new string('a', 64), new string('b', 64), FormattableString.Invariant($"the harbour, they told us, was closed that evening ({i})"))], new string('c', 64)))],
            Sources = [new SheetSource(source, "Gazette", "Gazette. 2026.", null, "C", "A local paper.", ItemState.Active, "{}", "@misc{a,\n}")],
            SourceSummary = "One source.",
        };
    }
}
