using System.Text.Json;
using System.Text.Json.Nodes;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Web.Features.Sources;

/// <summary>Excerpts as W3C Web Annotations: <c>/harbour/EX7.jsonld</c> is one, <c>/harbour/TX1.jsonld</c> and <c>/harbour/S1.jsonld</c> are collections, and <c>/harbour/excerpts.jsonld</c> is that of the case.</summary>
public static class AnnotationExport
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapAnnotations(this IEndpointRouteBuilder routes)
        => routes.MapGet("/{slug}/{name}.jsonld", async (string slug, string name, HttpContext http, ReadAnnotations read, CancellationToken cancel) =>
        {
            ItemRef? item = ItemRef.TryParse(name, null, out var one) ? one : null;
            if (item is null && name != ItemKind.Excerpt.Section())
            {
                return Results.NotFound();
            }

            return await read.Handle(slug, item, cancel) switch
            {
                Outcome<IReadOnlyList<AnnotationsOfText>>.Done done => Results.Text(Write($"{http.Request.Scheme}://{http.Request.Host}/{slug}", item, done.Value).ToJsonString(Readable), WebAnnotation.MediaType, System.Text.Encoding.UTF8),
                Outcome<IReadOnlyList<AnnotationsOfText>>.Denied denied => Results.Problem(denied.Why, statusCode: StatusCodes.Status403Forbidden),
                Outcome<IReadOnlyList<AnnotationsOfText>>.Unavailable unavailable => Results.Problem(unavailable.Why, statusCode: StatusCodes.Status503ServiceUnavailable),
                _ => Results.NotFound(),
            };
        }).RequireAuthorization();

    /// <summary>The same as a file, for programs.</summary>
    public static ExportedFile File(string home, ItemRef? item, IReadOnlyList<AnnotationsOfText> texts)
        => new($"{item?.ToString() ?? ItemKind.Excerpt.Section()}.jsonld", WebAnnotation.MediaType, System.Text.Encoding.UTF8.GetBytes(Write(home, item, texts).ToJsonString(Readable)),
            texts.SelectMany(text => text.Annotations).Count(one => one.Quote is null) is var silent and > 0 ? [$"the words of {silent} {(silent == 1 ? "excerpt" : "excerpts")}, whose texts may not be passed on"] : []);

    /// <summary>The document of an item.</summary>
    /// <param name="home">The absolute address of the case.</param>
    /// <param name="item">An excerpt, a text or a source; null for the case.</param>
    public static JsonObject Write(string home, ItemRef? item, IReadOnlyList<AnnotationsOfText> texts)
    {
        if (item is { Kind: ItemKind.Excerpt })
        {
            var text = texts[0];
            return WebAnnotation.Document(Target(home, text), Range(home, text.Annotations[0]), text.Points, text.Annotations[0].Quote);
        }

        return WebAnnotation.Collection($"{home}/{item?.ToString() ?? ItemKind.Excerpt.Section()}.jsonld", item is null ? "Excerpts" : $"Excerpts of {item}",
            texts.SelectMany(text => text.Annotations.Select(one => WebAnnotation.Annotation(Target(home, text), Range(home, one), text.Points, one.Quote))));
    }

    private static AnnotatedText Target(string home, AnnotationsOfText text) => new($"{home}/{text.Text}", text.MediaType, text.Language, text.Sha256);

    private static AnnotatedRange Range(string home, AnnotationToWrite one)
        => new($"{home}/{one.Ref}.jsonld", $"{home}/{one.Ref}", one.Content.Start, one.Content.End, one.Content.Sha256, one.Modified, [.. one.RestsOnIt.Select(item => new AnnotationBody($"{home}/{item.Ref}", item.Title))]);
}
