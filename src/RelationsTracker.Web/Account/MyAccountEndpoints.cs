using Microsoft.AspNetCore.Mvc;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Web.Account.Pages;

namespace RelationsTracker.Web.Account;

/// <summary>One's own account: name, password, signing out.</summary>
internal static class MyAccountEndpoints
{
    private const string Page = "/account";

    public static void MapMyAccount(this IEndpointRouteBuilder app)
    {
        var group = app.MapAccountGroup(Page);
        group.MapGet("/", Show);
        group.MapPost("/name", SetName);
        group.MapPost("/password", SetPassword).RequireRateLimiting(Tries.Policy);
        group.MapPost("/sign-out", SignOut);
        group.MapPost("/sign-out-everywhere", SignOutEverywhere);
    }

    private static Task<IResult> Show(HttpContext context, [FromQuery] string? done) => Answer(context, done: done switch
    {
        "name" => "Saved.",
        "password" => "The password is set. Other browsers were signed out.",
        "joined" => "You are signed in. Say what you are called, and set a password to sign in from another browser; then go to the cases.",
        _ => "",
    });

    private static async Task<IResult> SetName(HttpContext context, NameMyself nameMyself, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        var (name, handle) = (form["name"].ToString().Trim(), form["handle"].ToString().Trim());
        return await nameMyself.Handle(new(name, handle), cancel) switch
        {
            Outcome<Nothing>.Done => Results.LocalRedirect($"{Page}?done=name"),
            var outcome => await Answer(context, name, handle, nameProblem: outcome.Message),
        };
    }

    private static async Task<IResult> SetPassword(HttpContext context, Accounts accounts, ReadMyself readMyself, CancellationToken cancel)
    {
        var form = await context.Request.ReadFormAsync(cancel);
        if ((await readMyself.Handle(cancel)).ValueOrDefault is not { } me)
        {
            return Results.LocalRedirect(Page);
        }

        var account = await accounts.OfPerson(me.Id);
        if (account.PasswordHash is not null && !await accounts.Proves(account, form["current"].ToString()))
        {
            return await Answer(context, passwordProblem: "The password you have now is another one. After five wrong tries the account waits five minutes.");
        }

        var set = await accounts.SetPassword(account, form["new"].ToString());
        if (!set.Succeeded)
        {
            return await Answer(context, passwordProblem: string.Join(" ", set.Errors.Select(error => error.Description)));
        }

        await accounts.EndAll(account.Id, butNot: SigningIn.SessionOf(context.User));
        return Results.LocalRedirect($"{Page}?done=password");
    }

    private static async Task<IResult> SignOut(HttpContext context, SigningIn signingIn)
    {
        await signingIn.Out(context);
        return Results.LocalRedirect("/account/sign-in");
    }

    private static async Task<IResult> SignOutEverywhere(HttpContext context, Accounts accounts, SigningIn signingIn, ReadMyself readMyself, CancellationToken cancel)
    {
        if ((await readMyself.Handle(cancel)).ValueOrDefault is { } me)
        {
            await accounts.EndAll(me.Id);
        }

        await signingIn.Out(context);
        return Results.LocalRedirect("/account/sign-in");
    }

    private static async Task<IResult> Answer(HttpContext context, string? name = null, string? handle = null, string done = "", string nameProblem = "", string passwordProblem = "")
    {
        var outcome = await context.RequestServices.GetRequiredService<ReadMyself>().Handle(context.RequestAborted);
        if (outcome is not Outcome<ReadMyself.Answer>.Done { Value: var me })
        {
            return AccountPages.Message("Your account", outcome.Message, StatusCodes.Status503ServiceUnavailable);
        }

        var account = await context.RequestServices.GetRequiredService<Accounts>().FindByIdAsync(me.Id.ToString());
        return AccountPages.Page<AccountPage>(new
        {
            Me = me,
            Name = name ?? me.Name,
            Handle = handle ?? me.Handle,
            HasPassword = account?.PasswordHash is not null,
            Done = done,
            NameProblem = nameProblem,
            PasswordProblem = passwordProblem,
        });
    }
}
