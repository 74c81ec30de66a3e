using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Briefs;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Parts.Markdown;

namespace RelationsTracker.Web.Features.Briefs;

/// <summary>A brief as a file: Markdown with a list of what it cites, or one HTML page that needs nothing else.</summary>
public static partial class BriefExport
{
    public static void MapBriefExport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{slug}/{brief}.md", (string slug, string brief, ExportBrief export, CancellationToken cancel)
            => Answer(slug, brief, "text/markdown", "md", Markdown, export, cancel)).RequireAuthorization();
        routes.MapGet("/{slug}/{brief}.html", (string slug, string brief, ExportBrief export, CancellationToken cancel)
            => Answer(slug, brief, "text/html", "html", Html, export, cancel)).RequireAuthorization();
    }

    /// <summary>The brief in Markdown: references read as their letters and number, and stand explained at the end.</summary>
    public static string Markdown(BriefToExport brief)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {brief.Brief.Name}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"*{Provenance(brief)}*\n\n");
        text.Append(Reference().Replace(brief.Brief.Body.Trim(), match => $"**{match.Groups[1].Value.Trim()}**")).Append("\n\n## What this brief cites\n\n");
        text.Append("| Ref | Says | Grade | Voice |\n| --- | --- | --- | --- |\n");
        foreach (var item in brief.Cited)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {item.Ref} | {Flat(item.Title)}{Standing(item)} | {item.Grade} | {Flat(item.Voice)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The brief as one page with its own style; references lead to the list at its end.</summary>
    public static string Html(BriefToExport brief)
    {
        var titles = brief.Cited.ToDictionary(c => c.Ref, c => c.Title);
        var body = CaseMarkdown.ToHtml(brief.Brief.Body, brief.Slug, titles);
        foreach (var item in brief.Cited)
        {
            body = body.Replace($"href=\"/{brief.Slug}/{item.Ref}\"", $"href=\"#{item.Ref}\"", StringComparison.Ordinal);
        }

        var rows = string.Concat(brief.Cited.Select(item => $"<tr id=\"{item.Ref}\"><th scope=\"row\">{item.Ref}</th><td dir=\"auto\">{WebUtility.HtmlEncode(item.Title)}{Standing(item)}</td><td>{item.Grade}</td><td dir=\"auto\">{WebUtility.HtmlEncode(item.Voice)}</td></tr>\n"));
        return $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{WebUtility.HtmlEncode(brief.Brief.Name)}</title><style>{Style}</style></head>
            <body><main><h1 dir="auto">{WebUtility.HtmlEncode(brief.Brief.Name)}</h1><p class="meta">{WebUtility.HtmlEncode(Provenance(brief))}</p>
            {body}
            <h2>What this brief cites</h2>
            <table><thead><tr><th scope="col">Ref</th><th scope="col">Says</th><th scope="col">Grade</th><th scope="col">Voice</th></tr></thead><tbody>
            {rows}</tbody></table></main></body></html>

            """;
    }

    private const string Style = "body{font:1.05rem/1.6 'Iowan Old Style',Palatino,'Noto Serif',Georgia,serif;color:#1d2024;background:#fff;margin:0}main{max-width:44rem;margin:2.5rem auto;padding:0 1.2rem}h1,h2,h3{line-height:1.25}.meta{color:#5b6068;font-size:.9rem}.ref{font:600 .82em ui-monospace,monospace;text-decoration:none;color:#14506e}.missing{color:#9d2b16}table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;vertical-align:top;border-bottom:1px solid #d9d6cd;padding:.3rem .5rem}@media print{main{margin:0;max-width:none}tr{break-inside:avoid}}";

    private static async Task<IResult> Answer(string slug, string name, string media, string ending, Func<BriefToExport, string> write, ExportBrief export, CancellationToken cancel)
    {
        if (!ItemRef.TryParse(name, null, out var reference) || reference.Kind != ItemKind.Brief)
        {
            return Results.NotFound();
        }

        return await export.Handle(slug, reference, CaseMarkdown.References, cancel) switch
        {
            Outcome<BriefToExport>.Done done => Results.File(Encoding.UTF8.GetBytes(write(done.Value)), $"{media}; charset=utf-8", $"{slug}-{reference}.{ending}"),
            Outcome<BriefToExport>.Denied denied => Results.Problem(denied.Why, statusCode: StatusCodes.Status403Forbidden),
            Outcome<BriefToExport>.Unavailable unavailable => Results.Problem(unavailable.Why, statusCode: StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }

    private static string Provenance(BriefToExport brief)
        => string.Create(CultureInfo.InvariantCulture, $"{brief.CaseTitle} ({brief.Slug}), {brief.Ref} version {brief.Version}, exported by {brief.By} on {brief.At:d MMMM yyyy HH:mm} UTC. {(brief.Handling.Length > 0 ? brief.Handling + ". " : "")}Working draft: not a published edition.");

    private static string Standing(CitedItem item) => item.State is ItemState.Active or ItemState.Accepted ? "" : $" ({item.State.ToString().ToLowerInvariant()})";

    private static string Flat(string? text) => (text ?? "").Replace('\n', ' ').Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"\[\[([^\[\]\n]{1,60})\]\]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
