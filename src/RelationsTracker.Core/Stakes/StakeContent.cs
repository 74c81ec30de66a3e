using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Stakes;

/// <summary>What kind of stake it is.</summary>
public enum StakeKind
{
    Gain,
    Loss,
    Capability,
    Opportunity,
}

/// <summary>What an actor may gain or lose, can do, or has the occasion to do; under a hypothesis or scenario, or at all.</summary>
public sealed record StakeContent : Content
{
    [Field("Whose", Required = true, Kinds = [ItemKind.Actor])]
    public ItemRef Holder { get; init; }

    [Field("Stake", Required = true, Max = 500, Lines = 2)]
    public string What { get; init; } = "";

    [Field("Kind")]
    public StakeKind Kind { get; init; }

    [Field("Under", Kinds = [ItemKind.Hypothesis, ItemKind.Scenario])]
    public ItemRef? Under { get; init; }

    [Field("Hedge", Max = 120)]
    public string? Hedge { get; init; }

    [Field("Basis")]
    public Basis Basis { get; init; }

    [Field("Claims", Kinds = [ItemKind.Claim])]
    public Many<ItemRef> Claims { get; init; } = [];

    [Field("Words it rests on", Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];

    public override string Title => What;
}
