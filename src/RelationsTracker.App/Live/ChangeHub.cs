using Microsoft.Extensions.Logging;

namespace RelationsTracker.App.Live;

/// <summary>
/// Passes notices of committed changes to those who watch a case in this process. Whoever publishes never waits for
/// whoever listens. Another node's notices enter by the same <see cref="Publish"/>.
/// </summary>
public sealed partial class ChangeHub(ILogger<ChangeHub> log)
{
    private readonly Lock _door = new();
    private readonly Dictionary<Guid, List<Subscription>> _listeners = [];

    /// <summary>How many listen to a case.</summary>
    public int Listeners(Guid caseId)
    {
        lock (_door)
        {
            return _listeners.TryGetValue(caseId, out var listening) ? listening.Count : 0;
        }
    }

    /// <summary>Tells everybody who listens to the case; never blocks and never fails.</summary>
    public void Publish(ChangeNotice notice)
    {
        Subscription[] listening;
        lock (_door)
        {
            listening = _listeners.TryGetValue(notice.CaseId, out var them) ? [.. them] : [];
        }

        foreach (var listener in listening)
        {
            if (!listener.Offer(notice))
            {
                LogBehind(notice.CaseId);
            }
        }
    }

    /// <summary>Listens to a case from now on, until disposed.</summary>
    public Subscription Subscribe(Guid caseId)
    {
        var subscription = new Subscription(leaver => Leave(caseId, leaver));
        lock (_door)
        {
            if (!_listeners.TryGetValue(caseId, out var listening))
            {
                _listeners[caseId] = listening = [];
            }

            listening.Add(subscription);
        }

        return subscription;
    }

    private void Leave(Guid caseId, Subscription leaver)
    {
        lock (_door)
        {
            if (_listeners.TryGetValue(caseId, out var listening) && listening.Remove(leaver) && listening.Count == 0)
            {
                _listeners.Remove(caseId);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A listener of case {CaseId} has fallen behind and will read again")]
    private partial void LogBehind(Guid caseId);
}
