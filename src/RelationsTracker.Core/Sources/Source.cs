using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Sources;

/// <summary>A document, statement or origin: stored, or only cited; named, or not ("Tehran sources").</summary>
public sealed class Source : Item<SourceContent>
{
    public override ItemKind Kind => ItemKind.Source;
}
