using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Gaps;

/// <summary>What we do not know and would help.</summary>
public sealed class Gap : Item<GapContent>
{
    public override ItemKind Kind => ItemKind.Gap;
}
