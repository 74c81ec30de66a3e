using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Storage;

namespace RelationsTracker.Web.Tests.Host;

/// <summary>What every answer of the whole host keeps to.</summary>
public sealed class AnswerTests(AnswerTests.One one) : IClassFixture<AnswerTests.One>
{
    private const string Policy = "default-src 'none'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; frame-src 'none'; form-action 'self'; script-src 'self'; script-src-attr 'none'; "
        + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'";

    [Theory]
    [InlineData("/")]
    [InlineData("/account")]
    [InlineData("/nowhere/at/all")]
    [InlineData("/app.css")]
    [InlineData("/healthz")]
    public async Task Every_answer_has_one_policy_and_the_other_headers(string path)
    {
        using var answer = await one.Owner.Get(path);

        Assert.Equal([Policy], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.Equal(["camera=(), microphone=(), geolocation=()"], answer.Headers.GetValues("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Over_https_a_browser_is_told_to_stay_there()
    {
        using var answer = await one.Served.Visitor(https: true).Get("/account/sign-in");

        Assert.Equal([$"{Policy}; upgrade-insecure-requests"], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["max-age=31536000; includeSubDomains"], answer.Headers.GetValues("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/harbour/C1")]
    [InlineData("/account")]
    [InlineData("/nowhere/at/all")]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in(string path)
    {
        using var answer = await one.Served.Visitor().Get(path);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}", answer.Headers.Location!.PathAndQuery);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/app.css")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task What_sign_in_needs_is_open_to_anybody(string path)
    {
        using var answer = await one.Served.Visitor().Get(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/nowhere/at/all")]
    [InlineData("/no-such-case")]
    [InlineData("/no-such-case/C1")]
    public async Task An_unknown_address_is_a_real_404_inside_the_shell(string path)
    {
        using var answer = await one.Owner.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("There is nothing at this address", page, StringComparison.Ordinal);
        Assert.Contains("class=\"top\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_socket_of_a_page_is_for_who_is_signed_in_and_for_our_own_pages()
    {
        using var stranger = await one.Served.Visitor().Send(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        using var elsewhere = await one.Owner.Send(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", ("Origin", "https://evil.example"));
        using var ours = await one.Owner.Send(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", ("Origin", one.Served.Address));

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.OK], [stranger.StatusCode, elsewhere.StatusCode, ours.StatusCode]);
    }

    [Fact]
    public async Task What_a_request_says_about_our_name_goes_into_no_address()
    {
        using var answer = await one.Served.Visitor().Send(HttpMethod.Get, "/harbour", ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Prefix", "/evil"), ("Forwarded", "host=evil.example"));

        Assert.StartsWith(one.Served.Address, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_shows_a_number_and_nothing_of_the_inside()
    {
        var (status, page) = await one.WhileBroken(new NotSupportedException("the inside"), "/account");

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Matches("more under it: <code>[^<]+</code>", page);
        Assert.DoesNotContain("the inside", page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_in_trouble_is_named_and_signs_nobody_out()
    {
        var (status, page) = await one.WhileBroken(new Microsoft.Data.Sqlite.SqliteException("full", 13), "/account");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("The disk is full", page, StringComparison.Ordinal);
        Assert.True(await one.Owner.IsSignedIn());
    }

    /// <summary>One program for the class, whose database can be broken at will.</summary>
    public sealed class One : IAsyncLifetime
    {
        public Served Served { get; private set; } = null!;

        public Visitor Owner { get; private set; } = null!;

        public Exception? Trouble { get; private set; }

        public async Task<(HttpStatusCode Status, string Page)> WhileBroken(Exception trouble, string path)
        {
            Trouble = trouble;
            try
            {
                using var answer = await Owner.Get(path);
                return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            }
            finally
            {
                Trouble = null;
            }
        }

        public async ValueTask InitializeAsync()
        {
            Served = await Served.Start(builder => builder.Services.AddSingleton<IDbContextFactory<TrackerDb>>(services => new Breakable(this, services.GetRequiredService<IDbContextFactory<SqliteTrackerDb>>())));
            Owner = await Served.Owner();
        }

        public ValueTask DisposeAsync() => Served.DisposeAsync();
    }

    private sealed class Breakable(One one, IDbContextFactory<SqliteTrackerDb> real) : IDbContextFactory<TrackerDb>
    {
        public TrackerDb CreateDbContext() => one.Trouble is { } trouble ? throw trouble : real.CreateDbContext();
    }
}
