using System.Text.Json;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Briefs.Checks;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Parts.Markdown;

namespace RelationsTracker.Web.Features.Briefs;

/// <summary>Takes the text of a brief as it is being written and answers with its preview and what the checks object to. It keeps nothing. A long text fits through here and not through the circuit.</summary>
public static class BriefChecking
{
    // Every letter may take three bytes; what is somewhat too long is told so.
    private const int Biggest = (BriefContent.MaxBody + 1000) * 3;

    /// <summary>What the editor shows.</summary>
    public sealed record Answer(string Html, IReadOnlyList<Line> Findings);

    /// <summary>A finding as the editor lists it; without a place it is about the brief as a whole.</summary>
    public sealed record Line(string Rule, string Name, string Standard, bool Breach, int? Sentence, int? Start, int? End, string Wrong, string Mend)
    {
        public static Line Of(BriefFinding finding)
            => new(finding.Rule, finding.Name, finding.Standard.Name(), finding.Weight == FindingWeight.Breach, finding.Sentence, finding.Place?.Start, finding.Place?.End, finding.Wrong, finding.Mend);
    }

    public static void MapBriefChecking(this IEndpointRouteBuilder routes)
        => routes.MapPost("/{slug}/briefs/checked", Check).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(Biggest));

    private static async Task<IResult> Check(string slug, string? question, HttpContext http, CheckBriefText check, CancellationToken cancel)
    {
        // No form of another site can send this type without asking first.
        if (http.Request.ContentType?.StartsWith("application/vnd.relationstracker.brief", StringComparison.Ordinal) != true)
        {
            return (await check.Handle(slug, "", null, cancel)) is Outcome<TextCheck>.Missing ? Results.NotFound() : Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
            var text = await reader.ReadToEndAsync(cancel);
            return await check.Handle(slug, text, ItemRef.TryParse(question, null, out var asked) ? asked : null, cancel) switch
            {
                Outcome<TextCheck>.Done { Value: var done } => Results.Json(new Answer(CaseMarkdown.Preview(done.Check.Document, slug, done.Titles), [.. done.Findings.Select(Line.Of)]), JsonSerializerOptions.Web),
                Outcome<TextCheck>.Missing => Results.NotFound(),
                var other => Results.Problem(other.Message, statusCode: other is Outcome<TextCheck>.Unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status400BadRequest),
            };
        }
        catch (BadHttpRequestException tooBig) when (tooBig.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Results.Problem($"A brief may have {BriefContent.MaxBody} characters.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }
    }
}
