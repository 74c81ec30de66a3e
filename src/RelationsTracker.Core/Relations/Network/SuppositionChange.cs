namespace RelationsTracker.Core.Relations.Network;

/// <summary>A tie that stands otherwise under one supposition than under another.</summary>
public sealed record SuppositionChange(NetworkTie Tie, TieStanding Before, TieStanding After)
{
    /// <summary>Ties that come: supposed now, and not before.</summary>
    public bool Comes => After == TieStanding.Supposed;

    /// <summary>Ties that go: ruled out now, or no longer supposed.</summary>
    public bool Goes => After == TieStanding.RuledOut || Before == TieStanding.Supposed;

    /// <summary>What changes in the network from one supposition to another, in the order of the ties.</summary>
    public static IReadOnlyList<SuppositionChange> Between(IEnumerable<NetworkTie> ties, Supposition before, Supposition after)
        => [.. ties.Select(tie => new SuppositionChange(tie, before.Of(tie.Scope), after.Of(tie.Scope))).Where(change => change.Before != change.After)];
}
