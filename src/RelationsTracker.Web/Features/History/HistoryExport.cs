using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Changes;
using RelationsTracker.App.UseCases.History;

namespace RelationsTracker.Web.Features.History;

/// <summary>The changes of an address as a file, all pages of them: <c>/{case}/history.csv?who=edda</c>, <c>/{case}/history.json?…</c>.</summary>
public static class HistoryExport
{
    private const int Portion = 500;

    private static readonly JsonSerializerOptions Spelling = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapHistoryExport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{slug}/history.csv", (string slug, HttpRequest request, ReadChanges read, CancellationToken cancel)
            => Answer(slug, request, read, "text/csv; charset=utf-8", "csv", ChangesCsv.Write, cancel)).RequireAuthorization();
        routes.MapGet("/{slug}/history.json", (string slug, HttpRequest request, ReadChanges read, CancellationToken cancel)
            => Answer(slug, request, read, "application/json", "json", Json, cancel)).RequireAuthorization();
    }

    private static async Task<IResult> Answer(string slug, HttpRequest request, ReadChanges read, string type, string ending, Func<IAsyncEnumerable<ChangeLine>, Stream, CancellationToken, Task> write, CancellationToken cancel)
    {
        var filter = HistoryAddress.Read(request.QueryString.Value ?? "").Filter;
        return await read.Handle(slug, filter, most: Portion, cancel: cancel) switch
        {
            Outcome<ChangesPage>.Done first => Results.Stream(stream => write(All(slug, filter, read, first.Value, cancel), stream, cancel), type, $"{slug}-history.{ending}"),
            Outcome<ChangesPage>.Denied denied => Results.Problem(denied.Why, statusCode: StatusCodes.Status403Forbidden),
            Outcome<ChangesPage>.Unavailable unavailable => Results.Problem(unavailable.Why, statusCode: StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }

    private static async IAsyncEnumerable<ChangeLine> All(string slug, ChangeFilter filter, ReadChanges read, ChangesPage first, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (ChangesPage? page = first; page is not null;)
        {
            foreach (var line in page.Lines)
            {
                yield return line;
            }

            page = page.Older is { } older ? (await read.Handle(slug, filter, older, most: Portion, cancel: cancel)).ValueOrDefault : null;
        }
    }

    private static Task Json(IAsyncEnumerable<ChangeLine> changes, Stream to, CancellationToken cancel)
        => JsonSerializer.SerializeAsync(to, changes.Select(line => new
        {
            Number = line.Position,
            When = line.At.UtcDateTime,
            line.Who,
            Sentence = $"{line.Who} {line.Sentence.Did} {line.Sentence.What}{line.Sentence.Tail}",
            line.Subject,
            line.UseCase,
            line.Reason,
            Fields = line.Fields.Select(field => new { field.Name, field.Label, field.Before, field.After }),
        }), Spelling, cancel);
}
