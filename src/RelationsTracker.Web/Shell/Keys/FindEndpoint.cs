using System.Text.Json;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Search;
using RelationsTracker.Core.Text;

namespace RelationsTracker.Web.Shell.Keys;

/// <summary>What the palette finds: items by reference, name, alias or words, first those of the case at hand. <c>/find.json?q=…&amp;case=…</c></summary>
public static class FindEndpoint
{
    private const int Most = 12, Longest = 200;

    public static void MapFind(this IEndpointRouteBuilder routes)
        => routes.MapGet("/find.json", async (string? q, string? @case, FindItems here, SearchEverywhere everywhere, HttpContext http, CancellationToken cancel) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            var text = (q ?? "").Trim().Beginning(Longest);
            var mine = @case is { Length: > 0 } && text.Length > 0 ? (await here.Handle(@case, [], text, Most, cancel)).ValueOrDefault ?? [] : [];
            var others = mine.Count < Most && text.Length > 0 ? (await everywhere.Handle(text, cancel: cancel)).ValueOrDefault?.Hits ?? [] : [];
            var known = mine.Select(line => (@case, $"{line.Ref}")).ToHashSet();
            return Results.Json(mine.Select(line => Found(@case!, $"{line.Ref}", line.Title, line.Ref.Kind.Word()))
                .Concat(others.Where(hit => hit.Kind != Findable.Comment && !known.Contains((hit.Case, hit.Place))).Select(hit => Found(hit.Case, hit.Place, hit.Title.Text, hit.CaseTitle))).Take(Most), JsonSerializerOptions.Web);
        }).RequireAuthorization();

    private static object Found(string slug, string reference, string title, string note) => new { Ref = reference, Title = title, Note = note, Address = $"/{slug}/{reference}" };
}
