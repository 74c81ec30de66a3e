using Microsoft.EntityFrameworkCore;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Storage.Finding;

/// <summary>Keeps what texts are found by in step with the items and comments of a save.</summary>
internal static class FindableKeeping
{
    public static async Task FollowWords(this TrackerDb db, CancellationToken cancel)
    {
        var items = db.ChangeTracker.Entries<Item>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        var comments = db.ChangeTracker.Entries<Comment>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        if (items.Count + comments.Count == 0)
        {
            return;
        }

        var changed = items.Where(e => e.State == EntityState.Modified).Select(e => e.Entity).ToList();
        var words = await ExcerptWords.Of(db, [.. items.Select(e => e.Entity).OfType<Excerpt>(), .. await Shown(db, changed, cancel)], cancel);
        List<FindableRow> wanted = [.. items.SelectMany(e => FindableRow.Of(e.Entity, words.For(e.Entity))), .. words.Others(items.Select(e => e.Entity)), .. comments.SelectMany(e => FindableRow.Of(e.Entity))];
        List<FindableRow> kept = [.. await KeptOfItems(db, [.. changed, .. words.Excerpts.Where(excerpt => items.TrueForAll(e => e.Entity != excerpt))], cancel), .. await KeptOfComments(db, [.. comments.Where(e => e.State == EntityState.Modified).Select(e => e.Entity)], cancel)];
        Put(db, wanted, kept);
        await db.Spell(wanted, cancel);
    }

    private static void Put(TrackerDb db, List<FindableRow> wanted, List<FindableRow> kept)
    {
        var places = kept.ToDictionary(row => row.Place);
        foreach (var row in wanted)
        {
            if (!places.Remove(row.Place, out var old))
            {
                db.Add(row);
            }
            else if (!old.Says(row))
            {
                old.Follow(row);
            }
        }

        db.RemoveRange(places.Values);
    }

    // A withheld text that was brought in shows the words of excerpts that were made before.
    private static async Task<List<Excerpt>> Shown(TrackerDb db, List<Item> changed, CancellationToken cancel)
    {
        var shown = new List<Excerpt>();
        foreach (var text in changed.OfType<SourceText>().Where(text => text.Before is SourceTextContent { Text: null } && text.Content.Text is not null))
        {
            var numbers = db.Links.Where(l => l.CaseId == text.CaseId && l.ToKind == ItemKind.SourceText && l.ToNumber == text.Number && l.FromKind == ItemKind.Excerpt && l.Role == "text").Select(l => l.FromNumber);
            shown.AddRange(await db.Set<Excerpt>().Where(e => e.CaseId == text.CaseId && numbers.Contains(e.Number)).ToListAsync(cancel));
        }

        return shown;
    }

    // Whoever writes, the row that is there is the one to change.
    private static async Task<List<FindableRow>> KeptOfItems(TrackerDb db, List<Item> items, CancellationToken cancel)
    {
        var kept = new List<FindableRow>();
        foreach (var kind in items.GroupBy(item => (item.CaseId, Kind: (ItemKind?)item.Kind)))
        {
            foreach (var numbers in kind.Select(item => item.Number).Chunk(500))
            {
                kept.AddRange(await db.Findable.IgnoreQueryFilters().AsTracking().Where(r => r.CaseId == kind.Key.CaseId && r.Kind == kind.Key.Kind && numbers.Contains(r.Number)).ToListAsync(cancel));
            }
        }

        return kept;
    }

    private static async Task<List<FindableRow>> KeptOfComments(TrackerDb db, List<Comment> comments, CancellationToken cancel)
    {
        var kept = new List<FindableRow>();
        foreach (var comment in comments)
        {
            kept.AddRange(await db.Findable.IgnoreQueryFilters().AsTracking().Where(r => r.CaseId == comment.CaseId && r.Kind == null && r.Number == comment.Number).ToListAsync(cancel));
        }

        return kept;
    }
}
