using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RelationsTracker.App.History;
using RelationsTracker.App.Storage;
using RelationsTracker.Web.Account;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Account;

/// <summary>What an open page asks every few seconds: whether its person is still signed in.</summary>
public sealed class CircuitWatchTests
{
    [Fact]
    public async Task It_looks_often_enough_that_a_page_ends_within_five_seconds()
    {
        await using var served = await Served.Start();
        using var watch = Watch(served);

        Assert.InRange((TimeSpan)Own("RevalidationInterval").Invoke(watch, null)!, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_closed_account_is_not_signed_in_any_more()
    {
        await using var served = await Served.Start();
        await served.Owner();
        await using var scope = served.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<Accounts>().Users.SingleAsync(TestContext.Current.CancellationToken);
        var session = await scope.ServiceProvider.GetRequiredService<Accounts>().Begin(account);
        var page = new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString()), new("session", session.Id.ToString())], "test")));
        using var watch = Watch(served);
        Assert.True(await StillSignedIn(watch, page));

        await Close(served);

        Assert.False(await StillSignedIn(watch, page));
    }

    private static CircuitWatch Watch(Served served) => new(NullLoggerFactory.Instance, served.Services.GetRequiredService<IServiceScopeFactory>());

    private static Task<bool> StillSignedIn(CircuitWatch watch, AuthenticationState page)
        => (Task<bool>)typeof(CircuitWatch).GetMethod("ValidateAuthenticationStateAsync", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(watch, [page, TestContext.Current.CancellationToken])!;

    private static MethodInfo Own(string property) => typeof(CircuitWatch).GetProperty(property, BindingFlags.NonPublic | BindingFlags.Instance)!.GetMethod!;

    private static async Task Close(Served served)
    {
        await using var db = await served.Services.GetRequiredService<IDbContextFactory<TrackerDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.Stamp = new Stamp(null, "test", "Close", null, served.Clock.GetUtcNow());
        (await db.People.SingleAsync(TestContext.Current.CancellationToken)).Close(served.Clock.GetUtcNow());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
