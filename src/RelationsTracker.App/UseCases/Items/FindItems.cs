using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Finds items of a case by reference or by words of their title, for pickers and the palette.</summary>
public sealed class FindItems(FrontDoor door)
{
    /// <param name="kinds">Only these kinds; none means all.</param>
    /// <param name="text">A reference or words; all words must occur.</param>
    /// <param name="take">Most lines wanted, up to 100.</param>
    public Task<Outcome<IReadOnlyList<ItemLine>>> Handle(string slug, IReadOnlyCollection<ItemKind> kinds, string text, int take = 20, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<ItemLine>>(slug, async desk =>
        {
            var lines = desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.State != ItemState.Removed);
            if (kinds.Count > 0)
            {
                lines = lines.Where(e => kinds.Contains(e.Kind));
            }

            if (ItemRef.TryParse(text.Trim(), null, out var reference))
            {
                lines = lines.Where(e => e.Kind == reference.Kind && e.Number == reference.Number);
            }
            else
            {
                foreach (var word in SearchFold.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
                {
                    lines = lines.WithWord(word);
                }
            }

            return await desk.Lines(await lines.OrderBy(e => e.Kind).ThenBy(e => e.Number).Take(Math.Clamp(take, 1, 100)).ToListAsync(desk.Cancel));
        }, cancel);
}
