using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Evidence;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.Benchmarks.Ach;

/// <summary>Scoring and sensitivity of a matrix of 10,000 rows and 20 hypotheses.</summary>
internal static class AchRaces
{
    private const int Rows = 10_000;
    private const int Width = 20;

    private static readonly byte[] Cells = Generated.Cells(Rows, Width);
    private static readonly AchMatrix Matrix = Generated.Matrix(Cells, Rows, Width);
    private static readonly AchPanel Panel = Generated.Panel(Cells, Rows, Width);
    private static readonly AchMatrix Close = Generated.Matrix(Generated.CloseCells(Rows, Width), Rows, Width);
    private static readonly Fresh<AchPanel> Unseen = new(12, () => Generated.Panel(Cells, Rows, Width));
    private static readonly AchMatrix Thousand = Generated.Matrix(Generated.Cells(1_000, Width), 1_000, Width);
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
        "Leave one out of 10,000 rows × 20 hypotheses: who leads, who is second",
        61,
        new("one plain scoring pass over the bytes, nothing left out", () => PlainLoop.Totals(Cells, Width)),
        new("rows: plain incremental loop, leader only", () => PlainLoop.LeaveOneOutLeaders(Cells, Width)),
        new("rows: plain incremental loop, full ranks", () => PlainLoop.LeaveOneOutRanks(Cells, Width)),
        new("rows: `Linchpins`, inconsistency", () => Linchpins.Of(Matrix, new Inconsistency(), LossKind.Row)),
        new("rows: `Linchpins`, weighted-parc", () => Linchpins.Of(Matrix, new WeightedParc(), LossKind.Row)),
        new("rows: `Linchpins`, collapsed", () => Linchpins.Of(Matrix, new Collapsed(), LossKind.Row)),
        new("rows: `Linchpins`, likelihood", () => Linchpins.Of(Matrix, new Likelihood(), LossKind.Row)),
        new("rows: `Linchpins`, hypotheses so close that each row must be looked at", () => Linchpins.Of(Close, new Inconsistency(), LossKind.Row)),
        new("raters: `Linchpins`, five of them, inconsistency", () => Linchpins.OfRaters(Panel, new Inconsistency())),
        new("raters: `Linchpins`, five of them, likelihood: all others pooled and scored", () => Linchpins.OfRaters(Panel, new Likelihood())),
        new("**the full panel: rows, sources, origins, groups, assumptions, channels, raters**", () => Linchpins.Of(Panel, new Inconsistency())),
        new("the full panel, nothing known yet of who rests on what", () => Linchpins.Of(Unseen.Next(), new Inconsistency()), Every: 6),
        new("all but raters, hypotheses so close that each loss must be looked at", () => Linchpins.Of(Close, new Inconsistency())),
        new("rows, naive loop: add up each smaller matrix anew, full ranks", () => PlainLoop.LeaveOneOutNaive(Cells, Width), Every: 20),
        new("rows, naive: make and score each smaller matrix", NaiveLeaders, Every: 61));

    public static Race Hundred()
    {
        const int Many = 100;
        var cells = Generated.Cells(Rows, Many);
        var panel = Generated.Panel(cells, Rows, Many);
        return new(
            "hundred",
            "100 hypotheses × 10,000 rows, five raters",
            21,
            new("plain loop over bytes, inconsistency", () => PlainLoop.Totals(cells, Many)),
            new("`inconsistency`, with both bounds and ranks", () => new Inconsistency().Score(panel.Pooled)),
            new("`collapsed`", () => new Collapsed().Score(panel.Pooled)),
            new("`likelihood`", () => new Likelihood().Score(panel.Pooled)),
            new("rows: plain incremental loop, full ranks", () => PlainLoop.LeaveOneOutRanks(cells, Many), Every: 5),
            new("the full panel: rows, sources, origins, groups, assumptions, channels, raters", () => Linchpins.Of(panel, new Inconsistency())),
            new("rows, naive loop: add up each smaller matrix anew, full ranks", () => PlainLoop.LeaveOneOutNaive(cells, Many), Every: 21));
    }

    private static List<string> NaiveLeaders()
        => [.. Matrix.Rows.Select(lost => new Inconsistency().Score(Matrix.Where(row => row != lost)).Leaders[0])];

    public static Race OnePage() => new(
        "one-page",
        "What a question page of 1,000 rows × 20 hypotheses reckons when it is shown",
        21,
        new("every rule (standing)", () => RulePanel.Of(Thousand)),
        new("the cells behind one score", () => ScorePart.Of(Thousand, new WeightedParc(), "H1")),
        new("linchpins of every kind", () => Linchpins.Of(Thousand, new Inconsistency())),
        new("flip and removal margin", () => (FlipMargin.Of(Thousand, new Inconsistency()), RemovalMargin.Of(Thousand, new Inconsistency()))),
        new("a ranking without three things at once", () => new Inconsistency().Score(WhatIf.Of(Thousand, [new(LossKind.Source, "S3"), new(LossKind.Group, "G5"), new(LossKind.Row, "C700")]).Matrix)),
        new("next best evidence between two, every open cell a prospect", () => NextBest.Of(Thousand, LikelihoodMap.House, ["H1", "H2"], [])));

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
