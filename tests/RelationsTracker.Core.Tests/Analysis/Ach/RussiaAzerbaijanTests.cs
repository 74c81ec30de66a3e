using System.Globalization;
using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class RussiaAzerbaijanTests
{
    private static readonly AchMatrix Matrix = Cases.RussiaAzerbaijan.Matrix;

    [Fact]
    public void The_matrix_is_whole() => Assert.Equal((36, 5, 180), (Matrix.Rows.Count, Matrix.Hypotheses.Count, Matrix.Counts.Rated + Matrix.Counts.NotApplicable));

    [Theory]
    [InlineData("inconsistency", "7 2 17 8 3")]
    [InlineData("weighted-credibility", "4 1 16 7 1.5")]
    [InlineData("weighted-parc", "7.1213 2 22.799 10.4853 3")]
    [InlineData("collapsed", "4 1 11 6 2")]
    public void Scores_are_those_of_the_annotation(string rule, string expected)
    {
        var ranking = ScoringRules.Of(rule).Score(Matrix);

        Assert.Equal(expected, Values(ranking));
        Assert.Equal(["H2", "H5", "H1", "H4", "H3"], ranking.LeastRefutedFirst.Select(s => s.Hypothesis));
    }

    [Theory]
    [InlineData("stated cells only", "4 2 17 8 3")]
    [InlineData("without the conciliatory line", "4 2 17 8 3")]
    [InlineData("without the dilemma", "6 2 17 8 3")]
    [InlineData("without both", "3 2 17 8 3")]
    [InlineData("without both and the Sverdlovsk narrative", "0 0 17 8 0")]
    [InlineData("without rows of low credibility", "1 0 15 6 0")]
    [InlineData("without the timing", "7 2 15 6 3")]
    public void Scores_without_some_rows_are_those_of_the_annotation(string variant, string expected)
        => Assert.Equal(expected, Values(new Inconsistency().Score(Matrix.Where(Kept(variant)))));

    [Fact]
    public void Seventeen_rows_are_diagnostic_and_four_part_the_two_hypotheses_of_the_author()
    {
        var rows = Diagnosticity.OfRows(Matrix, new("H1", "H2"));

        Assert.Equal(17, rows.Count(d => d.Diagnostic));
        Assert.Equal(
            ["moscow-facilitated-deescalation", "investigations-closed", "business-opportunities", "kremlin-dilemma"],
            rows.Where(d => d.SeparatesPair).Select(d => d.Row));
        Assert.Equal(26, rows.Count(d => d.PairStrength > 0));
    }

    private static string Values(Ranking ranking)
        => string.Join(' ', ranking.Scores.Select(s => Math.Round(s.Value, 4).ToString(CultureInfo.InvariantCulture)));

    private static Func<AchRow, bool> Kept(string variant) => variant switch
    {
        "stated cells only" => row => Cases.RussiaAzerbaijan.Extras[row.Id]["basis"] == "stated",
        "without the conciliatory line" => row => row.Group != "conciliatory-line",
        "without the dilemma" => row => row.Id != "kremlin-dilemma",
        "without both" => row => row.Group != "conciliatory-line" && row.Id != "kremlin-dilemma",
        "without both and the Sverdlovsk narrative" => row => row.Group is not ("conciliatory-line" or "sverdlovsk-narrative") && row.Id != "kremlin-dilemma",
        "without rows of low credibility" => row => row.Credibility != Weight.L,
        _ => row => row.Group != "timing",
    };
}
