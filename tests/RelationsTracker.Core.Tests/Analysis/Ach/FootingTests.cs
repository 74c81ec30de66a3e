using CsCheck;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class FootingTests
{
    [Fact]
    public void The_first_three_of_the_real_case_stand_on_six_rows_and_are_level_without_them()
    {
        var footing = Footing.Of(Cases.RussiaAzerbaijan.Matrix, new Inconsistency())!;

        Assert.Equal(["H2", "H5", "H1"], footing.Hypotheses);
        Assert.Equal((6, true), (footing.Rows.Count, footing.LevelWithout));
    }

    [Fact]
    public void Where_nothing_counts_against_the_first_places_nothing_carries_their_order()
        => Assert.Null(Footing.Of(Drawn.Read("H1 H2\n1 C C"), new Inconsistency()));

    [Fact]
    public void What_makes_a_margin_sums_to_it()
        => AchGen.Matrix.Sample(matrix =>
        {
            var ranking = new Collapsed(new WeightedParc()).Score(matrix);
            var order = ranking.LeastRefutedFirst;
            var parts = MarginPart.Of(matrix, new Collapsed(new WeightedParc()), order[0].Hypothesis, order[1].Hypothesis);
            Assert.Equal(ranking.Margin!.Value, parts.Sum(part => part.Difference), 9);
        });

    [Fact]
    public void Every_score_has_its_place_on_the_scale()
        => AchGen.Matrix.Sample(matrix => Assert.All(ScoringRules.All, rule =>
        {
            var ranking = rule.Score(matrix);
            var scale = ScoreScale.Of(ranking);
            Assert.All(ranking.Scores, score => Assert.True(scale.At(score.Low) >= -1e-9 && scale.At(score.Low) <= scale.At(score.High) && scale.At(score.High) <= 1 + 1e-9));
            Assert.InRange(scale.Ticks.Count, 2, 9);
        }));

    [Fact]
    public void The_flip_margin_can_be_applied_and_then_others_lead()
    {
        var matrix = Cases.RussiaAzerbaijan.Matrix;

        Assert.NotEqual(["H2"], new Inconsistency().Score(FlipMargin.Of(matrix, new Inconsistency()).Applied(matrix)).Leaders);
    }

    [Fact]
    public void Every_rule_explains_itself_in_one_sentence_with_its_source()
        => Assert.All(ScoringRules.All, rule => Assert.True(rule.Explanation.EndsWith('.') && rule.Source.Length > 0));
}
