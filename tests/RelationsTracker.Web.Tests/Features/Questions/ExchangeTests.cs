using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Matrices;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Web.Features.Questions;
using RelationsTracker.Web.Host;
using RelationsTracker.Web.Tests.Host;

namespace RelationsTracker.Web.Tests.Features.Questions;

/// <summary>Tables on their way in and out over HTTP.</summary>
public sealed class ExchangeTests
{
    private const string Page = "/strait/questions/table";
    private const string Table = $"{Page}/sent";

    [Fact]
    public async Task A_table_waits_for_the_person_who_sent_it_and_a_stranger_sends_none()
    {
        await using var served = await WithCase();
        var owner = await served.Owner();
        await owner.Fill("/account", "/account/name", ("name", "Olga"), ("handle", "olga"));

        using var sent = await owner.Fill("/account", Table, ("text", "evidence,H1\nA,C\n"));
        using var stranger = await served.Visitor().Post(Table, ("text", "evidence,H1\nA,C\n"));

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.StartsWith($"{Page}?sent=", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        await using var served = await WithCase();
        var owner = await served.Owner();

        using var forged = await owner.Post(Table, ("text", "evidence,H1\nA,C\n"));

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    [Fact]
    public async Task A_big_table_passes_and_one_that_is_too_big_is_told_so()
    {
        await using var served = await WithCase();
        var owner = await served.Owner();
        var row = $"{new string('a', 9_000)},C\n";

        using var big = await owner.Fill("/account", Table, ("text", "evidence,H1\n" + string.Concat(Enumerable.Repeat(row, 900))));
        using var tooBig = await owner.Fill("/account", Table, ("text", "evidence,H1\n" + string.Concat(Enumerable.Repeat(row, 1_300))));

        Assert.Equal(HttpStatusCode.Found, big.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooBig.StatusCode);
    }

    [Fact]
    public async Task A_matrix_that_is_not_there_is_no_file()
    {
        await using var served = await Served.Start();
        var owner = await served.Owner();

        foreach (var path in new[] { "/strait/Q1/matrix.csv", "/strait/Q1/matrix.achz", "/strait/C1/matrix.csv" })
        {
            using var answer = await owner.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public void A_tray_keeps_few_tables_for_half_an_hour_and_only_for_whoever_sent_them()
    {
        var clock = new FakeTimeProvider();
        var tray = new ExchangeTray(clock);
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var table = new SentTable("m.csv", MatrixFile.Read(Encoding.UTF8.GetBytes("evidence,H1\n"), "m.csv"));

        var names = Enumerable.Range(0, 3).Select(_ => tray.Put(one, table)).ToList();
        Assert.Equal([null, table, table], names.Select(name => tray.Find(name, one)));
        Assert.Null(tray.Find(names[2], other));

        clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Null(tray.Find(names[2], one));
    }

    private static async Task<Served> WithCase()
    {
        var served = await Served.Start();
        await using var scope = served.Services.CreateAsyncScope();
        Assert.IsType<Outcome<string>.Done>(await scope.ServiceProvider.ConsoleUse<OpenCase>().Handle(new("strait", "The strait affair"), TestContext.Current.CancellationToken));
        return served;
    }
}
