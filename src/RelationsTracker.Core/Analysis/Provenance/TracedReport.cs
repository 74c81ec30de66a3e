namespace RelationsTracker.Core.Analysis.Provenance;

/// <summary>A claim as one telling: by whom, through whom, in which text.</summary>
/// <param name="Claim">The reference of the claim.</param>
/// <param name="Speakers">From the deepest speaker to the text in hand, as an attribution chain is written.</param>
public sealed record TracedReport(string Claim, IReadOnlyList<TracedSpeaker> Speakers);

/// <summary>A speaker of a chain.</summary>
/// <param name="ViaUnnamed">Somebody unnamed stands between this one and the next.</param>
public sealed record TracedSpeaker(string Source, bool ViaUnnamed);

/// <summary>What a node of the picture stands for.</summary>
public enum TraceKind
{
    Report,
    Source,
    Origin,
}

/// <summary>A node: its column from the words (0) to the origins, and its place down the column, in rows.</summary>
/// <param name="Id">The reference; empty for the unknown origin.</param>
public sealed record TraceNode(TraceKind Kind, string Id, int Column, double Row);

/// <summary>A step toward the origin, between nodes by their place in the list.</summary>
/// <param name="Unsure">Somebody unnamed stands on it, or it is only suspected.</param>
public sealed record TraceEdge(int From, int To, bool Unsure);

/// <summary>One telling in the picture.</summary>
/// <param name="Way">The sources from the text in hand to the deepest known, in that order.</param>
/// <param name="Depth">Steps from the text in hand to the deepest source known.</param>
/// <param name="Origins">Where it goes back to; none where no speaker is on record.</param>
public sealed record TraceLine(string Claim, IReadOnlyList<string> Way, int Depth, IReadOnlyList<Origin> Origins);

/// <summary>The picture of where the tellings of a claim go back to, laid out.</summary>
/// <param name="Circles">Chains that return to a speaker they had already, as they are written.</param>
public sealed record ProvenanceTrace(IReadOnlyList<TraceNode> Nodes, IReadOnlyList<TraceEdge> Edges, IReadOnlyList<TraceLine> Lines, IReadOnlyList<string> Circles, int Columns, int Rows);
