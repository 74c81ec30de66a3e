using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>A rating of a cell: whose, what, why, against which wording, and its version.</summary>
public sealed record CellMark(ItemRef Row, ItemRef Hypothesis, string Rater, Rating? Value, string? Rationale, int Wording, int Version)
{
    /// <summary>Whether it was given or changed when the sealed ratings of others could be seen already.</summary>
    public bool AfterReveal { get; init; }

    internal static CellMark Of(CellRating cell, QuestionContent question)
        => new(new ItemRef(ItemKind.EvidenceRow, cell.Row), new ItemRef(ItemKind.Hypothesis, cell.Hypothesis), cell.Rater, cell.Value, cell.Rationale, cell.Wording, cell.Version) { AfterReveal = question.IsAfterReveal(cell.RatedAt) };
}

/// <summary>A row as the matrix shows it: the row, its claim, and what it rests on.</summary>
public sealed record MatrixRow(ItemRef Ref, EvidenceRowContent Row, Core.Claims.ClaimContent Claim, string? Voice, Weight Weight, bool WeightFlagged, IReadOnlyList<string> Origins)
{
    /// <summary>Assumptions it falls with.</summary>
    public IReadOnlyList<ItemRef> Assumptions { get; init; } = [];

    /// <summary>Its claim, or sources its claim came through, that were retracted; the row still counts as it was rated.</summary>
    public IReadOnlyList<ItemRef> TakenBack { get; init; } = [];

    /// <summary>Whether its claim has yet to be accepted in a case where only accepted claims count.</summary>
    public bool Waits { get; init; }

    /// <summary>The version of the row, for changing it in place.</summary>
    public int Version { get; init; }
}

/// <summary>A hypothesis as a column.</summary>
public sealed record MatrixColumn(ItemRef Ref, HypothesisContent Hypothesis)
{
    /// <summary>The version of the hypothesis, for changing it in place.</summary>
    public int Version { get; init; }
}

/// <summary>Somebody who has rated on the question.</summary>
public sealed record MatrixRater(string Handle, string Name);

/// <summary>A question's matrix: columns, rows, every rater's cells, and who reads it.</summary>
public sealed record MatrixView(QuestionContent Question, IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<MatrixRow> Rows, IReadOnlyList<MatrixRater> Raters, CellMarks Marks, string Me, bool MayRate, bool MayEdit)
{
    private (CellMarks Of, AchPanel Panel)? _panel;

    /// <summary>The place in the case's history up to which this is known to be complete; it may hold later changes too.</summary>
    public long Change { get; init; }

    /// <summary>The version of the question, for changing it in place.</summary>
    public int Version { get; init; }

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

    /// <summary>The same view with only the rows that count: where acceptance comes first, those whose claim has yet to be accepted are left out.</summary>
    public MatrixView Counted
    {
        get
        {
            var counted = Rows.Where(r => !r.Waits).ToList();
            var known = counted.Select(r => r.Ref).ToHashSet();
            return counted.Count == Rows.Count ? this : Of(Columns, counted) with { Premises = [.. Premises.Select(p => p with { Rows = [.. p.Rows.Where(known.Contains)] })] };
        }
    }

    /// <summary>The same view with the columns in the reader's own order, or in the usual one. Scores are the same whatever the order.</summary>
    /// <param name="shuffledAs">What tells the question from all others; null for the usual order.</param>
    public MatrixView InOrder(string? shuffledAs)
    {
        var columns = shuffledAs is null ? [.. Columns.OrderBy(c => c.Ref)] : ColumnOrder.Of(shuffledAs, Me, Columns, column => $"{column.Ref}");
        return columns.SequenceEqual(Columns) ? this : Of(columns, Rows);
    }

    private MatrixView Of(IReadOnlyList<MatrixColumn> columns, IReadOnlyList<MatrixRow> rows)
        => new(Question, columns, rows, Raters, CellMarks.Of([.. rows.Select(r => r.Ref)], [.. columns.Select(c => c.Ref)], Marks), Me, MayRate, MayEdit)
        {
            Change = Change,
            Version = Version,
            Premises = Premises,
        };

    /// <summary>The ratings as a panel of raters; made once for the same marks.</summary>
    public AchPanel Panel()
    {
        if (_panel is { } known && ReferenceEquals(known.Of, Marks))
        {
            return known.Panel;
        }

        var builder = new AchPanelBuilder(Frame);
        foreach (var rater in Marks.Raters.Where(Marks.AnyOf))
        {
            for (var row = 0; row < Rows.Count; row++)
            {
                for (var column = 0; column < Columns.Count; column++)
                {
                    builder.Rate(rater, row, column, Marks.Value(rater, row, column));
                }
            }
        }

        var panel = builder.Build();
        _panel = (Marks, panel);
        return panel;
    }

    /// <summary>One rater's own matrix, empty if they rated nothing; or, without a name, the pooled one.</summary>
    public AchMatrix Sheet(string? rater)
    {
        if (rater is null)
        {
            return Panel().Pooled;
        }

        var sheet = new AchMatrixBuilder(Frame);
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var column = 0; column < Columns.Count; column++)
            {
                sheet.Rate(row, column, Marks.Value(rater, row, column));
            }
        }

        return sheet.Build();
    }

    /// <summary>The same view with one mark set.</summary>
    public MatrixView With(CellMark mark) => this with { Marks = Marks.With(mark) };
}
