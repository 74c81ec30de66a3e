using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace RelationsTracker.Web.Features.Questions;

/// <summary>
/// Keeps what the first HTML was made from until the circuit that takes the page over fetches it, so that a matrix is read
/// once and not sent through the browser. A ticket is good once, for a short while; where it is not (another process, too
/// late), the page reads again.
/// </summary>
public sealed class Handover(TimeProvider clock)
{
    private const int Most = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, (object Thing, DateTimeOffset At)> _left = new();

    /// <returns>The ticket by which it can be taken.</returns>
    public string Leave(object thing)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, _) in _left.Where(l => now - l.Value.At > Patience || _left.Count >= Most).OrderBy(l => l.Value.At).Take(Most / 2).ToList())
        {
            _left.TryRemove(old, out _);
        }

        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _left[ticket] = (thing, now);
        return ticket;
    }

    /// <summary>Takes what was left under a ticket, or null.</summary>
    public T? Take<T>(string? ticket)
        where T : class
        => ticket is not null && _left.TryRemove(ticket, out var left) && clock.GetUtcNow() - left.At <= Patience ? left.Thing as T : null;
}
