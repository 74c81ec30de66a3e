using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Events;

/// <summary>How an event stands in the record.</summary>
public enum EventStatus
{
    ReportedAsFact,
    ReportedAsOpinion,
    ReportedHedged,
    Alleged,
    Presupposed,
    Inferred,
    Context,
    Possible,
    Hypothesised,
    Forecast,
}

/// <summary>Where an event's date comes from.</summary>
public enum DateBasis
{
    Stated,
    Derived,
    Relative,
}

/// <summary>When something happened: an EDTF date, what it was counted from, and how.</summary>
public sealed record EventDate
{
    [Field("Date", Help = "EDTF; empty if the text gives none.")]
    public EdtfDate? Edtf { get; init; }

    [Field("Precision", Max = 40, Help = "In words, such as day, month-approx, interval-bounds.")]
    public string? Precision { get; init; }

    [Field("Basis")]
    public DateBasis Basis { get; init; }

    [Field("Counted from", Kinds = [ItemKind.Event])]
    public ItemRef? Anchor { get; init; }

    [Field("Distance", Max = 20, Help = "ISO 8601, such as P1M or -P1D.")]
    public string? Offset { get; init; }

    [Field("Exactly", Help = "The text says exactly.")]
    public bool Exact { get; init; }

    [Field("Qualifier", Max = 80, Help = "Words EDTF cannot say, such as as early as.")]
    public string? Qualifier { get; init; }

    [Field("How it was derived", Max = 500, Lines = 2)]
    public string? Derivation { get; init; }
}

/// <summary>What a text says of the order of two events. Days are the finest measure: "before" may be the same day.</summary>
public enum OrderKind
{
    Before,
    After,
    SameDay,
}

/// <summary>An event's place beside another, and the claim that says so.</summary>
public sealed record EventOrder
{
    [Field("It lies")]
    public OrderKind How { get; init; }

    [Field("Event", Required = true, Kinds = [ItemKind.Event])]
    public ItemRef Event { get; init; }

    [Field("Who says so", Kinds = [ItemKind.Claim])]
    public ItemRef? Claim { get; init; }

    [Field("In which words", Max = 120)]
    public string? Words { get; init; }
}

/// <summary>An actor's part in an event.</summary>
public sealed record Participant
{
    [Field("Actor", Required = true, Kinds = [ItemKind.Actor])]
    public ItemRef Actor { get; init; }

    [Field("Role", Max = 80)]
    public string? Role { get; init; }
}

/// <summary>An event's codes in the codebooks of the field. Forecasts are not coded, only typed in case they occur.</summary>
public sealed record EventTyping
{
    [Field("PLOVER category", Help = "One of the 16 categories.")]
    public PloverCategory? Plover { get; init; }

    [Field("PLOVER mode", Max = 40)]
    public string? Mode { get; init; }

    [Field("PLOVER context", Max = 40, MaxCount = 10)]
    public Many<string> Context { get; init; } = [];

    [Field("PLOVER auxiliary", Max = 20, Help = "historical, future, hypothetical or negation.")]
    public string? Auxiliary { get; init; }

    [Field("PLOVER category if it occurs")]
    public PloverCategory? IfRealised { get; init; }

    [Field("CAMEO code", Max = 8)]
    public string? Cameo { get; init; }

    [Field("CAMEO code if it occurs", Max = 8)]
    public string? CameoIfRealised { get; init; }

    [Field("ACLED type", Max = 120)]
    public string? Acled { get; init; }

    [Field("Note", Max = 500)]
    public string? Note { get; init; }
}

/// <summary>The 16 PLOVER categories, by quad class: verbal and material cooperation, verbal and material conflict.</summary>
public enum PloverCategory
{
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
}
