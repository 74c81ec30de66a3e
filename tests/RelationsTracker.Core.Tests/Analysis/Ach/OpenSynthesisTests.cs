using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class OpenSynthesisTests
{
    [Theory]
    [InlineData("mean-square")]
    [InlineData("mean-square-original")]
    public void Columns_rank_by_squared_distance_below_neutral(string rule)
    {
        var ranking = ScoringRules.Of(rule).Score(Drawn.Read("""
               A  B  C
            1  CC I  N
            2  NA I  NA
            3  I  N  CC
            4  I  I  II
            """));

        Assert.Equal([2.0, 3, 4], ranking.Scores.Select(s => s.Value));
        Assert.Equal([1, 2, 3], ranking.Scores.Select(s => s.Rank));
    }

    [Theory]
    [InlineData("C CC", "C")]
    [InlineData("I II", "I")]
    [InlineData("N N", "N")]
    [InlineData("I NA", "I")]
    [InlineData("CC NA", "CC")]
    [InlineData("C I", "N")]
    [InlineData("II II C", "II")]
    [InlineData("NA ?", "NA")]
    [InlineData("? .", "?")]
    [InlineData(". .", "")]
    public void Pooling_takes_the_median_toward_neutral_with_NA_apart(string votes, string pooled)
    {
        var panel = Panel.OfCell(votes);

        Assert.Equal(pooled, RatingText.Format(panel.Pooled[0, 0]));
    }

    [Theory]
    [InlineData("N N")]
    [InlineData("N .")]
    [InlineData(". .")]
    [InlineData("N NA")]
    [InlineData("NA .")]
    [InlineData("NA NA")]
    public void A_row_that_parts_the_hypotheses_comes_before_one_that_does_not(string weak)
    {
        var matrix = Drawn.Read($"""
                  H1 H2
            weak  {weak}
            sharp CC II
            """);

        Assert.Equal(["sharp", "weak"], Diagnosticity.MostDiagnosticFirst(matrix).Select(d => d.Row));
    }

    [Fact]
    public void NA_dilutes_the_mean_only_in_the_original_rule()
    {
        var pooled = Panel.OfCell("II NA").Pooled;

        Assert.Equal(4, new MeanSquare().Score(pooled).Scores[0].Value);
        Assert.Equal(1, new MeanSquareOriginal().Score(pooled).Scores[0].Value);
    }

    [Fact]
    public void Ties_go_to_more_consistency_then_fewer_NA_then_fewer_unrated()
    {
        var ranking = new MeanSquare().Score(Drawn.Read("""
              A B C D
            1 I I I I
            2 . C N NA
            """));

        Assert.Equal([3, 1, 2, 4], ranking.Scores.Select(s => s.Rank));
    }
}
