using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Live;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.Live;

public sealed class PresenceTests : IDisposable
{
    private static readonly ItemRef C1 = new(ItemKind.Claim, 1);
    private readonly CancellationTokenSource _over = new();

    [Theory, EveryDatabase]
    public async Task Others_see_by_name_who_has_a_form_open_until_the_last_window_of_it_is_closed(DatabaseProvider provider)
    {
        await using var office = await WithClaim(provider);
        await using var seen = Watch(office.As("rhea").Use<FollowEditors>());
        var first = await Open(office.As("edda"));
        Assert.Equal(["Edda"], await Next(seen, office.As("rhea")));

        var second = await Open(office.As("edda"));
        await using var own = Watch(office.As("olga").Use<FollowEditors>());
        Assert.Equal(["Edda"], await Next(own, office));
        await Open(office.As("olga"));
        Assert.Equal(["Edda", "Olga"], await Next(seen, office.As("rhea")));

        await first.DisposeAsync();
        await second.DisposeAsync();
        Assert.Equal(["Olga"], await Next(seen, office.As("rhea")));
    }

    [Theory, EveryDatabase]
    public async Task Who_may_not_read_the_case_is_told_nothing_and_who_may_not_edit_sits_nowhere(DatabaseProvider provider)
    {
        await using var office = await WithClaim(provider);
        await using var sits = await Open(office.As("edda"));

        await using var outside = Watch(office.As("nils").Use<FollowEditors>());
        Assert.True(await outside.MoveNextAsync());
        Assert.Empty(outside.Current.Names);
        Assert.Contains("not for you", outside.Current.Ended, StringComparison.Ordinal);
        Assert.False(await outside.MoveNextAsync());
        Assert.Null((await office.As("rhea").Use<OpenForm>().Handle(Office.Case, C1, TestContext.Current.CancellationToken)).ValueOrDefault);
        Assert.Equal([office.Id("edda")], office.Use<Presence>().At(office.CaseId, C1));
    }

    [Fact]
    public async Task Another_node_hears_who_sits_where_and_forgets_a_node_that_says_nothing_more()
    {
        Assert.SkipUnless(PostgresTemplate.IsHere, "RELATIONSTRACKER_TEST_POSTGRES is not set. tests/run sets it.");
        await using var office = await WithClaim(DatabaseProvider.Postgres);
        await using var node = office.AnotherNode("rhea");
        using var up = node.GetRequiredService<ChangeHub>().Subscribe(office.CaseId);
        _ = node.GetRequiredService<OtherNodes>().Hear(_over.Token);
        Assert.True((await up.Next(TestContext.Current.CancellationToken)).Behind);
        await using var scope = node.CreateAsyncScope();
        await using var seen = Watch(scope.ServiceProvider.GetRequiredService<FollowEditors>());
        var next = seen.MoveNextAsync().AsTask();

        var sits = await Open(office.As("edda"));
        await Heard(next);
        Assert.Equal(["Edda"], seen.Current.Names);
        next = seen.MoveNextAsync().AsTask();
        await sits.DisposeAsync();
        await Heard(next);
        Assert.Empty(seen.Current.Names);

        // It sits again, and then its node is silent as a dead one is: its own minute is kept by nobody.
        await Open(office.As("edda"));
        await Heard(seen.MoveNextAsync().AsTask());
        _ = node.GetRequiredService<SeatNotices>().Keep(_over.Token);
        await office.Until(seen.MoveNextAsync().AsTask());
        Assert.Empty(seen.Current.Names);
    }

    [Fact]
    public void Somebody_elsewhere_stays_for_as_long_as_their_node_says_so()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var (presence, seat) = (new Presence(clock), new Seat(Guid.Empty, C1, Guid.AllBitsSet));
        presence.Hear("b", seat, taken: true);
        clock.Advance(Presence.Holds * 0.9);
        presence.Hear("b", seat, taken: true);
        clock.Advance(Presence.Holds * 0.9);
        Assert.Equal([seat.PersonId], presence.At(seat.CaseId, C1));

        clock.Advance(Presence.Holds);
        Assert.Empty(presence.At(seat.CaseId, C1));
    }

    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }

    private static async Task<Office> WithClaim(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        await office.As("edda").Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        return office;
    }

    private static async Task<IAsyncDisposable> Open(Office office) => Office.Done(await office.Use<OpenForm>().Handle(Office.Case, C1, TestContext.Current.CancellationToken))!;

    // The clock stands meanwhile: were it moved on, a slow machine would hear of somebody whose minute is over.
    private static Task Heard(Task next) => next.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    private static IAsyncEnumerator<ItemEditors> Watch(FollowEditors follow)
        => follow.Handle(Office.Case, C1, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<string>> Next(IAsyncEnumerator<ItemEditors> seen, Office _)
    {
        Assert.True(await seen.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        return seen.Current.Names;
    }
}
