using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Claims;

/// <summary>One proposition that several claims make at different strengths.</summary>
public sealed class Proposition : Item<PropositionContent>
{
    public override ItemKind Kind => ItemKind.Proposition;
}
