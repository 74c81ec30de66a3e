using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Gaps;

/// <summary>A question nobody has answered yet, and what an answer would tell apart.</summary>
public sealed record GapContent : Content
{
    [Field("Gap", Required = true, Max = 1000, Lines = 2)]
    public string Question { get; init; } = "";

    [Field("Tells apart", Max = 300)]
    public string? Discriminates { get; init; }

    [Field("Bears on")]
    public Many<ItemRef> BearsOn { get; init; } = [];

    [Field("Basis")]
    public Basis Basis { get; init; } = Basis.Implied;

    [Field("Words it rests on", Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];

    public override string Title => Question;
}
