using System.Security.Cryptography;
using System.Text;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Requests;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Api;

/// <summary>A request that comes again with its key, for want of an answer, is answered as before and not done twice.</summary>
internal static class Idempotency
{
    public const string Header = "Idempotency-Key";

    public static async Task<IResult> Once(HttpContext http, Func<Task<IResult>> run)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0 || SignedInAtWork.IdOf(http.User) is not { } person)
        {
            return await run();
        }

        var begun = await http.RequestServices.ConsoleUse<BeginRequest>().Handle(new(person, key, Fingerprint(http)), http.RequestAborted);
        return begun switch
        {
            Outcome<BegunRequest>.Done { Value.Given: { } given } => ApiAnswer.Of(given),
            Outcome<BegunRequest>.Done { Value: var attempt } => await Kept(http, person, new(key, attempt.At), run),
            Outcome<BegunRequest>.Refused refused => Problem.Conflict(refused.Why).Answer,
            _ => Problem.Of(begun).Answer,
        };
    }

    // Only what was done is kept: after a refusal the same key may try again. Whoever hangs up does not undo it.
    private static async Task<IResult> Kept(HttpContext http, Guid person, RequestInHand request, Func<Task<IResult>> run)
    {
        http.RequestServices.GetRequiredService<SignedInAtWork>().IsFor(request);
        ApiAnswer? answer = null;
        try
        {
            var result = await run();
            answer = result as ApiAnswer;
            return result;
        }
        finally
        {
            await http.RequestServices.ConsoleUse<EndRequest>().Handle(new(person, request, answer is { IsDone: true } done ? done.Kept : null), CancellationToken.None);
        }
    }

    private static string Fingerprint(HttpContext http)
    {
        var request = http.Request;
        var whole = string.Join('\n', request.Method, request.Path, request.QueryString, request.Headers.IfMatch, Body.FingerprintOf(http));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
    }
}
