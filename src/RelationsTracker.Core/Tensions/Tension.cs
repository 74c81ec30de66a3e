using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Tensions;

/// <summary>Something in the material that does not fit together.</summary>
public sealed class Tension : Item<TensionContent>
{
    public override ItemKind Kind => ItemKind.Tension;
}
