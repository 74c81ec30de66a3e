using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.Core.Claims;

/// <summary>A hedge in a text: which words, of what class, governing which claims.</summary>
public sealed record HedgeContent : Content
{
    [Field("Words", Required = true, Max = 120)]
    public string Words { get; init; } = "";

    [Field("Where", Required = true, Kinds = [ItemKind.Excerpt])]
    public ItemRef Excerpt { get; init; }

    [Field("Class")]
    public HedgeClass Class { get; init; }

    [Field("Governs", Kinds = [ItemKind.Claim, ItemKind.Relation, ItemKind.Stake, ItemKind.Scenario, ItemKind.Event])]
    public Many<ItemRef> Governs { get; init; } = [];

    public override string Title => $"“{Words}”";
}
