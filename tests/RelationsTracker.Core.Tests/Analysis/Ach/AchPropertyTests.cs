using CsCheck;
using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class AchPropertyTests
{
    [Fact]
    public void A_row_equal_across_hypotheses_has_no_diagnosticity()
        => AchGen.Cell.Sample(cell => Assert.Equal(
            new Diagnosticity("E1", false, 0, 0, false),
            Diagnosticity.OfRows(AchGen.Make([new("", "")], 3, [cell, cell, cell]), new("H1", "H2")).Single()));

    [Fact]
    public void Consistent_rows_never_change_an_inconsistency_score()
        => Gen.Select(AchGen.Matrix, AchGen.OneOf(Rating.CC, Rating.C, Rating.N).Array[5]).Sample((matrix, cells) => Assert.Equal(
            new Inconsistency().Score(matrix).Scores,
            new Inconsistency().Score(AchGen.Add(matrix, [.. cells.Take(matrix.Hypotheses.Count).Cast<Rating?>()])).Scores));

    [Fact]
    public void Emptying_a_cell_never_creates_diagnosticity()
        => AchGen.Cell.Array[4].Sample(cells =>
        {
            var before = Diagnosticity.OfRows(AchGen.Make([new("", "")], 4, cells)).Single();
            var after = Diagnosticity.OfRows(AchGen.Make([new("", "")], 4, [null, .. cells.Skip(1)])).Single();
            Assert.True((before.Diagnostic || !after.Diagnostic) && after.Strength <= before.Strength);
        });

    [Fact]
    public void A_row_of_NA_never_dilutes_a_score()
        => AchGen.Matrix.Sample(matrix => Assert.All(
            ScoringRules.All,
            rule => Assert.Equal(
                rule.Score(matrix).Scores.Select(s => s.Value),
                rule.Score(AchGen.Add(matrix, [.. matrix.Hypotheses.Select(_ => (Rating?)Rating.NA)])).Scores.Select(s => s.Value))));

    [Fact]
    public void A_vote_of_NA_never_dilutes_the_mean()
        => AchGen.Cell.Array[1, 5].Sample(votes =>
        {
            var text = votes.Select(v => v is null ? "." : RatingText.Format(v)).ToArray();
            var (alone, diluted) = (Panel.OfCell(string.Join(' ', text)).Pooled, Panel.OfCell(string.Join(' ', text.Append("NA"))).Pooled);
            Assert.Equal(new MeanSquare().Score(alone).Scores[0].Value, new MeanSquare().Score(diluted).Scores[0].Value);
        });

    [Fact]
    public void The_order_of_rows_and_columns_changes_nothing()
        => Gen.Select(AchGen.Matrix, Gen.Int).Sample((matrix, seed) =>
        {
            var random = new Random(seed);
            var turned = AchGen.Reorder(matrix, matrix.Rows.OrderBy(_ => random.Next()), matrix.Hypotheses.OrderBy(_ => random.Next()));
            Assert.All(ScoringRules.All, rule => Assert.Equal(Rounded(rule.Score(matrix)), Rounded(rule.Score(turned))));
        });

    [Fact]
    public void Scaling_all_weights_keeps_the_order()
        => Gen.Select(AchGen.Matrix, AchGen.OneOf(0.25, 0.5, 2, 3, 10)).Sample((matrix, factor) =>
        {
            var parc = WeightValues.Parc;
            var scaled = new WeightedParc(new(parc.H * factor, parc.M * factor, parc.L * factor));
            Assert.Equal(new WeightedParc().Score(matrix).Scores.Select(s => s.Rank), scaled.Score(matrix).Scores.Select(s => s.Rank));
        });

    [Fact]
    public void Adding_a_refuting_cell_never_lowers_a_score()
        => Gen.Select(AchGen.Matrix, AchGen.OneOf(Rating.I, Rating.II), Gen.Int[0, 4]).Sample((matrix, rating, column) =>
        {
            var cells = matrix.Hypotheses.Select((_, h) => h == column ? rating : (Rating?)null).ToArray();
            var refuting = AchGen.Add(matrix, cells);
            Assert.All(ScoringRules.All.Where(rule => rule.Id != "likelihood"), rule => Assert.All(
                rule.Score(matrix).Scores.Zip(rule.Score(refuting).Scores), s => Assert.True(s.First.Value <= s.Second.Value)));
        });

    [Fact]
    public void A_score_lies_within_its_bounds()
        => AchGen.Matrix.Sample(matrix => Assert.All(ScoringRules.All, rule => Assert.All(
            rule.Score(matrix).Scores, s => Assert.True(s.Low <= s.Value + 1e-9 && s.Value <= s.High + 1e-9, $"{rule.Id}: {s}"))));

    private static IEnumerable<string> Rounded(Ranking ranking)
        => ranking.Scores.OrderBy(s => s.Hypothesis, StringComparer.Ordinal).Select(s => $"{s.Hypothesis} {s.Value:F9} {s.Low:F9} {s.High:F9} {s.Rank}");
}
