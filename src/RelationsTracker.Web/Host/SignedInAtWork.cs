using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using RelationsTracker.App.Door;
using RelationsTracker.Core.People;
using RelationsTracker.Web.Api.Tokens;

namespace RelationsTracker.Web.Host;

/// <summary>
/// Says who is signed in, for a request and for a circuit. A request tells its scope who asks; the scope of a circuit was
/// never told, and asks Blazor. (An <c>IHttpContextAccessor</c> would show a circuit the request that once opened it.)
/// </summary>
public sealed class SignedInAtWork(AuthenticationStateProvider circuit) : IAtWork
{
    private ClaimsPrincipal? _requester;

    public bool IsConsole => false;

    public TokenScopes? Limit => _requester is { } requester ? TokenScheme.LimitOf(requester) : null;

    public RequestInHand? Request { get; private set; }

    public async ValueTask<Guid?> Account() => IdOf(_requester ?? (await circuit.GetAuthenticationStateAsync()).User);

    /// <summary>Tells the scope of a request who asks.</summary>
    public void IsRequestOf(ClaimsPrincipal requester) => _requester = requester;

    /// <summary>Tells the scope of a request which one it is, by its key.</summary>
    public void IsFor(RequestInHand request) => Request = request;

    /// <summary>The person a principal stands for, or null for nobody.</summary>
    public static Guid? IdOf(ClaimsPrincipal principal)
        => principal.Identity?.IsAuthenticated == true && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
