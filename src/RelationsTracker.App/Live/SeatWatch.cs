using System.Threading.Channels;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Live;

/// <summary>Waits for comings and goings at the form of one item.</summary>
public sealed class SeatWatch : IDisposable
{
    private readonly Channel<bool> _woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Action<SeatWatch> _leave;

    internal SeatWatch(Guid caseId, ItemRef item, Action<SeatWatch> leave) => (CaseId, Item, _leave) = (caseId, item, leave);

    internal Guid CaseId { get; }

    internal ItemRef Item { get; }

    /// <summary>Waits until somebody has come or gone since it was last asked.</summary>
    public async ValueTask Next(CancellationToken cancel) => await _woken.Reader.ReadAsync(cancel);

    internal void Wake() => _woken.Writer.TryWrite(true);

    public void Dispose() => _leave(this);
}
