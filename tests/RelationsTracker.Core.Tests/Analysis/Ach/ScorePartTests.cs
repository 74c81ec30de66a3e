using CsCheck;
using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class ScorePartTests
{
    private static readonly ScoringRule[] Adding = [.. ScoringRules.All.Where(rule => rule is not Likelihood), new Collapsed(new WeightedParc())];

    [Fact]
    public void The_parts_that_count_sum_to_the_score()
        => AchGen.Matrix.Sample(matrix => Assert.All(Adding, rule => Assert.All(rule.Score(matrix).Scores, score
            => Assert.Equal(score.Value, ScorePart.Of(matrix, rule, score.Hypothesis).Where(part => part.Counts).Sum(part => part.Points), 9))));

    [Fact]
    public void Without_groups_the_parts_sum_to_both_ends_of_the_interval()
        => AchGen.Matrix.Sample(matrix => Assert.All(Adding.Where(rule => rule is not Collapsed), rule => Assert.All(rule.Score(matrix).Scores, score =>
        {
            var parts = ScorePart.Of(matrix, rule, score.Hypothesis);
            Assert.Equal((score.Low, score.High), (Math.Round(parts.Sum(p => p.Low), 9), Math.Round(parts.Sum(p => p.High), 9)), new Nearly());
        })));

    [Fact]
    public void Of_a_group_one_row_speaks_and_the_others_are_shown_as_silent()
    {
        var parts = ScorePart.Of(Drawn.Read("""
              H1 H2 | group
            1 I  C    g
            2 II C    g
            3 I  C    -
            """), new Collapsed(), "H1");

        Assert.Equal([false, true, true], parts.Select(part => part.Counts));
    }

    [Fact]
    public void Unrated_and_cannot_judge_are_open_and_NA_is_not()
    {
        var parts = ScorePart.Of(Drawn.Read("H1 H2\n1 . C\n2 ? C\n3 NA C\n4 N C"), new Inconsistency(), "H1");

        Assert.Equal([(true, 2.0), (true, 2), (false, 0), (false, 0)], parts.Select(part => (part.IsOpen, part.High)));
    }

    private sealed class Nearly : IEqualityComparer<(double Low, double High)>
    {
        public bool Equals((double Low, double High) x, (double Low, double High) y) => Math.Abs(x.Low - y.Low) < 1e-6 && Math.Abs(x.High - y.High) < 1e-6;

        public int GetHashCode((double Low, double High) obj) => 0;
    }
}
