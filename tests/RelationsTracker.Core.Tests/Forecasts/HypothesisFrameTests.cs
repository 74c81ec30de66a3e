using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Core.Tests.Forecasts;

public sealed class HypothesisFrameTests
{
    [Fact]
    public void Probabilities_need_hypotheses_of_which_exactly_one_is_true()
    {
        Assert.Null(new HypothesisFrame(true, [H(1), H(2)]).WhyNot);
        Assert.Null(new HypothesisFrame(false, [H(1), (R(2), new HypothesisContent { CatchAll = true })]).WhyNot);
        Assert.Contains("declare the set exclusive, or add a catch-all", new HypothesisFrame(false, [H(1), H(2)]).WhyNot, StringComparison.Ordinal);
        Assert.Contains("at least two", new HypothesisFrame(true, [H(1)]).WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_off_100_is_said_and_the_nearest_that_fits_is_offered()
    {
        var frame = new HypothesisFrame(true, [H(1), H(2), H(3)]);

        Assert.Empty(frame.Incoherences([0.5, 0.3, 0.2]));
        Assert.Equal("H1, H2, H3 together have 121 %; exactly one of them is true, so they must have 100 %.", Assert.Single(frame.Incoherences([0.61, 0.4, 0.2])));
        Assert.Equal([54m, 33m, 13m], frame.Nearest([0.61, 0.4, 0.2]));
    }

    [Fact]
    public void What_rounding_leaves_over_is_given_back()
        => Assert.Equal(100m, new HypothesisFrame(true, [H(1), H(2), H(3)]).Nearest([1, 1, 1]).Sum());

    [Fact]
    public void A_part_counts_in_no_sum_and_is_never_more_probable_than_its_whole()
    {
        var frame = new HypothesisFrame(true, [H(1, subsumes: 3), H(2), H(3)]);

        Assert.Equal([0, 1], frame.Whole);
        Assert.Empty(frame.Incoherences([0.6, 0.4, 0.5]));
        Assert.Equal("H3 is part of H1 and cannot be more probable: 70 % against 60 %.", Assert.Single(frame.Incoherences([0.6, 0.4, 0.7])));
        var nearest = frame.Nearest([0.6, 0.4, 0.9]).Select(p => (double)p / 100).ToArray();
        Assert.Empty(frame.Incoherences(nearest));
        Assert.InRange(nearest[2], 0.6, 0.9);
    }

    [Fact]
    public void Part_of_a_part_and_two_names_for_one_thing_are_seen_through()
    {
        Assert.Equal([0], new HypothesisFrame(true, [H(1, subsumes: 2), H(2, subsumes: 3), H(3)]).Whole);
        Assert.NotEmpty(new HypothesisFrame(true, [H(1, subsumes: 2), H(2, subsumes: 3), H(3), H(4)]).Incoherences([0.4, 0.4, 0.5, 0.6]));
        Assert.Equal([0, 2], new HypothesisFrame(true, [H(1, subsumes: 2), H(2, subsumes: 1), H(3)]).Whole);
    }

    [Fact]
    public void Two_ways_of_pooling_stand_beside_each_other()
    {
        var frame = new HypothesisFrame(true, [H(1, subsumes: 3), H(2), H(3)]);
        double[][] vectors = [[0.9, 0.1, 0.2], [0.5, 0.5, 0.4]];

        Assert.Equal([0.7, 0.3, 0.3], frame.Arithmetic(vectors).Select(p => Math.Round(p, 6)));
        Assert.Equal([0.75, 0.25, null], frame.LogOdds(vectors).Select(p => p is null ? null : (double?)Math.Round(p.Value, 6)));
    }

    [Fact]
    public void A_vector_over_other_hypotheses_is_not_bent_to_fit()
    {
        var frame = new HypothesisFrame(true, [H(1), H(2)]);

        Assert.Equal([0.7, 0.3], frame.Vector(new ForecastContent { Hypotheses = [Share(2, 30), Share(1, 70)] }));
        Assert.Null(frame.Vector(new ForecastContent { Hypotheses = [Share(1, 70), Share(3, 30)] }));
        Assert.Null(frame.Vector(new ForecastContent { Hypotheses = [Share(1, 100)] }));
    }

    private static ItemRef R(int number) => new(ItemKind.Hypothesis, number);

    private static HypothesisShare Share(int hypothesis, decimal percent) => new() { Hypothesis = R(hypothesis), Percent = percent };

    private static (ItemRef, HypothesisContent) H(int number, int? subsumes = null)
        => (R(number), new HypothesisContent { Ties = subsumes is { } part ? [new HypothesisLink { Hypothesis = R(part), How = HypothesisTie.Subsumes }] : [] });
}
