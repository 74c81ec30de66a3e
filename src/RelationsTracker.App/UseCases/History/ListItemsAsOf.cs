using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.History;

/// <summary>A line of a list as it was.</summary>
public sealed record LineThen(ItemRef Ref, string Title, ItemState State);

/// <param name="After">The number after which the list goes on; null at its end.</param>
public sealed record ListThen(IReadOnlyList<LineThen> Lines, int? After);

/// <summary>Reads a page of the items of a kind as they were at a moment, by number; what had been removed is left out.</summary>
public sealed class ListItemsAsOf(FrontDoor door)
{
    /// <summary>Most lines of a page.</summary>
    public const int Page = 100;

    /// <param name="after">Only items with a greater number.</param>
    public Task<Outcome<ListThen>> Handle(string slug, ItemKind kind, DateTimeOffset at, int after = 0, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var past = await AsOf.Moment(desk, at);
            var lines = new List<LineThen>();

            // Nothing is ever taken out of the register, so it numbers all there ever was.
            while (true)
            {
                var numbers = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == kind && e.Number > after).OrderBy(e => e.Number).Select(e => e.Number).Take(Page).ToListAsync(desk.Cancel);
                var then = await past.Contents(numbers.Select(number => new ItemRef(kind, number)));
                foreach (var item in then.Where(item => item.Content.State != ItemState.Removed))
                {
                    lines.Add(new(item.Ref, item.Content.Title, item.Content.State));
                    if (lines.Count == Page)
                    {
                        return new ListThen(lines, item.Ref.Number);
                    }
                }

                // Numbers grow with time: where none of a portion was there, none behind it was.
                if (numbers.Count < Page || then.Count == 0)
                {
                    return new ListThen(lines, null);
                }

                after = numbers[^1];
            }
        }, cancel);
}
