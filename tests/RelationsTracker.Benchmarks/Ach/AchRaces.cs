using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.Benchmarks.Ach;

/// <summary>Scoring and sensitivity of a matrix of 10,000 rows and 20 hypotheses.</summary>
internal static class AchRaces
{
    private const int Rows = 10_000;
    private const int Width = 20;

    private static readonly byte[] Cells = Generated.Cells(Rows, Width);
    private static readonly AchMatrix Matrix = Generated.Matrix(Cells, Rows, Width);
    private static readonly AchMatrix Page = Generated.Matrix(Generated.Cells(100, 10), 100, 10);

    public static Race Scoring() => new(
        "scoring",
        "Scoring 10,000 rows × 20 hypotheses (with both bounds and ranks; the plain loop has neither)",
        101,
        [
            new("plain loop over bytes, inconsistency", () => PlainLoop.Totals(Cells, Width)),
            .. ScoringRules.All.Select(rule => new Contender($"`{rule.Id}`", () => rule.Score(Matrix))),
        ]);

    public static Race LeaveOneOut() => new(
        "leave-one-out",
        "Leave each of 10,000 rows out, 20 hypotheses: who leads, who is second",
        61,
        new("plain incremental loop, leader only", () => PlainLoop.LeaveOneOutLeaders(Cells, Width)),
        new("plain incremental loop, full ranks", () => PlainLoop.LeaveOneOutRanks(Cells, Width)),
        new("`Linchpins`, inconsistency", () => Linchpins.Of(Matrix, new Inconsistency(), LossKind.Row)),
        new("`Linchpins`, weighted-parc", () => Linchpins.Of(Matrix, new WeightedParc(), LossKind.Row)),
        new("`Linchpins`, collapsed", () => Linchpins.Of(Matrix, new Collapsed(), LossKind.Row)),
        new("`Linchpins`, every kind of loss", () => Linchpins.Of(Matrix, new Inconsistency())),
        new("naive loop: add up each smaller matrix anew, full ranks", () => PlainLoop.LeaveOneOutNaive(Cells, Width), Every: 20),
        new("naive: make and score each smaller matrix", NaiveLeaders, Every: 61));

    private static List<string> NaiveLeaders()
        => [.. Matrix.Rows.Select(lost => new Inconsistency().Score(Matrix.Where(row => row != lost)).Leaders[0])];

    public static Race Margins() => new(
        "margins",
        "Flip and removal margins",
        21,
        new("flip margin, 100 × 10", () => FlipMargin.Of(Page, new Inconsistency())),
        new("flip margin, 100 × 10, weighted-parc", () => FlipMargin.Of(Page, new WeightedParc())),
        new("removal margin, 100 × 10", () => RemovalMargin.Of(Page, new Inconsistency())),
        new("flip margin, 10,000 × 20", () => FlipMargin.Of(Matrix, new Inconsistency()), Every: 5),
        new("removal margin, 10,000 × 20", () => RemovalMargin.Of(Matrix, new Inconsistency()), Every: 5));
}
