using System.Threading.Channels;

namespace RelationsTracker.App.Live;

/// <summary>What waits for a listener: notices in their order, or word that some were lost and it must read again.</summary>
public sealed record Arrivals(IReadOnlyList<ChangeNotice> Notices, bool Behind);

/// <summary>One listener's place at the hub. It holds a bounded number of notices; one that falls behind is told so.</summary>
public sealed class Subscription : IDisposable
{
    /// <summary>Most notices that wait.</summary>
    public const int Capacity = 64;

    // What is null only wakes the reader.
    private readonly Channel<ChangeNotice?> _waiting = Channel.CreateBounded<ChangeNotice?>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly Action<Subscription> _leave;
    private volatile bool _behind;

    internal Subscription(Action<Subscription> leave) => _leave = leave;

    /// <summary>Waits until something has arrived and takes all of it.</summary>
    public async ValueTask<Arrivals> Next(CancellationToken cancel)
    {
        await _waiting.Reader.WaitToReadAsync(cancel);
        var notices = new List<ChangeNotice>();
        while (_waiting.Reader.TryRead(out var notice))
        {
            if (notice is not null)
            {
                notices.Add(notice);
            }
        }

        var behind = _behind;
        _behind = false;
        return new Arrivals(notices, behind);
    }

    /// <returns>Whether there was room.</returns>
    internal bool Offer(ChangeNotice notice)
    {
        if (_waiting.Writer.TryWrite(notice))
        {
            return true;
        }

        // Said before the second attempt: if the reader made room meanwhile, this notice wakes it; if not, it has yet to look.
        _behind = true;
        _waiting.Writer.TryWrite(notice);
        return false;
    }

    /// <summary>Says that something may have been lost. A reader whose place is full has yet to look anyway.</summary>
    internal void FallBehind()
    {
        _behind = true;
        _waiting.Writer.TryWrite(null);
    }

    public void Dispose()
    {
        _leave(this);
        _waiting.Writer.TryComplete();
    }
}
