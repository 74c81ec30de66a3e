using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.History;
using RelationsTracker.App.Storage;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Account;

public sealed class SessionTests
{
    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_once_its_owner_signed_out()
    {
        await using var served = await Served.Start();
        var owner = await served.Owner();
        var thief = served.Visitor();
        thief.Cookies.Add(owner.Cookies.GetAllCookies());
        Assert.True(await thief.IsSignedIn());

        using var left = await owner.Fill("/account", "/account/sign-out");

        Assert.Equal("/account/sign-in", left.Headers.Location?.ToString());
        Assert.False(await owner.IsSignedIn());
        Assert.False(await thief.IsSignedIn());
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_browsers_too()
    {
        await using var served = await Served.Start();
        var owner = await served.Owner();
        (await owner.Fill("/account", "/account/password", ("new", "four herons over the weir"))).Dispose();
        var laptop = served.Visitor();
        (await laptop.SignIn("owner", "four herons over the weir")).Dispose();
        Assert.True(await laptop.IsSignedIn());

        (await owner.Fill("/account", "/account/sign-out-everywhere")).Dispose();

        Assert.False(await laptop.IsSignedIn());
        Assert.False(await owner.IsSignedIn());
    }

    [Fact]
    public async Task A_new_password_ends_the_other_browsers_and_asks_for_the_old_one()
    {
        await using var served = await Served.Start();
        var owner = await served.Owner();
        (await owner.Fill("/account", "/account/password", ("new", "four herons over the weir"))).Dispose();
        var laptop = served.Visitor();
        (await laptop.SignIn("owner", "four herons over the weir")).Dispose();

        using var refused = await owner.Fill("/account", "/account/password", ("current", "wrong"), ("new", "nine swans under the bridge"));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.True(await laptop.IsSignedIn());
        using var changed = await owner.Fill("/account", "/account/password", ("current", "four herons over the weir"), ("new", "nine swans under the bridge"));

        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        Assert.False(await laptop.IsSignedIn());
        Assert.True(await owner.IsSignedIn());
    }

    [Fact]
    public async Task A_cookie_is_dead_as_soon_as_the_account_is_closed()
    {
        await using var served = await Served.Start();
        var owner = await served.Owner();

        await Change(served, person => person.Close(served.Clock.GetUtcNow()));

        Assert.False(await owner.IsSignedIn());
    }

    [Fact]
    public async Task A_new_name_shows_without_signing_in_again()
    {
        await using var served = await Served.Start();
        var owner = await served.Owner();

        (await owner.Fill("/account", "/account/name", ("name", "Olga Reyes"), ("handle", "olga"))).Dispose();

        Assert.Contains("Olga Reyes", await owner.Read("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_stays_signed_in_for_more_than_ninety_days_however_often_they_come()
    {
        await using var served = await Served.Start();
        var owner = await served.Owner();
        for (var visit = 0; visit < 11; visit++)
        {
            served.Clock.Advance(TimeSpan.FromDays(8));
            Assert.True(await owner.IsSignedIn());
        }

        served.Clock.Advance(TimeSpan.FromDays(2));

        Assert.False(await owner.IsSignedIn());
    }

    [Fact]
    public async Task The_cookie_says_only_what_its_address_allows()
    {
        await using var served = await Served.Start();
        using var plain = await served.Visitor().Get(served.Link!);
        Assert.Matches("^relationstracker=[^;]+; expires=[^;]+; path=/; samesite=lax; httponly$", Assert.Single(plain.Headers.GetValues("Set-Cookie")));
    }

    [Fact]
    public async Task Over_https_the_cookie_is_bound_to_this_host()
    {
        await using var served = await Served.Start();
        using var secure = await served.Visitor(https: true).Get(served.Link!);
        Assert.Matches("^__Host-relationstracker=[^;]+; expires=[^;]+; path=/; secure; samesite=lax; httponly$", Assert.Single(secure.Headers.GetValues("Set-Cookie")));
    }

    private static async Task Change(Served served, Action<Core.People.Person> change)
    {
        await using var db = await served.Services.GetRequiredService<IDbContextFactory<TrackerDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.Stamp = new Stamp(null, "test", "Change", null, served.Clock.GetUtcNow());
        change(await db.People.SingleAsync(TestContext.Current.CancellationToken));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
