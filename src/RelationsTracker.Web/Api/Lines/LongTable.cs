using System.Text;
using Microsoft.AspNetCore.Http.Features;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Api.Answering;

namespace RelationsTracker.Web.Api.Lines;

/// <summary>A table too long for a body of JSON; it is read more than once, so it is put down first.</summary>
internal static class LongTable
{
    private const long Most = 500L * 1024 * 1024;

    public static async Task<IResult> Take(ImportLongList import, string slug, ItemKind kind, string[]? columns, HttpContext http, CancellationToken cancel)
    {
        if (http.Request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) != true)
        {
            return Problem.Invalid([new Flaw("", "Send the table as CSV in UTF-8, and say so: Content-Type: text/csv.")]).Answer;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Most;
        }

        var path = Path.GetTempFileName();
        try
        {
            await using (var file = File.Create(path))
            {
                await http.Request.Body.CopyToAsync(file, cancel);
            }

            var outcome = await import.Handle(new(slug, kind, columns is { Length: > 0 } ? columns : null), () => new StreamReader(path, Encoding.UTF8), cancel: cancel);
            return outcome is Outcome<BroughtList>.Done { Value: var brought } ? ApiAnswer.Json(StatusCodes.Status200OK, brought) : Problem.Of(outcome).Answer;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
