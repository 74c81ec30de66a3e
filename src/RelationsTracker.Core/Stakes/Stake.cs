using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Stakes;

/// <summary>What somebody may gain or lose.</summary>
public sealed class Stake : Item<StakeContent>
{
    public override ItemKind Kind => ItemKind.Stake;
}
