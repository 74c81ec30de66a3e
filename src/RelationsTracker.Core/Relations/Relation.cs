using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Relations;

/// <summary>A typed tie between actors, directed or not, possibly of more than two.</summary>
public sealed class Relation : Item<RelationContent>
{
    public override ItemKind Kind => ItemKind.Relation;
}
