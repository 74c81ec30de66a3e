using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Pictures;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Briefs.Figures;

/// <summary>The evidence matrix of a question, everybody's cells pooled.</summary>
internal static class MatrixFigure
{
    public static SheetFigure Of(BriefReference reference, MatrixView view)
    {
        var shown = Shown(view);
        var matrix = shown.Sheet(null);
        var title = $"{reference.Item}: {view.Question.Text.Trim()} Evidence against hypotheses";
        var picture = MatrixShapes.Of(matrix, [.. shown.Rows.Select(row => $"{row.Row.Claim}")]);
        return new SheetFigure(reference, title, picture is null ? null : SvgFile.Of(picture, title), Table(shown, matrix), [Legend(shown), Counts(matrix), .. Left(view)]);
    }

    /// <summary>The rows that count. What is sealed is nobody's to publish, also not one's own part of it.</summary>
    public static MatrixView Shown(MatrixView view)
    {
        var counted = view.Counted.InOrder(null);
        return view.Question.IsSealed() ? counted with { Marks = CellMarks.Of([.. counted.Rows.Select(r => r.Ref)], [.. counted.Columns.Select(c => c.Ref)], []), Raters = [] } : counted;
    }

    /// <summary>What each column stands for.</summary>
    public static string Legend(MatrixView view) => string.Join(" ", view.Columns.Select(column => $"{column.Ref}: {column.Hypothesis.Label.TrimEnd('.')}."));

    /// <summary>How much of the matrix is rated, and on how many origins its rows rest.</summary>
    public static string Counts(AchMatrix matrix)
    {
        var (counts, cells) = (matrix.Counts, matrix.Rows.Count * matrix.Hypotheses.Count);
        var reports = matrix.Rows.SelectMany(row => row.Sources).Distinct(StringComparer.Ordinal).Count();
        return $"{FigureText.Count(matrix.Rows.Count, "row", "rows")}; {counts.Rated} of {FigureText.Count(cells, "cell", "cells")} rated, {counts.NotApplicable} not applicable, {counts.CannotJudge} beyond judging, {counts.Unrated} unrated; {FigureText.Count(reports, "report", "reports")}, {FigureText.Count(matrix.Frame.DistinctOrigins, "distinct origin", "distinct origins")}.";
    }

    /// <summary>What the figure does not show, and who rated what it does.</summary>
    public static IEnumerable<string> Left(MatrixView view) =>
    [
        .. view.Question.IsSealed() ? ["The ratings are sealed until they are revealed; none is shown."] : (string[])[$"Rated by {FigureText.Count(view.Raters.Count, "person", "people")}{(view.Raters.Count > 1 ? ", pooled" : "")}."],
        .. view.Rows.Count - view.Counted.Rows.Count is var waiting && waiting > 0 ? [$"{FigureText.Count(waiting, "row waits", "rows wait")} for a claim to be accepted and {(waiting == 1 ? "is" : "are")} not shown."] : (string[])[],
        .. view.Counted.Rows.Count(row => row.TakenBack.Count > 0) is var taken && taken > 0 ? [$"{FigureText.Count(taken, "row rests", "rows rest")} on something retracted: {string.Join(", ", view.Counted.Rows.Where(row => row.TakenBack.Count > 0).Select(row => row.Row.Claim))}."] : (string[])[],
    ];

    private static SheetTable Table(MatrixView view, AchMatrix matrix) => new(
        ["Claim", "Says", "Weight", "Relevance", .. view.Columns.Select(column => $"{column.Ref}")],
        [.. view.Rows.Select((row, r) => (IReadOnlyList<SheetCell>)
        [
            .. FigureText.Row($"{row.Row.Claim}", row.Claim.Statement, $"{row.Weight}", $"{row.Row.Relevance}"),
            .. Enumerable.Range(0, view.Columns.Count).Select(c => RatingText.Format(matrix[r, c])).Select(mark => new SheetCell(mark, mark)),
        ])]);
}
