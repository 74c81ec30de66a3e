using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Claims;

/// <summary>Words that weaken, strengthen or attribute, as a span of their own that may govern several claims.</summary>
public sealed class Hedge : Item<HedgeContent>
{
    public override ItemKind Kind => ItemKind.Hedge;
}
