using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Scenarios;

/// <summary>A way in which things may go on.</summary>
public sealed class Scenario : Item<ScenarioContent>
{
    public override ItemKind Kind => ItemKind.Scenario;
}
