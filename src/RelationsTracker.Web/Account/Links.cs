using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Account;

/// <summary>The addresses of one-time links. Opening one signs in; what only looks ahead does not use it up.</summary>
internal static class Links
{
    public static void MapLinks(this IEndpointRouteBuilder app)
    {
        foreach (var kind in new[] { "setup", "join", "sign-in" })
        {
            app.MapGet($"/{kind}/{{secret}}", Open).AllowAnonymous();
        }
    }

    private static async Task<IResult> Open(string secret, HttpContext context, CancellationToken cancel)
    {
        var outcome = await context.RequestServices.ConsoleUse<UseLink>().Handle(new(secret), cancel);
        if (outcome is not Outcome<UseLink.Answer>.Done { Value: var answer })
        {
            return Results.Text(outcome.Message, statusCode: StatusCodes.Status410Gone);
        }

        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, answer.PersonId.ToString()), new(ClaimTypes.Name, answer.Name)], IdentityConstants.ApplicationScheme);
        await context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
        return Results.LocalRedirect(answer.Case is { } slug ? $"/{slug}" : "/");
    }
}
