using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using RelationsTracker.App.Exchange.Matrices;

namespace RelationsTracker.Web.Features.Questions;

/// <summary>A table that was sent and read, and how its file is called.</summary>
public sealed record SentTable(string File, MatrixReading Reading)
{
    /// <summary>How a table is called that came without a file.</summary>
    public const string Pasted = "pasted table";
}

/// <summary>
/// Where a table that was sent waits to be looked at: in memory, for half an hour, for the person who sent it. Few may wait; the
/// oldest make room. What is gone is sent again.
/// </summary>
public sealed class ExchangeTray(TimeProvider clock)
{
    private const int Most = 16;
    private const int MostOfOne = 2;
    private static readonly TimeSpan Keeps = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private readonly List<Waiting> _waiting = [];

    /// <returns>The name under which it waits.</returns>
    public string Put(Guid person, SentTable table)
    {
        var name = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));
        lock (_lock)
        {
            Tidy();
            while (_waiting.Count(w => w.Person == person) >= MostOfOne)
            {
                _waiting.Remove(_waiting.First(w => w.Person == person));
            }

            if (_waiting.Count >= Most)
            {
                _waiting.RemoveAt(0);
            }

            _waiting.Add(new Waiting(name, person, clock.GetUtcNow(), table));
        }

        return name;
    }

    /// <summary>The table, if it still waits and this person sent it.</summary>
    public SentTable? Find(string name, Guid person)
    {
        lock (_lock)
        {
            Tidy();
            return _waiting.Find(w => w.Name == name && w.Person == person)?.Table;
        }
    }

    public void Remove(string name, Guid person)
    {
        lock (_lock)
        {
            _waiting.RemoveAll(w => w.Name == name && w.Person == person);
        }
    }

    private void Tidy() => _waiting.RemoveAll(w => clock.GetUtcNow() - w.Since > Keeps);

    private sealed record Waiting(string Name, Guid Person, DateTimeOffset Since, SentTable Table);
}
