using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.App.Exchange.Briefs.Html;

/// <summary>
/// A brief as one page that needs nothing else, on screen and on paper: text, figures, a note on everything it refers to,
/// sources, dissents, manifest. Its policy lets in its own style and pictures inside it, and nothing that runs.
/// </summary>
public static class BriefPage
{
    /// <param name="manifest">The manifest as JSON, as <see cref="Core.Briefs.Manifests.ManifestJson"/> writes it.</param>
    public static string Of(BriefSheet sheet, string manifest)
    {
        var document = BriefReader.Read(sheet.Body);
        var style = PageStyle.Of(sheet.Head);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var html = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>{E(sheet.Head.Title())}</title>
            <style>{style}</style>
            {ManifestPlaces.Html(manifest)}
            </head>
            <body>
            {Marking(sheet.Head, "header")}
            <main>
            <h1 dir="auto">{E(sheet.Head.Title())}</h1>
            <p class="meta" dir="auto">{E(sheet.Provenance())}</p>{string.Concat(sheet.Beside.Select(line => $"\n<p class=\"beside\" dir=\"auto\">{E(line)}</p>"))}

            """);
        html.Append(Text(sheet, document));
        Dissents(html, sheet);
        References(html, sheet);
        Sources(html, sheet);
        html.Append("</main>\n").Append(Marking(sheet.Head, "footer")).Append("\n</body>\n</html>\n");
        return html.ToString();
    }

    private static string Text(BriefSheet sheet, BriefDocument document)
    {
        var titles = sheet.Cited.ToDictionary(item => item.Ref, item => item.Title);
        var figures = sheet.Figures.ToDictionary(figure => figure.Reference);
        var drawn = new HashSet<BriefReference>();
        return BriefHtml.Of(document, new HtmlSetting
        {
            Title = titles.GetValueOrDefault,
            Address = item => $"#ref-{item}",
            // A figure asked for twice is shown once and led to after that.
            Figure = reference => !figures.TryGetValue(reference, out var figure) ? null
                : drawn.Add(reference) ? FigureHtml.Of(figure)
                : $"<a href=\"#{E(reference.Anchor())}\">{E(figure.Title)}: shown above</a>",
            TopLevel = 1 - document.Lift(),
        });
    }

    private static void Dissents(StringBuilder html, BriefSheet sheet)
    {
        if (sheet.Dissents.Count == 0)
        {
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"dissents\"><h2 id=\"dissents\">{SheetText.Dissents}</h2>\n");
        foreach (var dissent in sheet.Dissents)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"dissent\"><p class=\"written\" dir=\"auto\">{E(dissent.Text)}</p><p class=\"meta\" dir=\"auto\">{E(dissent.Signature())}</p></div>\n");
        }

        html.Append("</section>\n");
    }

    private static void References(StringBuilder html, BriefSheet sheet)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"notes\" aria-labelledby=\"references\"><h2 id=\"references\">{SheetText.References}</h2>\n");
        foreach (var item in sheet.Cited)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"note\" id=\"ref-{item.Ref}\"><p dir=\"auto\"><b class=\"ref\">{item.Ref}</b> {E(item.Title)} <span class=\"meta\">{E(sheet.About(item))}</span></p>\n");
            foreach (var (exact, place) in item.Evidence())
            {
                html.Append(exact is null
                    ? $"<p class=\"meta\">{E(place)}</p>\n"
                    : $"<blockquote dir=\"auto\">{E(exact)} <cite class=\"meta\">{E(place)}</cite></blockquote>\n");
            }

            html.Append("</div>\n");
        }

        html.Append(sheet.Cited.Count == 0 ? "<p>It refers to nothing.</p>\n</section>\n" : "</section>\n");
    }

    private static void Sources(StringBuilder html, BriefSheet sheet)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"notes\" aria-labelledby=\"sources-cited\"><h2 id=\"sources-cited\">{SheetText.Sources}</h2>\n");
        if (sheet.SourceSummary.Length == 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{SheetText.NoSummary}</p>\n");
        }

        foreach (var source in sheet.Sources)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"note\" id=\"source-{source.Ref}\"><p dir=\"auto\"><b class=\"ref\">{source.Ref}</b> {E(source.Citation)}</p><p class=\"meta\" dir=\"auto\">{E(source.About())}</p></div>\n");
        }

        html.Append("</section>\n");
    }

    private static string Marking(SheetHead head, string tag) => head.Handling.Length == 0 ? "" : $"<{tag} class=\"handling\" dir=\"auto\">{E(head.Handling)}</{tag}>";

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
