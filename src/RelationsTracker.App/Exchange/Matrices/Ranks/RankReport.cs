using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.App.Exchange.Matrices.Ranks;

/// <summary>One rule over the matrix: its ranking, what it hangs on, and how much it takes to turn it.</summary>
public sealed record RuleReport(ScoringRule Rule, Ranking Ranking, IReadOnlyList<Loss> Linchpins, FlipMargin Flip);

/// <summary>The whole analysis of one matrix, for the command that needs no pages.</summary>
public sealed class RankReport
{
    private readonly Dictionary<string, string> _hypotheses;
    private readonly Dictionary<string, int> _rows;
    private readonly Func<LossKind, string, string> _names;

    private RankReport(AchMatrix matrix, Func<ScoringRule, IReadOnlyList<Loss>> linchpins, Func<LossKind, string, string>? names)
    {
        Matrix = matrix;
        _hypotheses = DistinctNames.Of([.. matrix.Hypotheses.Select(h => (h.Id, h.Label))]);
        _rows = matrix.Rows.Select((row, r) => (row.Id, Number: r + 1)).ToDictionary(row => row.Id, row => row.Number, StringComparer.Ordinal);
        _names = names ?? ((_, id) => id);
        NotRun = [.. ScoringRules.All.Where(rule => rule.WhyNot(matrix.Frame) is not null)];
        Rules = [.. ScoringRules.All.Except(NotRun).Select(rule => new RuleReport(rule, rule.Score(matrix), linchpins(rule), FlipMargin.Of(matrix, rule)))];
        Diagnosticity = Core.Analysis.Ach.Diagnosticity.OfRows(matrix, FirstTwo());
        Indistinguishable = Core.Analysis.Ach.Diagnosticity.Indistinguishable(matrix);
    }

    public AchMatrix Matrix { get; }

    /// <summary>Names in the order of the columns, each once.</summary>
    public IReadOnlyList<string> Hypotheses => [.. Matrix.Hypotheses.Select(h => _hypotheses[h.Id])];

    /// <summary>The rules that run, in the order of <see cref="ScoringRules.All"/>.</summary>
    public IReadOnlyList<RuleReport> Rules { get; }

    public IReadOnlyList<ScoringRule> NotRun { get; }

    /// <summary>Row by row; the pair are the two leading hypotheses by inconsistency, of equals the left column first.</summary>
    public IReadOnlyList<Diagnosticity> Diagnosticity { get; }

    public IReadOnlyList<HypothesisPair> Indistinguishable { get; }

    /// <summary>Cells that say something, NA and <c>?</c> included: somebody looked.</summary>
    public int Rated => Matrix.Counts is var counts ? counts.Rated + counts.NotApplicable + counts.CannotJudge : 0;

    public static RankReport Of(AchMatrix matrix, Func<LossKind, string, string>? names = null) => new(matrix, rule => Linchpins.Of(matrix, rule), names);

    /// <summary>Of several raters: the pooled matrix, and what each of them carries.</summary>
    public static RankReport Of(AchPanel panel, Func<LossKind, string, string>? names = null) => new(panel.Pooled, rule => Linchpins.Of(panel, rule), names);

    public string Hypothesis(string id) => _hypotheses[id];

    /// <summary>Number of a row, from 1.</summary>
    public int Row(string id) => _rows[id];

    public string Evidence(string row) => Matrix.Rows[Row(row) - 1].Label;

    public string NameOf(Loss loss) => loss.Kind switch
    {
        LossKind.Row => Evidence(loss.Id),
        LossKind.Group => loss.Id,
        _ => _names(loss.Kind, loss.Id),
    };

    /// <summary>One entry for each notch: a cell that moves by two is named twice, so that the entries are as many as the margin.</summary>
    public static IEnumerable<CellChange> Steps(FlipMargin flip)
    {
        foreach (var change in flip.Changes)
        {
            var way = Math.Sign(change.To - change.From);
            for (var at = change.From; at != change.To; at += way)
            {
                yield return change with { From = at, To = at + way };
            }
        }
    }

    private HypothesisPair? FirstTwo()
        => new Inconsistency().Score(Matrix).LeastRefutedFirst is [var first, var second, ..] ? new(first.Hypothesis, second.Hypothesis) : null;
}
