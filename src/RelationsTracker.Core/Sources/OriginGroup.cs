using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Sources;

/// <summary>Sources that go back to one origin and therefore count once.</summary>
public sealed class OriginGroup : Item<OriginGroupContent>
{
    public override ItemKind Kind => ItemKind.OriginGroup;
}
