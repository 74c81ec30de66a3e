using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Events;

/// <summary>Something that happened, is said to have happened, or may happen.</summary>
public sealed class Event : Item<EventContent>
{
    public override ItemKind Kind => ItemKind.Event;
}
