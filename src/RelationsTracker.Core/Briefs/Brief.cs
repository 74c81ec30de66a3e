using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs;

/// <summary>An assessment in Markdown with live references.</summary>
public sealed class Brief : Item<BriefContent>
{
    public override ItemKind Kind => ItemKind.Brief;
}
