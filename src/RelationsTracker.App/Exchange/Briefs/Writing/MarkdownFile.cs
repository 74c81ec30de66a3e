using System.Globalization;
using System.Text;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.App.Exchange.Briefs.Writing;

/// <summary>A brief as Markdown: each reference has a footnote, figures are tables, and the manifest stands in a comment at the end.</summary>
public static class MarkdownFile
{
    /// <param name="manifest">The manifest as JSON, as <see cref="Core.Briefs.Manifests.ManifestJson"/> writes it.</param>
    public static string Of(BriefSheet sheet, string manifest)
    {
        var document = BriefReader.Read(sheet.Body);
        var blocks = new MarkdownBlocks(sheet, document.Lift());
        string[] marking = sheet.Head.Handling.Length == 0 ? [] : [$"**{W(sheet.Head.Handling)}**", ""];
        var text = new StringBuilder();
        Add(text, [.. marking, $"# {W(sheet.Head.Title())}", "", $"*{W(sheet.Provenance())}*", "", .. sheet.Beside.SelectMany(line => (string[])[$"**{W(line)}**", ""])]);
        Add(text, blocks.Lines(document.Blocks));
        Add(text, Dissents(sheet));
        Add(text, Sources(sheet));
        Add(text, ["", $"## {SheetText.References}", "", sheet.Cited.Count == 0 ? "It refers to nothing." : "Each is explained in the footnote of its name."]);
        foreach (var (number, note) in document.Notes.Index())
        {
            Add(text, Note(string.Create(CultureInfo.InvariantCulture, $"note-{number + 1}"), blocks.Lines(note)));
        }

        foreach (var item in sheet.Cited)
        {
            Add(text, Note($"{item.Ref}", Item(sheet, item)));
        }

        Add(text, ["", .. marking]);
        return text.Append(ManifestPlaces.Markdown(manifest)).ToString();
    }

    private static IEnumerable<string> Dissents(BriefSheet sheet) => sheet.Dissents.Count == 0 ? [] :
    [
        "",
        $"## {SheetText.Dissents}",
        .. sheet.Dissents.SelectMany(dissent => (string[])["", .. dissent.Text.ReplaceLineEndings("\n").Split('\n').Select(line => $"> {MarkdownEscape.Start(W(line.Trim()))}".TrimEnd()), ">", $"> *{W(dissent.Signature())}*"]),
    ];

    private static IEnumerable<string> Sources(BriefSheet sheet) =>
    [
        "",
        $"## {SheetText.Sources}",
        .. sheet.SourceSummary.Length == 0 ? ["", SheetText.NoSummary] : (string[])[],
        "",
        .. sheet.Sources.Select(source => $"- **{source.Ref}** {W(source.Citation)} {W(source.About())}"),
    ];

    private static IEnumerable<string> Item(BriefSheet sheet, SheetItem item) =>
    [
        $"{item.Ref}: {W(item.Title)} {W(sheet.About(item))}".TrimEnd(),
        .. item.Evidence().SelectMany(words => (string[])["", words.Exact is null ? W(words.Place) : $"> {MarkdownEscape.Start(W(words.Exact.Trim()))} ({W(words.Place)})"]),
    ];

    private static IEnumerable<string> Note(string name, IEnumerable<string> lines)
        => lines.Select((line, index) => index == 0 ? $"[^{name}]: {line}" : line.Length == 0 ? "" : $"    {line}").Prepend("");

    private static void Add(StringBuilder text, IEnumerable<string> lines) => text.AppendJoin('\n', lines).Append('\n');

    private static string W(string words) => MarkdownEscape.Words(words);
}
