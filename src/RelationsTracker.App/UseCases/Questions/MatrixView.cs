using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>A rating of a cell: whose, what, why, against which wording, and its version.</summary>
public sealed record CellMark(ItemRef Row, ItemRef Hypothesis, string Rater, Rating? Value, string? Rationale, int Wording, int Version)
{
    internal static CellMark Of(CellRating cell)
        => new(new ItemRef(ItemKind.EvidenceRow, cell.Row), new ItemRef(ItemKind.Hypothesis, cell.Hypothesis), cell.Rater, cell.Value, cell.Rationale, cell.Wording, cell.Version);
}

/// <summary>A row as the matrix shows it: the row, its claim, and what it rests on.</summary>
public sealed record MatrixRow(ItemRef Ref, EvidenceRowContent Row, Core.Claims.ClaimContent Claim, string? Voice, Weight Weight, bool WeightFlagged, IReadOnlyList<string> Origins)
{
    /// <summary>Assumptions it falls with.</summary>
    public IReadOnlyList<ItemRef> Assumptions { get; init; } = [];
}

/// <summary>A hypothesis as a column.</summary>
public sealed record MatrixColumn(ItemRef Ref, HypothesisContent Hypothesis);

/// <summary>Somebody who has rated on the question.</summary>
public sealed record MatrixRater(string Handle, string Name);

/// <summary>A question's matrix: columns, rows, every rater's cells, and who reads it.</summary>
public sealed record MatrixView(QuestionContent Question, IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<MatrixRater> Raters, IReadOnlyList<CellMark> Marks, string Me, bool MayRate, bool MayEdit)
{
    /// <summary>The matrix without ratings, as the rules see it.</summary>
    public AchFrame Frame { get; } = new(
        Columns.Select(c => new AchHypothesis($"{c.Ref}", c.Hypothesis.Label, c.Hypothesis.CatchAll)),
        Rows.Select(r => new AchRow($"{r.Ref}", r.Claim.Statement)
        {
            Credibility = r.Weight,
            Relevance = r.Row.Relevance,
            Group = string.IsNullOrEmpty(r.Row.Group) ? null : r.Row.Group,
            ChannelControlledBy = r.Row.Channel?.ToString(),
            Sources = r.Claim.Voice is { } voice ? [$"{voice}"] : [],
            Origins = r.Origins,
            Assumptions = [.. r.Assumptions.Select(a => $"{a}")],
        }),
        Question.Exclusive);

    /// <summary>Assumptions of the ledger that carry rows or hypotheses of this question.</summary>
    public IReadOnlyList<Premise> Premises { get; init; } = [];

    /// <summary>The ratings as a panel of raters.</summary>
    public AchPanel Panel()
    {
        var builder = new AchPanelBuilder(Frame);
        foreach (var mark in Marks.Where(m => m.Value is not null))
        {
            builder.Rate(mark.Rater, $"{mark.Row}", $"{mark.Hypothesis}", mark.Value);
        }

        return builder.Build();
    }

    /// <summary>One rater's own matrix, empty if they rated nothing; or, without a name, the pooled one.</summary>
    public AchMatrix Sheet(string? rater)
    {
        var panel = Panel();
        return rater is null ? panel.Pooled : panel.Raters.Contains(rater) ? panel.Of(rater) : new AchMatrixBuilder(Frame).Build();
    }

    /// <summary>The same view with one mark set.</summary>
    public MatrixView With(CellMark mark)
        => this with { Marks = [.. Marks.Where(m => (m.Row, m.Hypothesis, m.Rater) != (mark.Row, mark.Hypothesis, mark.Rater)), mark] };
}
