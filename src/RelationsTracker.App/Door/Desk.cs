using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Storage;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Door;

/// <summary>What a handler works at: one context, the case, who works, and when.</summary>
public sealed class Desk(TrackerDb db, CaseFile? file, Worker by, DateTimeOffset at, CancellationToken cancel)
{
    public TrackerDb Db => db;

    /// <summary>The case the work is in.</summary>
    public CaseFile Case => file ?? throw new InvalidOperationException("This work is in no case.");

    public Worker By => by;

    public DateTimeOffset At => at;

    public CancellationToken Cancel => cancel;

    /// <exception cref="MissingException">There is no such item in the case.</exception>
    public async Task<Item> Find(ItemRef reference)
        => await db.Items(reference.Kind).SingleOrDefaultAsync(item => item.CaseId == Case.Id && item.Number == reference.Number, cancel)
            ?? throw new MissingException($"There is no {reference} in this case.");

    /// <inheritdoc cref="Find(ItemRef)"/>
    public async Task<TItem> Find<TItem>(ItemRef reference)
        where TItem : Item
        => await Find(reference) as TItem ?? throw new MissingException($"{reference} is {reference.Kind.AWord()}.");

    /// <summary>What happens before anybody is at work is asked for by the program itself.</summary>
    /// <exception cref="MissingException">Somebody else asks.</exception>
    public void ExpectConsole()
    {
        if (by != Worker.Console)
        {
            throw new MissingException("There is no such thing here.");
        }
    }

    /// <summary>The next number for an item of this kind; it is never given again.</summary>
    public async Task<int> NextNumber(ItemKind kind)
    {
        var counter = await db.Counters.FindAsync([Case.Id, kind], cancel);
        if (counter is null)
        {
            counter = Counter.For(Case.Id, kind);
            db.Counters.Add(counter);
        }

        return counter.Next();
    }

    /// <exception cref="StaleException">The page showed an older version than the database has.</exception>
    public static void Expect(int seen, int current)
    {
        if (seen != current)
        {
            throw new StaleException();
        }
    }
}

/// <summary>Something asked for is not there, or not for this person.</summary>
public sealed class MissingException(string message) : Exception(message);

/// <summary>The page that asks shows an older version.</summary>
public sealed class StaleException() : Exception("Somebody else changed this in the meantime.");
