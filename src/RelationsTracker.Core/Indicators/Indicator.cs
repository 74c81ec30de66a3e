using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Indicators;

/// <summary>An observable signpost.</summary>
public sealed class Indicator : Item<IndicatorContent>
{
    public override ItemKind Kind => ItemKind.Indicator;
}
