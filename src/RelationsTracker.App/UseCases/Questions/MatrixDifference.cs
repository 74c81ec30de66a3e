using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>A rating that is another, or is there at only one of two moments.</summary>
public sealed record CellChange(ItemRef Row, ItemRef Hypothesis, string Rater, CellMark? Before, CellMark? After);

/// <summary>Something about the weight of a row that is another: its grade, its weights, its group, its channel, its origins.</summary>
/// <param name="What">What is another, for people.</param>
public sealed record RowChange(ItemRef Row, string What, string Before, string After);

/// <summary>A hypothesis, or the claim of a row, in other words.</summary>
public sealed record WordingChange(ItemRef Item, string Before, string After);

/// <summary>In what a matrix differs between two moments.</summary>
public sealed record MatrixDifference(
    IReadOnlyList<MatrixRow> RowsAdded, IReadOnlyList<MatrixRow> RowsRemoved,
    IReadOnlyList<MatrixColumn> HypothesesAdded, IReadOnlyList<MatrixColumn> HypothesesRemoved,
    IReadOnlyList<WordingChange> Wordings, IReadOnlyList<RowChange> Grades, IReadOnlyList<CellChange> Cells)
{
    /// <summary>Whether anything differs.</summary>
    public bool Any => RowsAdded.Count + RowsRemoved.Count + HypothesesAdded.Count + HypothesesRemoved.Count + Wordings.Count + Grades.Count + Cells.Count > 0;

    public static MatrixDifference Of(MatrixView before, MatrixView after)
    {
        var (rows, columns) = (before.Rows.ToDictionary(r => r.Ref), before.Columns.ToDictionary(c => c.Ref));
        var (rowsNow, columnsNow) = (after.Rows.Select(r => r.Ref).ToHashSet(), after.Columns.Select(c => c.Ref).ToHashSet());
        return new(
            [.. after.Rows.Where(r => !rows.ContainsKey(r.Ref))],
            [.. before.Rows.Where(r => !rowsNow.Contains(r.Ref))],
            [.. after.Columns.Where(c => !columns.ContainsKey(c.Ref))],
            [.. before.Columns.Where(c => !columnsNow.Contains(c.Ref))],
            [.. after.Columns.Where(c => columns.ContainsKey(c.Ref)).SelectMany(c => Reworded(c.Ref, columns[c.Ref].Hypothesis.Statement, c.Hypothesis.Statement)),
                .. after.Rows.Where(r => rows.ContainsKey(r.Ref)).SelectMany(r => Reworded(r.Ref, rows[r.Ref].Claim.Statement, r.Claim.Statement))],
            [.. after.Rows.Where(r => rows.ContainsKey(r.Ref)).SelectMany(r => Regraded(rows[r.Ref], r))],
            Rerated(before, after));
    }

    /// <summary>Why each score changed, for the hypotheses that stand at both moments; empty where the rule does not run.</summary>
    /// <param name="sheet">Whose sheet; null for the pooled one.</param>
    public IReadOnlyList<ScoreAttribution> Scores(MatrixView before, MatrixView after, ScoringRule rule, string? sheet)
        => rule.WhyNot(before.Frame) is null && rule.WhyNot(after.Frame) is null
            ? ScoreAttribution.Of(before.Sheet(sheet), after.Sheet(sheet), rule, Wordings.Select(w => $"{w.Item}").ToHashSet(StringComparer.Ordinal))
            : [];

    private static IEnumerable<WordingChange> Reworded(ItemRef item, string before, string after) => before == after ? [] : [new(item, before, after)];

    private static IEnumerable<RowChange> Regraded(MatrixRow before, MatrixRow after)
        => new RowChange[]
        {
            new(after.Ref, "credibility of the claim", Said(before.Claim.Credibility), Said(after.Claim.Credibility)),
            new(after.Ref, "credibility weight", $"{before.Weight}", $"{after.Weight}"),
            new(after.Ref, "relevance weight", $"{before.Row.Relevance}", $"{after.Row.Relevance}"),
            new(after.Ref, "dependence group", before.Row.Group ?? "", after.Row.Group ?? ""),
            new(after.Ref, "channel controlled by", $"{before.Row.Channel}", $"{after.Row.Channel}"),
            new(after.Ref, "origins", string.Join(", ", before.Origins), string.Join(", ", after.Origins)),
        }.Where(change => change.Before != change.After);

    private static List<CellChange> Rerated(MatrixView before, MatrixView after)
    {
        var was = Rated(before);
        var now = Rated(after);
        return [.. was.Keys.Union(now.Keys).Order().Select(cell => new CellChange(cell.Row, cell.Hypothesis, cell.Rater, was.GetValueOrDefault(cell), now.GetValueOrDefault(cell)))
            .Where(change => (change.Before?.Value, change.Before?.Rationale, change.Before?.Wording) != (change.After?.Value, change.After?.Rationale, change.After?.Wording))];
    }

    private static Dictionary<(ItemRef Row, ItemRef Hypothesis, string Rater), CellMark> Rated(MatrixView view)
        => view.Marks.Where(m => m.Value is not null).ToDictionary(m => (m.Row, m.Hypothesis, m.Rater));

    private static string Said(Enum? grade) => grade is null ? "" : $"{Convert.ToInt32(grade, System.Globalization.CultureInfo.InvariantCulture)} {Kebab.Words(grade)}";
}
