using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Sources;

/// <summary>An exact range of one source text.</summary>
public sealed class Excerpt : Item<ExcerptContent>
{
    public override ItemKind Kind => ItemKind.Excerpt;
}
