using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Claims;

/// <summary>A cluster of claims that say the same thing: flat, hedged, attributed. Corroboration counts its distinct origins.</summary>
public sealed record PropositionContent : Content
{
    [Field("Proposition", Required = true, Max = 500, Lines = 2)]
    public string Statement { get; init; } = "";

    [Field("Said by", Required = true)]
    public Many<PropositionMember> Members { get; init; } = [];

    public override string Title => Statement;
}

/// <summary>A claim that makes the proposition, and how strongly.</summary>
public sealed record PropositionMember
{
    [Field("Claim", Required = true, Kinds = [ItemKind.Claim])]
    public ItemRef Claim { get; init; }

    [Field("How strongly", Max = 120)]
    public string? Strength { get; init; }
}
