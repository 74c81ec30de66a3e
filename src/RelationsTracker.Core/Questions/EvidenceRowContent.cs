using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Questions;

/// <summary>A claim used on a question: how it weighs, with what it hangs together, and why it is rated as it is.</summary>
public sealed record EvidenceRowContent : Content
{
    /// <summary>
    /// The flag of a row that uses what can be observed in a claim, apart from the argument that a source builds on it. Its
    /// reasoning says what that is.
    /// </summary>
    public const string ApartFromReasoning = "apart-from-reasoning";

    [Field("Question", Required = true, Kinds = [ItemKind.Question])]
    public ItemRef Question { get; init; }

    [Field("Claim", Required = true, Kinds = [ItemKind.Claim])]
    public ItemRef Claim { get; init; }

    [Field("Place", Low = 1, High = 100_000, Help = "Its place in the order of the matrix.")]
    public int Place { get; init; } = 1;

    [Field("Credibility weight", Help = "Empty: from the claim's grade.")]
    public Weight? Credibility { get; init; }

    [Field("Relevance weight", Help = "Empty counts as medium.")]
    public Weight? Relevance { get; init; }

    [Field("Dependence group", Max = 80)]
    public string? Group { get; init; }

    [Field("Channel controlled by", Kinds = [ItemKind.Actor])]
    public ItemRef? Channel { get; init; }

    [Field("Reasoning", Max = 2000, Lines = 3)]
    public string? Rationale { get; init; }

    [Field("Basis")]
    public Basis Basis { get; init; }

    /// <summary>Flagged, and its reasoning says what it uses of the claim.</summary>
    public bool StandsApart => Flags.Contains(ApartFromReasoning) && !string.IsNullOrWhiteSpace(Rationale);

    public override string Title => $"{Claim} on {Question}";
}
