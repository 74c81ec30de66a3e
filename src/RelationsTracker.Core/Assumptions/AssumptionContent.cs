using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Assumptions;

/// <summary>What a Key Assumptions Check found.</summary>
public enum AssumptionStatus
{
    Solid,
    Caveated,
    Unsupported,
}

/// <summary>A premise: what it says, what it carries, what falls if it is false, and how it could be tested.</summary>
public sealed record AssumptionContent : Content
{
    [Field("Assumption", Required = true, Max = 1000, Lines = 2)]
    public string Statement { get; init; } = "";

    [Field("Basis")]
    public Basis Basis { get; init; }

    [Field("Status")]
    public AssumptionStatus Status { get; init; } = AssumptionStatus.Unsupported;

    [Field("Carries", Kinds = [ItemKind.Hypothesis, ItemKind.Scenario, ItemKind.Claim, ItemKind.EvidenceRow])]
    public Many<ItemRef> Supports { get; init; } = [];

    [Field("If it is false", Max = 1000, Lines = 2)]
    public string? IfFalse { get; init; }

    [Field("How to test it", Max = 1000, Lines = 2)]
    public string? HowToTest { get; init; }

    [Field("Last checked")]
    public DateOnly? LastChecked { get; init; }

    [Field("The claim it is", Kinds = [ItemKind.Claim], Group = FieldGroup.More)]
    public ItemRef? Claim { get; init; }

    [Field("Words it rests on", Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];

    public override string Title => Statement;
}
