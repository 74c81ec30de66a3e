using System.Text;
using RelationsTracker.App.Exchange.Briefs.Html;
using RelationsTracker.App.Exchange.Briefs.Writing;
using RelationsTracker.App.Exchange.Briefs.Pdf;
using RelationsTracker.App.Exchange.Briefs.Word;
using RelationsTracker.Core;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.App.Exchange.Briefs.Files;

/// <summary>Writes a brief as a file. The same brief gives the same bytes in every format.</summary>
public static class BriefFile
{
    /// <summary>What the file is called.</summary>
    public static string Name(SheetHead head, BriefFormat format)
        => FormattableString.Invariant($"{head.Slug}-{head.Brief}{(head.Edition is { } edition ? $"-edition-{edition}" : "-draft")}.{format.Ending()}");

    /// <param name="manifest">The manifest of the sheet, as JSON.</param>
    /// <param name="print">Prints; only a PDF needs it.</param>
    /// <exception cref="RuleException">It cannot be printed here; the message says why.</exception>
    public static async Task<byte[]> Write(BriefSheet sheet, string manifest, BriefFormat format, BriefPrint print, CancellationToken cancel) => format switch
    {
        BriefFormat.Html => Encoding.UTF8.GetBytes(BriefPage.Of(sheet, manifest)),
        BriefFormat.Markdown => Encoding.UTF8.GetBytes(MarkdownFile.Of(sheet, manifest)),
        BriefFormat.Docx => WordFile.Of(sheet, manifest),
        BriefFormat.Pdf => await print.Pdf(sheet, manifest, cancel),
        BriefFormat.CslJson => Encoding.UTF8.GetBytes($"[{string.Join(",\n", sheet.Sources.Select(source => source.CslJson))}]\n"),
        BriefFormat.BibTeX => Encoding.UTF8.GetBytes(string.Concat(sheet.Sources.Select(source => $"{source.BibTeX}\n\n"))),
        BriefFormat.Manifest => Encoding.UTF8.GetBytes($"{manifest}\n"),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
