using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Live;

/// <summary>Somebody who has the form of an item open.</summary>
public readonly record struct Seat(Guid CaseId, ItemRef Item, Guid PersonId);

/// <summary>
/// Knows who has the form of which item open now, on this node and on others. It is kept in memory alone: nobody is the
/// worse if it is lost. What another node said holds for a while only, so that one that dies leaves nobody sitting.
/// </summary>
public sealed class Presence(TimeProvider clock)
{
    /// <summary>After so long without a word from its node nobody sits there any more.</summary>
    public static TimeSpan Holds { get; } = TimeSpan.FromSeconds(60);

    private readonly Lock _door = new();
    private readonly Dictionary<Seat, int> _here = [];
    private readonly Dictionary<(string Node, Seat Seat), DateTimeOffset> _elsewhere = [];
    private readonly List<SeatWatch> _watches = [];

    /// <summary>The seats taken on this node.</summary>
    public IReadOnlyList<Seat> Here
    {
        get
        {
            lock (_door)
            {
                return [.. _here.Keys];
            }
        }
    }

    /// <summary>Who has the item's form open, anywhere.</summary>
    public IReadOnlySet<Guid> At(Guid caseId, ItemRef item)
    {
        var now = clock.GetUtcNow();
        lock (_door)
        {
            return _here.Keys.Concat(_elsewhere.Where(pair => pair.Value > now).Select(pair => pair.Key.Seat))
                .Where(seat => seat.CaseId == caseId && seat.Item == item).Select(seat => seat.PersonId).ToHashSet();
        }
    }

    /// <summary>Waits for comings and goings at an item, until disposed.</summary>
    public SeatWatch Watch(Guid caseId, ItemRef item)
    {
        var watch = new SeatWatch(caseId, item, Leave);
        lock (_door)
        {
            _watches.Add(watch);
        }

        return watch;
    }

    /// <returns>Whether the person sits there only now, and not by another window already.</returns>
    internal bool Take(Seat seat)
    {
        bool first;
        lock (_door)
        {
            var windows = _here.GetValueOrDefault(seat);
            (_here[seat], first) = (windows + 1, windows == 0);
        }

        Tell(seat);
        return first;
    }

    /// <returns>Whether the person has left it by every window.</returns>
    internal bool Free(Seat seat)
    {
        bool last;
        lock (_door)
        {
            last = _here.GetValueOrDefault(seat) <= 1;
            if (last)
            {
                _here.Remove(seat);
            }
            else
            {
                _here[seat]--;
            }
        }

        Tell(seat);
        return last;
    }

    /// <summary>Another node says that somebody sits there, or has left.</summary>
    internal void Hear(string node, Seat seat, bool taken)
    {
        bool news;
        lock (_door)
        {
            news = taken ? !_elsewhere.ContainsKey((node, seat)) : _elsewhere.Remove((node, seat));
            if (taken)
            {
                _elsewhere[(node, seat)] = clock.GetUtcNow() + Holds;
            }
        }

        if (news)
        {
            Tell(seat);
        }
    }

    /// <summary>Forgets those of whom their node no longer speaks.</summary>
    internal void Sweep()
    {
        var now = clock.GetUtcNow();
        List<(string, Seat Seat)> gone;
        lock (_door)
        {
            gone = [.. _elsewhere.Where(pair => pair.Value <= now).Select(pair => pair.Key)];
            gone.ForEach(key => _elsewhere.Remove(key));
        }

        gone.ForEach(key => Tell(key.Seat));
    }

    private void Tell(Seat seat)
    {
        List<SeatWatch> watching;
        lock (_door)
        {
            watching = [.. _watches.Where(watch => watch.CaseId == seat.CaseId && watch.Item == seat.Item)];
        }

        watching.ForEach(watch => watch.Wake());
    }

    private void Leave(SeatWatch watch)
    {
        lock (_door)
        {
            _watches.Remove(watch);
        }
    }
}
