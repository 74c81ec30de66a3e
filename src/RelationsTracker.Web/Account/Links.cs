using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Account;

/// <summary>The addresses of one-time links. Opening one signs in; what only looks ahead does not use it up.</summary>
internal static class Links
{
    private static readonly string[] Previewers = ["bot/", "bot-", "bot (", "preview", "facebookexternalhit", "whatsapp", "slack", "embedly", "skype", "unfurl"];

    /// <summary>The first part of the address of each kind of link.</summary>
    public const string Setup = "setup", Join = "join", SignIn = "sign-in";

    public static void MapLinks(this IEndpointRouteBuilder app)
    {
        foreach (var kind in new[] { Setup, Join, SignIn })
        {
            var group = app.MapAccountGroup($"/{kind}").AllowAnonymous();
            group.MapGet("/{secret}", Open).RequireRateLimiting(Tries.Policy);
            group.MapMethods("/{secret}", [HttpMethods.Head], () => Results.Ok());
        }
    }

    private static async Task<IResult> Open(string secret, HttpContext context, SigningIn signingIn, CancellationToken cancel)
    {
        if (OnlyLooks(context.Request.Headers))
        {
            return AccountPages.Message("Sign in", "Open this link in a browser: it signs you in, once.", StatusCodes.Status200OK);
        }

        var outcome = await context.RequestServices.ConsoleUse<UseLink>().Handle(new(secret), cancel);
        if (outcome is not Outcome<UseLink.Answer>.Done { Value: var answer })
        {
            return AccountPages.Message("This link does not work", Why(outcome), outcome is Outcome<UseLink.Answer>.Unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status410Gone);
        }

        await signingIn.In(context, answer.PersonId, answer.Name);
        return Results.LocalRedirect(answer.Case is null ? "/" : "/account?done=joined");
    }

    private static string Why(Outcome<UseLink.Answer> outcome)
        => outcome is Outcome<UseLink.Answer>.Stale ? "This link was used at this very moment. Each link works once." : outcome.Message;

    private static bool OnlyLooks(IHeaderDictionary headers)
        => Says(headers["Sec-Purpose"], "prefetch") || Says(headers["Sec-Purpose"], "prerender") || Says(headers["Purpose"], "prefetch") || Says(headers["X-Moz"], "prefetch")
            || Previewers.Any(word => Says(headers.UserAgent, word));

    private static bool Says(string? header, string word) => header?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
