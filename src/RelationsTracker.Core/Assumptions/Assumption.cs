using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Assumptions;

/// <summary>A premise put in the ledger.</summary>
public sealed class Assumption : Item<AssumptionContent>
{
    public override ItemKind Kind => ItemKind.Assumption;
}
