using Microsoft.AspNetCore.Mvc;
using RelationsTracker.Web.Account.Pages;
using RelationsTracker.Web.Account.Passwords;

namespace RelationsTracker.Web.Account;

/// <summary>Signing in by short name and password.</summary>
internal static class SignInEndpoints
{
    // One text for every reason: it tells nobody whether there is such a person, or whether the account waits.
    private const string Wrong = "Short name and password do not fit, or there were too many wrong tries: after five, an account waits five minutes.";

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        var group = app.MapAccountGroup("/account").AllowAnonymous();
        group.MapGet("/sign-in", Show);
        group.MapPost("/sign-in", SignIn).RequireRateLimiting(Tries.Policy);
    }

    private static IResult Show(HttpContext context, [FromQuery] string? returnUrl, [FromQuery] string? ended)
        => context.User.Identity?.IsAuthenticated == true
            ? Results.LocalRedirect(LocalAddress.Of(returnUrl))
            : AccountPages.Page<SignInPage>(new { ReturnUrl = LocalAddress.Of(returnUrl), HasEnded = ended == "yes" });

    private static async Task<IResult> SignIn(HttpContext context, Accounts accounts, SigningIn signingIn, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var (handle, password, returnUrl) = (form["handle"].ToString().Trim().ToLowerInvariant(), form["password"].ToString(), LocalAddress.Of(form["returnUrl"]));
        var person = handle.Length <= 60 ? await signingIn.Named(handle, cancel) : null;
        var account = person is not null ? await accounts.FindByIdAsync(person.Id.ToString()) : null;
        if (password.Length > PasswordRules.Longest || !await accounts.Proves(account, password))
        {
            return AccountPages.Page<SignInPage>(new { Handle = handle, ReturnUrl = returnUrl, Failure = Wrong });
        }

        await signingIn.In(context, person!.Id, person.Name);
        return Results.LocalRedirect(returnUrl);
    }
}
