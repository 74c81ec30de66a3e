using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.History;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Storage.Finding;

/// <summary>Makes the findable rows anew from the items and comments, for data that was there before, or when the two do not agree.</summary>
internal static class FindableFilling
{
    private const int Piece = 500;

    /// <summary>Fills the cases that have items and nothing to find them by: those that an earlier version wrote.</summary>
    public static async Task FillFindable(this TrackerDb db, CancellationToken cancel)
    {
        var empty = await db.Cases.Where(c => db.Register.IgnoreQueryFilters().Any(e => e.CaseId == c.Id) && !db.AllFindable().Any(f => f.CaseId == c.Id)).Select(c => c.Id).ToListAsync(cancel);
        foreach (var caseId in empty)
        {
            await db.FillCase(caseId, cancel);
        }
    }

    /// <summary>All rows, whoever reads: for comparing, never for showing.</summary>
    public static IQueryable<FindableRow> AllFindable(this TrackerDb db) => db.Findable.IgnoreQueryFilters().AsNoTracking();

    private static async Task FillCase(this TrackerDb db, Guid caseId, CancellationToken cancel)
    {
        db.Stamp ??= new Stamp(null, "console", "Fill the search", null, DateTimeOffset.UnixEpoch);
        await using var whole = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        await foreach (var rows in db.RowsOf(caseId, cancel))
        {
            db.AddRange(rows);
            await db.Spell(rows, cancel);
            await db.SaveRows(cancel);
        }

        await (whole?.CommitAsync(cancel) ?? Task.CompletedTask);
    }

    /// <summary>Makes the rows of a case anew.</summary>
    public static async Task RefillCase(this TrackerDb db, Guid caseId, CancellationToken cancel)
    {
        while (await db.Findable.IgnoreQueryFilters().AsTracking().Where(f => f.CaseId == caseId).OrderBy(f => f.Id).Take(Piece).ToListAsync(cancel) is { Count: > 0 } rows)
        {
            db.RemoveRange(rows);
            await db.SaveRows(cancel);
        }

        while (await db.Spellings.AsTracking().Where(w => w.CaseId == caseId).Take(Piece).ToListAsync(cancel) is { Count: > 0 } words)
        {
            db.RemoveRange(words);
            await db.SaveRows(cancel);
        }

        await db.FillCase(caseId, cancel);
    }

    /// <summary>The rows that the items and comments of a case should have, in pieces.</summary>
    public static async IAsyncEnumerable<List<FindableRow>> RowsOf(this TrackerDb db, Guid caseId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var kind in ItemKinds.All)
        {
            for (var last = 0; await db.Some(caseId, kind, last, cancel) is { Count: > 0 } items; last = items[^1].Number)
            {
                var words = await ExcerptWords.Of(db, [.. items.OfType<Excerpt>()], cancel);
                yield return [.. items.SelectMany(item => FindableRow.Of(item, words.For(item)))];
            }
        }

        for (var last = 0L; await db.Set<Comment>().IgnoreQueryFilters().AsNoTracking().Where(c => c.CaseId == caseId && c.Number > last).OrderBy(c => c.Number).Take(Piece).ToListAsync(cancel) is { Count: > 0 } comments; last = comments[^1].Number)
        {
            yield return [.. comments.SelectMany(FindableRow.Of)];
        }
    }

    private static Task<List<Item>> Some(this TrackerDb db, Guid caseId, ItemKind kind, int last, CancellationToken cancel)
        => db.Items(kind).IgnoreQueryFilters().AsNoTracking().Where(item => item.CaseId == caseId && item.Number > last).OrderBy(item => item.Number).Take(Piece).ToListAsync(cancel);

    private static async Task SaveRows(this TrackerDb db, CancellationToken cancel)
    {
#pragma warning disable RS0030 // rows of the index alone; what they are made of has its history already
        await db.SaveChangesAsync(cancel);
#pragma warning restore RS0030
        db.ChangeTracker.Clear();
    }
}
