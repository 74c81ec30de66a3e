using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Sources;

/// <summary>
/// What became of an excerpt in a later version of its text: placed by the program, proposed, or lost, and what a person
/// decided. The excerpt itself stays where it was made; the one on the later version says where it comes from.
/// </summary>
public sealed record Carry
{
    [Field("To the version", Required = true, Kinds = [ItemKind.SourceText])]
    public ItemRef Text { get; init; }

    [Field("What became of it")]
    public Fate Fate { get; init; }

    [Field("Places", MaxCount = ReAnchoring.MostPlaces)]
    public Many<CarryPlace> Places { get; init; } = [];

    [Field("Why", Max = 200)]
    public string? Why { get; init; }

    [Field("Placed at")]
    public DateTimeOffset At { get; init; }

    [Field("At the desk", Max = 120, Help = "Who brought the version in or had it placed.")]
    public string? By { get; init; }

    [Field("Excerpt there", Kinds = [ItemKind.Excerpt])]
    public ItemRef? Excerpt { get; init; }

    [Field("Decided by", Max = 120)]
    public string? DecidedBy { get; init; }

    [Field("Decided at")]
    public DateTimeOffset? DecidedAt { get; init; }

    [Field("Why so decided", Max = 1000, Lines = 2)]
    public string? Reason { get; init; }

    /// <summary>Nobody has decided yet what the program would not.</summary>
    public bool IsOpen => Fate != Fate.Same && DecidedBy is null;

    /// <summary>How the excerpt stands on that version.</summary>
    public AnchorState Anchor => Excerpt is not null ? AnchorState.Anchored : Fate == Fate.Moved && IsOpen ? AnchorState.Moved : AnchorState.Lost;
}

/// <summary>A place of the later version, in UTF-16 units, end exclusive.</summary>
public sealed record CarryPlace
{
    [Field("Start", Low = 0)]
    public int Start { get; init; }

    [Field("End", Low = 0)]
    public int End { get; init; }

    [Field("The very words")]
    public bool Exact { get; init; }
}
