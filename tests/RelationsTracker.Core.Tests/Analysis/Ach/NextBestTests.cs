using CsCheck;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Evidence;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class NextBestTests
{
    private static readonly Prospect ForH1 = new(ProspectKind.Indicator, "I1", null,
        [new("seen", new Dictionary<string, Rating> { ["H1"] = Rating.C }), new("not seen", new Dictionary<string, Rating> { ["H1"] = Rating.I })]);

    private static readonly AchMatrix Matrix = Drawn.Read("""
          H1 H2 H3
        1 C  C  .
        2 I  C  C
        """);

    [Fact]
    public void A_perfect_test_of_two_even_hypotheses_brings_one_bit_and_a_useless_one_none()
    {
        Assert.Equal(1, Information.Expected([0.5, 0.5], [[1.0, 0], [0.0, 1]]), 9);
        Assert.Equal(0, Information.Expected([0.5, 0.5], [[0.6, 0.6], [0.4, 0.4]]), 9);
    }

    [Fact]
    public void Expected_information_is_the_entropy_it_takes_away()
        => Gen.Double[0.05, 0.95].Array[2].Sample(p =>
        {
            double[] before = [0.3, 0.7];
            var (a, b) = (before[0] * p[0], before[1] * p[1]);
            var (c, d) = (before[0] - a, before[1] - b);
            var lost = Entropy(0.3) - ((a + b) * Entropy(a / (a + b))) - ((c + d) * Entropy(c / (c + d)));
            Assert.Equal(lost, Information.Expected(before, [[p[0], p[1]], [1 - p[0], 1 - p[1]]]), 9);
        });

    [Fact]
    public void An_indicator_is_worth_what_the_map_and_the_reporting_let_through()
    {
        // Seen: 0.9·0.7 + 0.3·0.3 = 0.72 under H1, 0.6 under H2 by N; not seen 0.48 and 0.6; so 0.6 and 0.5 of seeing it.
        var worth = Single(ForH1, "H1", "H2");

        Assert.Equal(Information.Expected([0.5, 0.5], [[0.6, 0.5], [0.4, 0.5]]), worth.Bits, 12);
    }

    [Fact]
    public void What_speaks_of_neither_hypothesis_tells_nothing_and_is_left_out()
        => Assert.DoesNotContain(NextBest.Of(Matrix, LikelihoodMap.House, ["H2", "H3"], [ForH1]), worth => worth.Prospect == ForH1);

    [Fact]
    public void A_cell_left_open_is_a_prospect_of_the_contests_it_belongs_to()
    {
        Assert.Contains(NextBest.Of(Matrix, LikelihoodMap.House, ["H2", "H3"], []), worth => worth.Prospect is { Kind: ProspectKind.Cell, Id: "1", Hypothesis: "H3" });
        Assert.Empty(NextBest.Of(Matrix, LikelihoodMap.House, ["H1", "H2"], []));
    }

    [Fact]
    public void An_answer_becomes_a_row_or_fills_its_cell()
    {
        var seen = NextBest.After(Matrix, ForH1, ForH1.Answers[1]);
        var cell = NextBest.Of(Matrix, LikelihoodMap.House, ["H2", "H3"], []).Single().Prospect;

        Assert.Equal([2, 0, 0], new Inconsistency().Score(seen).Scores.Select(s => s.Value));
        Assert.Equal(Rating.II, NextBest.After(Matrix, cell, cell.Answers[4])["1", "H3"]);
    }

    [Fact]
    public void No_prospect_is_worth_more_than_settling_the_contest()
        => AchGen.Matrix.Sample(matrix => Assert.All(
            NextBest.Of(matrix, LikelihoodMap.House, [.. matrix.Hypotheses.Select(h => h.Id)], []), worth => Assert.InRange(worth.Bits, 0, Math.Log2(matrix.Hypotheses.Count))));

    private static Worth Single(Prospect prospect, params string[] contest) => NextBest.Of(Matrix, LikelihoodMap.House, contest, [prospect]).Single(worth => worth.Prospect == prospect);

    private static double Entropy(double p) => -(p * Math.Log2(p)) - ((1 - p) * Math.Log2(1 - p));
}
