using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Claims;

/// <summary>One atomic assertion.</summary>
public sealed class Claim : Item<ClaimContent>
{
    public override ItemKind Kind => ItemKind.Claim;
}
