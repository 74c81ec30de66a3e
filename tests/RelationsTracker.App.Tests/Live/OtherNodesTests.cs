using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Live;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Tests.Live;

/// <summary>Two nodes on one database server. The office writes, the other node listens.</summary>
public sealed class OtherNodesTests : IDisposable
{
    private readonly CancellationTokenSource _over = new();

    [Fact]
    public async Task What_one_node_commits_a_listener_on_another_hears_and_it_names_nothing()
    {
        await using var office = await OnServer();
        await using var node = office.AnotherNode();
        using var listener = await Listening(node, office);

        await Claim(office);

        var notice = Assert.Single((await Next(listener)).Notices);
        Assert.Equal((office.CaseId, true, null), (notice.CaseId, notice.Last >= notice.First, notice.Subjects));
    }

    [Fact]
    public async Task What_a_node_did_itself_it_does_not_hear_again()
    {
        await using var office = await OnServer();
        await using var node = office.AnotherNode();
        using var listener = await Listening(node, office);

        await using (var scope = node.CreateAsyncScope())
        {
            Office.Done(await scope.ServiceProvider.GetRequiredService<AddItem>().Handle(new(Office.Case, ItemKind.Claim, new ClaimContent { Statement = "It rained." })));
        }

        var own = Assert.Single((await Next(listener)).Notices);
        Assert.Equal(["C1"], own.Subjects);
        await Claim(office);

        // The server passes notices on in the order of the commits: an echo of the first would come before the second.
        var others = Assert.Single((await Next(listener)).Notices);
        Assert.Equal((own.Last + 1, null), (others.First, others.Subjects));
    }

    [Fact]
    public async Task What_happens_while_nobody_can_listen_is_read_when_somebody_can_again()
    {
        await using var office = await OnServer();
        var (question, row, column) = await AMatrix(office);
        await using var node = office.AnotherNode();
        using var ready = await Listening(node, office);
        await using var scope = node.CreateAsyncScope();
        var view = Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, question));
        await using var news = scope.ServiceProvider.GetRequiredService<FollowMatrix>().Handle(Office.Case, question, view.Change, item => item == row, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Office.Done(await office.As("olga").Use<RateCell>().Handle(new(Office.Case, row, column, Rating.N, 0)));
        Assert.True(await news.MoveNextAsync());

        await Kill(office);
        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, row, column, Rating.II, 0)));

        var next = news.MoveNextAsync().AsTask();
        await office.Until(next);
        Assert.Equal(("anna", Rating.II), (Assert.Single(news.Current.Marks).Rater, news.Current.Marks[0].Value));

        // And from then on it hears at once: the clock stands still.
        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, row, column, Rating.C, 1)));
        Assert.True(await news.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Equal(Rating.C, Assert.Single(news.Current.Marks).Value);
    }

    [Fact]
    public async Task What_nobody_told_is_found_by_looking()
    {
        await using var office = await OnServer();
        await using var node = office.AnotherNode();
        using var listener = node.GetRequiredService<ChangeHub>().Subscribe(office.CaseId);
        _ = node.GetRequiredService<HeadWatch>().Look(_over.Token);

        await Claim(office);

        var arrived = Next(listener);
        await office.Until(arrived);
        var found = Assert.Single((await arrived).Notices);
        await using var db = office.Open();
        Assert.Equal((await db.ChainHeads.SingleAsync(h => h.CaseId == office.CaseId, TestContext.Current.CancellationToken)).Length, found.Last);
    }

    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }

    private static async Task<Office> OnServer()
    {
        Assert.SkipUnless(PostgresTemplate.IsHere, "RELATIONSTRACKER_TEST_POSTGRES is not set. tests/run sets it.");
        return await Office.On(DatabaseProvider.Postgres);
    }

    // Whoever listens when the connection comes up is told to read; that says that it is up.
    private async Task<Subscription> Listening(ServiceProvider node, Office office)
    {
        var listener = node.GetRequiredService<ChangeHub>().Subscribe(office.CaseId);
        _ = node.GetRequiredService<OtherNodes>().Hear(_over.Token);
        Assert.True((await Next(listener)).Behind);
        return listener;
    }

    private static async Task Kill(Office office)
    {
        await using var db = office.Open();
        var killed = await db.Database.SqlQuery<bool>($"SELECT pg_terminate_backend(pid, 20000) AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND application_name = {OtherNodes.ConnectionName}")
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([true], killed);
    }

    private static Task<Arrivals> Next(Subscription listener)
        => listener.Next(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    private static Task<ItemRef> Claim(Office office) => office.As("edda").Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });

    private static async Task<(ItemRef Question, ItemRef Row, ItemRef Column)> AMatrix(Office office)
    {
        var question = await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        var column = await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = "H one", Statement = "One." });
        return (question, await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = await Claim(office) }), column);
    }
}
