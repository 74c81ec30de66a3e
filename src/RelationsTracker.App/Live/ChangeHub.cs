using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace RelationsTracker.App.Live;

/// <summary>
/// Passes notices of committed changes to those who watch a case in this process. Whoever publishes never waits for
/// whoever listens. Another node's notices enter by the same <see cref="Publish"/> (<see cref="OtherNodes"/>).
/// </summary>
public sealed partial class ChangeHub(ILogger<ChangeHub> log)
{
    private readonly Lock _door = new();
    private readonly Dictionary<Guid, Listeners> _cases = [];
    private readonly List<Subscription> _everywhere = [];

    /// <summary>The name of this process among the nodes that share a database.</summary>
    public string Node { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>How many listen to a case.</summary>
    public int Listening(Guid caseId)
    {
        lock (_door)
        {
            return _cases.TryGetValue(caseId, out var here) ? here.All.Count : 0;
        }
    }

    /// <summary>The cases that somebody listens to, each with the last place of its history that was told; 0 where none was.</summary>
    public IReadOnlyDictionary<Guid, long> Told()
    {
        lock (_door)
        {
            return _cases.ToDictionary(pair => pair.Key, pair => pair.Value.Told);
        }
    }

    /// <summary>Tells everybody who listens to the case, or to all of them; never blocks and never fails.</summary>
    public void Publish(ChangeNotice notice)
    {
        Subscription[] listening;
        lock (_door)
        {
            listening = [.. _everywhere];
            if (_cases.TryGetValue(notice.CaseId, out var here))
            {
                (listening, here.Told) = ([.. listening, .. here.All], Math.Max(here.Told, notice.Last));
            }
        }

        foreach (var listener in listening)
        {
            if (!listener.Offer(notice))
            {
                LogBehind(notice.CaseId);
            }
        }
    }

    /// <summary>Tells everybody, whatever the case, that notices may have been lost and that they must read again.</summary>
    public void ReadAgain()
    {
        Subscription[] listening;
        lock (_door)
        {
            listening = [.. _everywhere, .. _cases.Values.SelectMany(here => here.All)];
        }

        foreach (var listener in listening)
        {
            listener.FallBehind();
        }
    }

    /// <summary>Listens to a case from now on, until disposed.</summary>
    public Subscription Subscribe(Guid caseId)
    {
        var subscription = new Subscription(leaver => Leave(caseId, leaver));
        lock (_door)
        {
            if (!_cases.TryGetValue(caseId, out var here))
            {
                _cases[caseId] = here = new Listeners();
            }

            here.All.Add(subscription);
        }

        return subscription;
    }

    /// <summary>Listens to every case from now on, until disposed.</summary>
    public Subscription SubscribeToAll()
    {
        var subscription = new Subscription(leaver =>
        {
            lock (_door)
            {
                _everywhere.Remove(leaver);
            }
        });
        lock (_door)
        {
            _everywhere.Add(subscription);
        }

        return subscription;
    }

    private void Leave(Guid caseId, Subscription leaver)
    {
        lock (_door)
        {
            if (_cases.TryGetValue(caseId, out var here) && here.All.Remove(leaver) && here.All.Count == 0)
            {
                _cases.Remove(caseId);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A listener of case {CaseId} has fallen behind and will read again")]
    private partial void LogBehind(Guid caseId);

    private sealed class Listeners
    {
        public List<Subscription> All { get; } = [];

        public long Told { get; set; }
    }
}
