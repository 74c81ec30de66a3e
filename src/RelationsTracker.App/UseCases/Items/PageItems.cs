using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Reads items of a kind with their contents, a page at a time by their numbers, however many there are.</summary>
public sealed class PageItems(FrontDoor door)
{
    /// <summary>Most items of a page.</summary>
    public const int Most = 500;

    /// <param name="After">The number after which the next page begins; null on the last.</param>
    public sealed record Answer(IReadOnlyList<ItemEntry> Items, int? After);

    /// <param name="states">Only items in these states; none means all that were not removed.</param>
    /// <param name="after">Only items with a greater number.</param>
    /// <param name="take">Most items wanted, 1 to <see cref="Most"/>.</param>
    public Task<Outcome<Answer>> Handle(string slug, ItemKind kind, IReadOnlyCollection<ItemState> states, int after = 0, int take = 100, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var most = Math.Clamp(take, 1, Most);
            var register = desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == kind && e.Number > after);
            register = states.Count == 0 ? register.Where(e => e.State != ItemState.Removed) : register.Where(e => states.Contains(e.State));
            var numbers = await register.OrderBy(e => e.Number).Select(e => e.Number).Take(most + 1).ToListAsync(desk.Cancel);
            var page = numbers.Take(most).ToList();
            var items = await desk.Db.Items(kind).Where(i => i.CaseId == desk.Case.Id && page.Contains(i.Number)).OrderBy(i => i.Number).ToListAsync(desk.Cancel);
            return new Answer([.. items.Select(i => new ItemEntry(i.Ref, i.Version, i.Body))], numbers.Count > most ? page[^1] : null);
        }, cancel);
}
