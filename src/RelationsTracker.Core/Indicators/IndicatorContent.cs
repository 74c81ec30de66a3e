using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Indicators;

/// <summary>What looking for an indicator showed.</summary>
public enum IndicatorStatus
{
    NotObserved,
    NotReported,
    Partly,
    Observed,
    RuledOut,
}

/// <summary>An observable signpost: what it would speak for or against, what was seen of it, when to look again.</summary>
public sealed record IndicatorContent : Content
{
    [Field("Indicator", Required = true, Max = 500, Lines = 2)]
    public string Text { get; init; } = "";

    [Field("Basis")]
    public Basis Basis { get; init; }

    [Field("Points to")]
    public Many<Signpost> PointsTo { get; init; } = [];

    [Field("Sightings")]
    public Many<Sighting> Sightings { get; init; } = [];

    [Field("Look again on")]
    public DateOnly? NextCheck { get; init; }

    [Field("Words it rests on", Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];

    public override string Title => Text;

    /// <summary>What the latest look showed.</summary>
    public IndicatorStatus Status => Sightings.Count == 0 ? IndicatorStatus.NotReported : Sightings[^1].Status;
}

/// <summary>What an indicator would speak for or against.</summary>
public sealed record Signpost
{
    [Field("Hypothesis or scenario", Required = true, Kinds = [ItemKind.Hypothesis, ItemKind.Scenario])]
    public ItemRef To { get; init; }

    [Field("Expected", Help = "On: seeing it speaks for it. Off: against it.")]
    public bool Expected { get; init; }

    [Field("Only", Max = 200, Help = "What must hold for it to speak so, such as if punished.")]
    public string? Condition { get; init; }
}

/// <summary>One look for an indicator.</summary>
public sealed record Sighting
{
    [Field("Status")]
    public IndicatorStatus Status { get; init; }

    [Field("As of", Help = "EDTF.")]
    public EdtfDate? On { get; init; }

    [Field("Claims", Kinds = [ItemKind.Claim])]
    public Many<ItemRef> Claims { get; init; } = [];

    [Field("Note", Max = 500)]
    public string? Note { get; init; }
}
