using Microsoft.Extensions.Logging.Abstractions;
using RelationsTracker.App.Live;

namespace RelationsTracker.App.Tests.Live;

public sealed class ChangeHubTests
{
    private static readonly Guid Case = new("11111111-0000-7000-8000-000000000000");
    private static readonly Guid Other = new("22222222-0000-7000-8000-000000000000");
    private readonly ChangeHub _hub = new(NullLogger<ChangeHub>.Instance);

    [Fact]
    public async Task A_listener_hears_of_its_own_case_in_order()
    {
        using var listener = _hub.Subscribe(Case);

        _hub.Publish(Notice(1, "C1"));
        _hub.Publish(new ChangeNotice(Other, 1, 1, ["C9"]));
        _hub.Publish(Notice(2, "RW1/H1/anna"));

        var arrived = await Next(listener);
        Assert.Equal(["C1", "RW1/H1/anna"], arrived.Notices.SelectMany(n => n.Subjects!));
        Assert.False(arrived.Behind);
    }

    [Fact]
    public async Task One_that_falls_behind_is_told_to_read_again_and_the_writer_never_waits()
    {
        using var slow = _hub.Subscribe(Case);

        for (var i = 1; i <= Subscription.Capacity + 10; i++)
        {
            _hub.Publish(Notice(i, "C1"));
        }

        var arrived = await Next(slow);
        Assert.True(arrived.Behind);
        Assert.Equal(Subscription.Capacity, arrived.Notices.Count);
        _hub.Publish(Notice(99, "C2"));
        Assert.False((await Next(slow)).Behind);
    }

    [Fact]
    public async Task Word_that_notices_were_lost_reaches_everybody_even_one_whose_place_is_full()
    {
        using var quiet = _hub.Subscribe(Other);
        using var full = _hub.Subscribe(Case);
        for (var i = 1; i <= Subscription.Capacity; i++)
        {
            _hub.Publish(Notice(i, "C1"));
        }

        _hub.ReadAgain();

        var (word, backlog) = (await Next(quiet), await Next(full));
        Assert.True(word.Behind && backlog.Behind);
        Assert.Empty(word.Notices);
        Assert.Equal(Subscription.Capacity, backlog.Notices.Count);
        Assert.Equal(new Dictionary<Guid, long> { [Case] = Subscription.Capacity, [Other] = 0 }, _hub.Told());
    }

    [Fact]
    public void Who_has_left_is_no_longer_kept()
    {
        var listener = _hub.Subscribe(Case);
        Assert.Equal(1, _hub.Listening(Case));

        listener.Dispose();

        Assert.Equal(0, _hub.Listening(Case));
        _hub.Publish(Notice(1, "C1"));
    }

    [Fact]
    public void More_than_one_can_read_is_not_named()
    {
        Assert.NotNull(ChangeNotice.Of(Case, 1, ["C1"]).Subjects);
        var large = ChangeNotice.Of(Case, 5, [.. Enumerable.Range(1, ChangeNotice.MostSubjects + 1).Select(i => $"C{i}")]);
        Assert.Equal((5, 5 + ChangeNotice.MostSubjects, null), (large.First, large.Last, large.Subjects));
    }

    private static ChangeNotice Notice(long place, string subject) => new(Case, place, place, [subject]);

    private static ValueTask<Arrivals> Next(Subscription listener) => listener.Next(TestContext.Current.CancellationToken);
}
