using System.Net;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Account;

public sealed class SignInTests
{
    private const string Phrase = "four herons over the weir";
    private const string Refusal = "Short name and password do not fit";

    [Fact]
    public async Task A_password_signs_in_from_another_browser_and_goes_where_one_wanted()
    {
        await using var served = await WithPassword();
        var elsewhere = served.Visitor();

        using var asked = await elsewhere.Get("/harbour?sort=date");
        using var answer = await elsewhere.SignIn("Owner ", Phrase, "/harbour?sort=date");

        Assert.EndsWith("/account/sign-in?returnUrl=%2Fharbour%3Fsort%3Ddate", asked.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal("/harbour?sort=date", answer.Headers.Location?.ToString());
        Assert.True(await elsewhere.IsSignedIn());
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_name_and_an_account_that_waits_get_the_same_answer()
    {
        await using var served = await WithPassword();
        var guesser = served.Visitor();

        var wrong = await Said(guesser, "owner", "not this one");
        var unknown = await Said(guesser, "nobody", "not this one");
        for (var i = 0; i < 4; i++)
        {
            await Said(guesser, "owner", "not this one");
        }

        var waiting = await Said(guesser, "owner", Phrase);
        Assert.Equal(wrong, unknown);
        Assert.Equal(wrong, waiting);
        Assert.Contains(Refusal, wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_tries_make_an_account_wait_five_minutes()
    {
        await using var served = await WithPassword();
        var guesser = served.Visitor();
        for (var i = 0; i < 5; i++)
        {
            await Said(guesser, "owner", "not this one");
        }

        Assert.Contains(Refusal, await Said(guesser, "owner", Phrase), StringComparison.Ordinal);
        served.Clock.Advance(TimeSpan.FromMinutes(5));
        using var answer = await guesser.SignIn("owner", Phrase);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task Tries_at_the_same_time_are_all_counted()
    {
        await using var served = await WithPassword();
        var guessers = Enumerable.Range(0, 5).Select(_ => served.Visitor()).ToList();

        await Task.WhenAll(guessers.Select(guesser => Said(guesser, "owner", "not this one")));

        Assert.Contains(Refusal, await Said(served.Visitor(), "owner", Phrase), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_address_may_try_only_so_often()
    {
        await using var served = await Served.Start(settings: """{"ShippedCases": false, "SignIn": {"TriesPerMinute": 3}}""");
        var guesser = served.Visitor();
        for (var i = 0; i < 3; i++)
        {
            await Said(guesser, $"person-{i}", "summer2026");
        }

        using var answer = await guesser.SignIn("person-4", "summer2026");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Too many tries", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("https:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\t//evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("")]
    public void After_sign_in_one_stays_here(string wanted)
        => Assert.Equal("/", RelationsTracker.Web.Account.LocalAddress.Of(wanted));

    [Fact]
    public async Task A_form_that_is_not_from_our_pages_changes_nothing()
    {
        await using var served = await Served.Start();
        var owner = await served.Owner();

        using var answer = await owner.Post("/account/name", ("name", "Mallory"), ("handle", "mallory"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Mallory", await owner.Read("/account"), StringComparison.Ordinal);
    }

    private static async Task<Served> WithPassword()
    {
        var served = await Served.Start();
        var owner = await served.Owner();
        using var set = await owner.Fill("/account", "/account/password", ("new", Phrase));
        Assert.Equal("/account?done=password", set.Headers.Location?.ToString());
        return served;
    }

    private static async Task<string> Said(Visitor guesser, string handle, string password)
    {
        using var answer = await guesser.SignIn(handle, password);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var start = page.IndexOf("role=\"alert\"", StringComparison.Ordinal);
        return start < 0 ? page : page[start..page.IndexOf("</div>", start, StringComparison.Ordinal)];
    }
}
