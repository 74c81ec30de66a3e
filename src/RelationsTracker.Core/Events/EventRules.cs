using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Events;

/// <summary>A date is not counted from itself, neither directly nor around a circle of other events.</summary>
public static class EventRules
{
    public static IEnumerable<Flaw> Check(ItemRef self, EventContent content, CaseView view)
    {
        if (content.Date?.Anchor is { } anchor && Circle(self, anchor, view) is { } circle)
        {
            yield return new Flaw("date/anchor", circle is [_]
                ? $"{self} is counted from itself. Name another event, or give the date itself."
                : $"The dates go round in a circle: {string.Join(" → ", circle)} → {self}. Give one of them a date of its own.");
        }

        for (var i = 0; i < content.Order.Count; i++)
        {
            if (content.Order[i].Event == self)
            {
                yield return new Flaw($"order[{i + 1}]/event", $"{self} cannot lie before or after itself.");
            }
        }
    }

    /// <summary>The way from an event along its anchors back to it; null when it ends elsewhere or leaves the view.</summary>
    private static List<ItemRef>? Circle(ItemRef self, ItemRef anchor, CaseView view)
    {
        var way = new List<ItemRef> { self };
        ItemRef? here = anchor;
        while (here is { } at && at != self && !way.Contains(at))
        {
            way.Add(at);
            here = view.Find<EventContent>(at)?.Date?.Anchor;
        }

        return here == self ? way : null;
    }
}
