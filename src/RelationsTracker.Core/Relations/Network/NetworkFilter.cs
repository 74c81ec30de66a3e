using RelationsTracker.Core.Claims;

namespace RelationsTracker.Core.Relations.Network;

/// <summary>Which ties of the network are wanted. What is left empty wants everything.</summary>
public sealed record NetworkFilter
{
    /// <summary>Verb phrases.</summary>
    public IReadOnlySet<string> Kinds { get; init; } = new HashSet<string>();

    public IReadOnlySet<AssertionMode> Modes { get; init; } = new HashSet<AssertionMode>();

    public IReadOnlySet<RelationSign> Signs { get; init; } = new HashSet<RelationSign>();

    /// <summary>A day or span of days on which the tie may hold; a tie without a bound may hold on any day on that side.</summary>
    public (DateOnly From, DateOnly To)? Days { get; init; }

    /// <summary>The lowest credibility that will do, 1 to 5: a claim of this grade or better backs the tie. Ungraded and 6 do not.</summary>
    public int? GradedAtLeast { get; init; }

    /// <summary>Only ties that a claim of the case backs.</summary>
    public bool BackedOnly { get; init; }

    /// <summary>Without what actors' records say of belongings.</summary>
    public bool WithoutBelongings { get; init; }

    public bool Admits(NetworkTie tie)
        => (Kinds.Count == 0 || Kinds.Contains(tie.Kind))
            && (Modes.Count == 0 || Modes.Contains(tie.Mode))
            && (Signs.Count == 0 || Signs.Contains(tie.Sign))
            && (Days is not var (from, to) || ((tie.Earliest is null || tie.Earliest <= to) && (tie.Latest is null || tie.Latest >= from)))
            && (GradedAtLeast is not { } worst || (tie.Credibility is { } grade && grade <= Math.Min(worst, 5)))
            && (!BackedOnly || tie.Claims.Count > 0)
            && (!WithoutBelongings || tie.IsRelation);
}
