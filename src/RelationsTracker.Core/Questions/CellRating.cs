using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Questions;

/// <summary>
/// One rater's reading of one cell: if the hypothesis were true, would we expect to see this? A cell nobody rated has
/// no such record, or one whose value was taken back; that is not the same as N, NA or "cannot judge".
/// </summary>
public sealed class CellRating
{
    /// <summary>Longest rationale, in UTF-16 units.</summary>
    public const int MaxRationale = 1000;

    private CellRating()
    {
    }

    public Guid CaseId { get; private set; }

    /// <summary>Number of the question that the row and the hypothesis belong to for good.</summary>
    public int Question { get; private set; }

    /// <summary>Number of the evidence row.</summary>
    public int Row { get; private set; }

    /// <summary>Number of the hypothesis.</summary>
    public int Hypothesis { get; private set; }

    /// <summary>Short name of the rater.</summary>
    public string Rater { get; private set; } = "";

    /// <summary>The rating; null when it was taken back.</summary>
    public Rating? Value { get; private set; }

    public string? Rationale { get; private set; }

    /// <summary>The wording of the hypothesis that was rated.</summary>
    public int Wording { get; private set; }

    public DateTimeOffset RatedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>What the rating was before it was changed in this piece of work.</summary>
    public CellReading? Before { get; private set; }

    public CellReading Reading => new() { Value = Value, Rationale = Rationale, Wording = Wording };

    /// <summary>The name of the cell in history: <c>RW4/H2/ines</c>.</summary>
    public string Subject => $"{new ItemRef(ItemKind.EvidenceRow, Row)}/{new ItemRef(ItemKind.Hypothesis, Hypothesis)}/{Rater}";

    public static CellRating Open(Guid caseId, int question, int row, int hypothesis, string rater)
        => new() { CaseId = caseId, Question = question, Row = row, Hypothesis = hypothesis, Rater = rater };

    /// <summary>Sets or, with null, takes back the rating.</summary>
    /// <exception cref="RuleException">The rationale is too long.</exception>
    public void Rate(Rating? value, string? rationale, int wording, DateTimeOffset at)
    {
        if (rationale?.Length > MaxRationale)
        {
            throw new RuleException($"A rationale may have {MaxRationale} characters; this one has {rationale.Length}.");
        }

        Characters.Check("The rationale", rationale ?? "");
        Before ??= Version == 0 ? null : Reading;
        (Value, Rationale, Wording, RatedAt) = (value, string.IsNullOrWhiteSpace(rationale) ? null : rationale.Trim(), wording, at.ToUniversalTime());
        Version++;
    }

    /// <summary>Says that the rating holds for a newer wording of the hypothesis too.</summary>
    /// <returns>Whether it was given to an older one.</returns>
    /// <exception cref="RuleException">The cell is not rated.</exception>
    public bool Confirm(int wording, DateTimeOffset at)
    {
        if (Value is null)
        {
            throw new RuleException($"{Subject} is not rated; there is nothing to confirm.");
        }

        if (wording <= Wording)
        {
            return false;
        }

        Before ??= Reading;
        (Wording, RatedAt) = (wording, at.ToUniversalTime());
        Version++;
        return true;
    }
}

/// <summary>What a cell says, as history keeps it.</summary>
public sealed record CellReading
{
    [Field("Rating")]
    public Rating? Value { get; init; }

    [Field("Rationale", Max = CellRating.MaxRationale)]
    public string? Rationale { get; init; }

    [Field("Wording")]
    public int Wording { get; init; }
}
