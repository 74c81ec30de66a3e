using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Shell.Keys;

/// <summary>What the palette finds: items by reference, name, alias or words, first those of the case at hand. <c>/find.json?q=…&amp;case=…</c></summary>
public static class FindEndpoint
{
    private const int Most = 12, Longest = 200;

    public static void MapFind(this IEndpointRouteBuilder routes)
        => routes.MapGet("/find.json", async (string? q, string? @case, FindItems here, SearchEverywhere everywhere, HttpContext http, CancellationToken cancel) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            var text = (q ?? "").Trim();
            text = text.Length > Longest ? text[..Longest] : text;
            var mine = @case is { Length: > 0 } && text.Length > 0 ? (await here.Handle(@case, [], text, Most, cancel)).ValueOrDefault ?? [] : [];
            var others = mine.Count < Most && text.Length > 0 ? (await everywhere.Handle(text, cancel)).ValueOrDefault ?? [] : [];
            return Results.Json(mine.Select(line => Found(@case!, line, line.Ref.Kind.Word()))
                .Concat(others.Where(other => other.Case != @case).Select(other => Found(other.Case, other.Line, other.CaseTitle))).Take(Most));
        }).RequireAuthorization();

    private static object Found(string slug, ItemLine line, string note) => new { Ref = $"{line.Ref}", line.Title, Note = note, Address = $"/{slug}/{line.Ref}" };
}
