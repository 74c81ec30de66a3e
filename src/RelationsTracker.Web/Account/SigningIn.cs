using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Account;

/// <summary>Signs people in and out, and says whether somebody who was signed in still is.</summary>
public sealed class SigningIn(IServiceProvider scope, Accounts accounts)
{
    private const string SessionClaim = "session";

    /// <summary>Begins a session for a person and gives the browser its cookie.</summary>
    public async Task In(HttpContext context, Guid person, string name)
    {
        var session = await accounts.Begin(await accounts.OfPerson(person));
        await context.SignInAsync(IdentityConstants.ApplicationScheme, Principal(person, name, session.Id), new AuthenticationProperties { IsPersistent = true });
    }

    public async Task Out(HttpContext context)
    {
        if (SessionOf(context.User) is { } session)
        {
            await accounts.End(session);
        }

        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Who a principal is now, or null once the session ended or the account was closed.</summary>
    /// <exception cref="UnsafeStorageException">The database cannot be asked.</exception>
    public async Task<ReadPerson.Answer?> Still(ClaimsPrincipal principal, CancellationToken cancel)
        => SignedInAtWork.IdOf(principal) is { } id && SessionOf(principal) is { } session && await accounts.IsOpen(session, cancel)
            ? WithOpenAccount(await scope.ConsoleUse<ReadPerson>().ById(id, cancel))
            : null;

    /// <summary>Who has this short name and may sign in, or null.</summary>
    /// <inheritdoc cref="Still" path="/exception"/>
    public async Task<ReadPerson.Answer?> Named(string handle, CancellationToken cancel)
        => WithOpenAccount(await scope.ConsoleUse<ReadPerson>().ByHandle(handle, cancel));

    /// <summary>Asked for each request, so that a cookie is dead as soon as its session is.</summary>
    public static async Task Validate(CookieValidatePrincipalContext cookie)
    {
        var principal = cookie.Principal!;
        if (await cookie.HttpContext.RequestServices.GetRequiredService<SigningIn>().Still(principal, cookie.HttpContext.RequestAborted) is not { } person)
        {
            cookie.RejectPrincipal();
            await cookie.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
        else if (person.Name != principal.Identity!.Name)
        {
            cookie.ReplacePrincipal(Principal(person.Id, person.Name, SessionOf(principal)!.Value));
        }
    }

    public static Guid? SessionOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(SessionClaim), out var id) ? id : null;

    // Not being able to ask is not the same as "no": nobody is signed out for it.
    private static ReadPerson.Answer? WithOpenAccount(Outcome<ReadPerson.Answer> outcome) => outcome switch
    {
        Outcome<ReadPerson.Answer>.Done { Value: { IsOpen: true } person } => person,
        Outcome<ReadPerson.Answer>.Unavailable unavailable => throw new UnsafeStorageException(unavailable.Why),
        _ => null,
    };

    private static ClaimsPrincipal Principal(Guid person, string name, Guid session)
        => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.ToString()), new(ClaimTypes.Name, name), new(SessionClaim, session.ToString())], IdentityConstants.ApplicationScheme));
}
