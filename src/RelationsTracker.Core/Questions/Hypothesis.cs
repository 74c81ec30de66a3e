using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Questions;

/// <summary>One answer to a question.</summary>
public sealed class Hypothesis : Item<HypothesisContent>
{
    public override ItemKind Kind => ItemKind.Hypothesis;
}
