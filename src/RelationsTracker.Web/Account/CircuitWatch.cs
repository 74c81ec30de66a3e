using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using RelationsTracker.App.Storage;

namespace RelationsTracker.Web.Account;

/// <summary>
/// Looks every few seconds whether the person of an open page is still signed in. (What they may do is asked at each
/// command anyway; this is so that the page itself ends soon after the account was closed or signed out elsewhere.)
/// </summary>
internal sealed class CircuitWatch(ILoggerFactory log, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(log)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(4);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<SigningIn>().Still(authenticationState.User, cancellationToken) is not null;
        }
        catch (Exception failure) when (StorageTrouble.Explain(failure) is not null)
        {
            // A database that cannot be asked throws nobody out of a page with text in it; commands are refused meanwhile.
            return true;
        }
    }
}
