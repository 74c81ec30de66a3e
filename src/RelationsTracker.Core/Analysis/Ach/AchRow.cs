namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>A row of the matrix: one claim used as evidence, with what scoring and sensitivity need to know of it.</summary>
/// <param name="Id">The reference of the claim or row; unique in the matrix.</param>
/// <param name="Label">Short text for the head of the row.</param>
public sealed record AchRow(string Id, string Label)
{
    /// <summary>Weight of the item's credibility, by grade or by hand; empty counts as M.</summary>
    public Weight? Credibility { get; init; }

    /// <summary>Weight of the row's relevance to the question; empty counts as M.</summary>
    public Weight? Relevance { get; init; }

    /// <summary>Key of the dependence group: rows that say the same thing twice share it.</summary>
    public string? Group { get; init; }

    /// <summary>The actor who controls the channel through which this reached us.</summary>
    public string? ChannelControlledBy { get; init; }

    /// <summary>Sources the row rests on; it stands as long as one of them stands.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Origins those sources go back to; the row stands as long as one of them stands.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Assumptions the row needs; it falls when any of them falls.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];
}
