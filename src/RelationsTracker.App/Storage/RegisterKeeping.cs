using Microsoft.EntityFrameworkCore;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Storage;

/// <summary>Keeps the register and the links in step with the items of a save.</summary>
internal static class RegisterKeeping
{
    public static async Task FollowItems(this TrackerDb db, DateTimeOffset at, CancellationToken cancel)
    {
        var entries = db.ChangeTracker.Entries<Item>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();

        // An import enters all its items first, so that links may lead to those that come later.
        var entered = db.ChangeTracker.Entries<RegisterEntry>().Select(e => (e.Entity.CaseId, e.Entity.Ref)).ToHashSet();
        db.Register.AddRange(entries.Where(e => e.State == EntityState.Added && !entered.Contains((e.Entity.CaseId, e.Entity.Ref))).Select(e => RegisterEntry.Of(e.Entity, at)));
        db.Links.AddRange(entries.Where(e => e.State == EntityState.Added).SelectMany(e => LinksOf(e.Entity)));
        foreach (var item in entries.Where(e => e.State == EntityState.Modified).Select(e => e.Entity))
        {
            var line = await db.Register.FindAsync([item.CaseId, item.Kind, item.Number], cancel)
                ?? throw new InvalidOperationException($"{item.Ref} is not in the register.");
            line.Follow(item, at);
            await db.FollowLinks(item, cancel);
        }
    }

    private static async Task FollowLinks(this TrackerDb db, Item item, CancellationToken cancel)
    {
        var kept = await db.Links.AsTracking().Where(l => l.CaseId == item.CaseId && l.FromKind == item.Kind && l.FromNumber == item.Number).ToListAsync(cancel);
        var wanted = LinksOf(item).ToList();
        db.Links.RemoveRange(kept.Where(k => !wanted.Any(w => Same(k, w))));
        db.Links.AddRange(wanted.Where(w => !kept.Any(k => Same(k, w))));
    }

    private static IEnumerable<LinkRow> LinksOf(Item item) => item.Body.Links().Distinct().Select(link => LinkRow.Of(item, link));

    private static bool Same(LinkRow one, LinkRow other) => one.To == other.To && one.Role == other.Role;
}
