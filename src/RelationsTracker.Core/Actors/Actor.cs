using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Actors;

/// <summary>A person, state, body, agency, faction, group, company, organisation, alliance, place or project.</summary>
public sealed class Actor : Item<ActorContent>
{
    public override ItemKind Kind => ItemKind.Actor;
}
