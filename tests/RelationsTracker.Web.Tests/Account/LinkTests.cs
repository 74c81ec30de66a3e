using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Core.People;
using RelationsTracker.Web.Host;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Account;

public sealed class LinkTests
{
    [Fact]
    public async Task The_printed_link_signs_the_owner_in_once()
    {
        await using var served = await Served.Start();
        var (owner, late) = (served.Visitor(), served.Visitor());

        using var first = await owner.Get(served.Link!);
        using var second = await late.Get(served.Link!);

        Assert.Equal(("/", HttpStatusCode.Found), (first.Headers.Location?.ToString(), first.StatusCode));
        Assert.True(await owner.IsSignedIn());
        Assert.Equal(HttpStatusCode.Gone, second.StatusCode);
        Assert.Contains("was used already", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(await late.IsSignedIn());
    }

    [Fact]
    public async Task What_only_looks_ahead_uses_no_link_up()
    {
        await using var served = await Served.Start();
        using var looks = served.Visitor();
        using var head = await looks.Head(served.Link!);
        foreach (var (name, value) in new[] { ("Sec-Purpose", "prefetch;prerender"), ("Purpose", "prefetch"), ("User-Agent", "Mozilla/5.0 (compatible; Discordbot/2.0)"), ("User-Agent", "WhatsApp/2.23") })
        {
            using var answer = await looks.Send(HttpMethod.Get, served.Link!, (name, value));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.False(await looks.IsSignedIn());
        Assert.True(await (await served.Owner()).IsSignedIn());
    }

    [Fact]
    public async Task The_printed_link_expires_and_the_next_start_prints_another()
    {
        await using var served = await Served.Start();
        var old = served.Link!;
        served.Clock.Advance(TimeSpan.FromMinutes(30));
        using var expired = await served.Visitor().Get(old);
        Assert.Equal(HttpStatusCode.Gone, expired.StatusCode);

        await served.Restart();

        using var replaced = await served.Visitor().Get(old);
        Assert.Equal(HttpStatusCode.Gone, replaced.StatusCode);
        Assert.NotEqual(old, served.Link);
        Assert.True(await (await served.Owner()).IsSignedIn());
    }

    [Fact]
    public async Task An_owned_installation_prints_no_link()
    {
        await using var served = await Served.Start();
        await served.Owner();

        await served.Restart();

        Assert.Null(served.Link);
    }

    [Fact]
    public async Task An_invited_person_is_signed_in_and_asked_for_a_name()
    {
        await using var served = await Served.Start();
        await using var scope = served.Services.CreateAsyncScope();
        await scope.ServiceProvider.ConsoleUse<OpenCase>().Handle(new("strait", "The strait affair"), TestContext.Current.CancellationToken);
        var invitation = Assert.IsType<Outcome<InvitePerson.Answer>.Done>(await scope.ServiceProvider.ConsoleUse<InvitePerson>().Handle(new("strait", Roles.Analyst), TestContext.Current.CancellationToken));
        var guest = served.Visitor();

        using var joined = await guest.Get($"/join/{invitation.Value.Secret}");
        using var named = await guest.Fill("/account", "/account/name", ("name", "Anna Berg"), ("handle", "anna"));

        Assert.Equal("/account?done=joined", joined.Headers.Location?.ToString());
        Assert.Equal("/account?done=name", named.Headers.Location?.ToString());
        Assert.Contains("value=\"Anna Berg\"", await guest.Read("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_nobody_made_says_so()
    {
        await using var served = await Served.Start();

        using var answer = await served.Visitor().Get("/sign-in/nonsense");

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("not known here", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
