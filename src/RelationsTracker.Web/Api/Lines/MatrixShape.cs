using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Web.Api.Lines;

/// <summary>A hypothesis as a column.</summary>
internal sealed record ColumnShape(ItemRef Ref, int Version, string Label, string Statement, int Wording, bool CatchAll);

/// <summary>A claim as a row, with what it weighs and rests on.</summary>
/// <param name="Waits">Its claim has yet to be accepted in a case where only accepted claims count.</param>
internal sealed record RowShape(ItemRef Ref, int Version, ItemRef Claim, string Statement, string? Voice, Weight Weight, EvidenceRowContent Row, IReadOnlyList<string> Origins, IReadOnlyList<ItemRef> Assumptions, IReadOnlyList<ItemRef> TakenBack, bool Waits);

/// <summary>A question's matrix as the reader may see it.</summary>
internal sealed record MatrixShape(QuestionContent Question, int Version, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<RowShape> Rows, IReadOnlyList<MatrixRater> Raters, IReadOnlyList<CellMark> Marks, bool MayRate, bool MayEdit)
{
    public static MatrixShape Of(MatrixView view) => new(
        view.Question, view.Version,
        [.. view.Columns.Select(c => new ColumnShape(c.Ref, c.Version, c.Hypothesis.Label, c.Hypothesis.Statement, c.Hypothesis.Wording, c.Hypothesis.CatchAll))],
        [.. view.Rows.Select(r => new RowShape(r.Ref, r.Version, r.Row.Claim, r.Claim.Statement, r.Voice, r.Weight, r.Row, r.Origins, r.Assumptions, r.TakenBack, r.Waits))],
        view.Raters, [.. view.Marks], view.MayRate, view.MayEdit);
}
