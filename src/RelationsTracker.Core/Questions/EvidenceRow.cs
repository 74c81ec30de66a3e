using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Questions;

/// <summary>A claim used on a question.</summary>
public sealed class EvidenceRow : Item<EvidenceRowContent>
{
    public override ItemKind Kind => ItemKind.EvidenceRow;
}
