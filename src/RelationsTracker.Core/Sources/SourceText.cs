using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Sources;

/// <summary>One version of a source's text; once kept it never changes.</summary>
public sealed class SourceText : Item<SourceTextContent>
{
    public override ItemKind Kind => ItemKind.SourceText;
}
