using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class LikelihoodTests
{
    private static readonly Likelihood Rule = new(new LikelihoodMap("test") { CC = 0.8, II = 0.2, Medium = new(0.9, 0.3) });

    [Fact]
    public void A_report_moves_the_odds_by_its_content_seen_through_its_reliability()
    {
        var matrix = Drawn.Read("""
              H1 H2
            1 CC II
            """);

        Assert.Equal(1.857, Math.Exp(-Rule.Score(matrix)["H1"].Value), 3);
        Assert.Equal(0.650, Rule.Posterior(matrix)["H1"], 3);
    }

    [Theory]
    [InlineData("o1", "o1", 0.650)]
    [InlineData("o1", "o2", 0.775)]
    public void The_same_report_twice_counts_once(string first, string second, double posterior)
    {
        var matrix = Drawn.Read($"""
              H1 H2 | group
            1 CC II   {first}
            2 CC II   {second}
            """);

        Assert.Equal(posterior, Rule.Posterior(matrix)["H1"], 3);
    }

    [Fact]
    public void No_report_moves_the_odds_beyond_its_bound()
    {
        var sure = new Likelihood(new LikelihoodMap("sure") { CC = 1, II = 0, Medium = new(0.9, 0.3) });
        var ratio = Math.Exp(-sure.Score(Drawn.Read("H1 H2\n1 CC II"))["H1"].Value);

        Assert.InRange(ratio, 2.9, new Reporting(0.9, 0.3).Bound);
    }

    [Fact]
    public void Without_an_exclusive_set_or_a_catch_all_it_says_why_it_does_not_run()
    {
        var open = Drawn.Read("H1 H2\n1 CC II", exclusive: false);

        Assert.Contains("catch-all", Rule.WhyNot(open.Frame), StringComparison.Ordinal);
        Assert.Throws<RuleException>(() => Rule.Score(open));
        Assert.Null(Rule.WhyNot(Drawn.Read("H1 other\n1 CC II", exclusive: false).Frame));
    }

    [Fact]
    public void A_prior_is_where_the_odds_start()
    {
        var skewed = new Likelihood(Rule.Map, new Dictionary<string, double> { ["H1"] = 3, ["H2"] = 1 });

        Assert.Equal(0.75, skewed.Posterior(Drawn.Read("H1 H2\n1 C C"))["H1"], 6);
    }

    [Fact]
    public void A_hypothesis_the_row_does_not_apply_to_keeps_its_share()
    {
        var after = Rule.Posterior(Drawn.Read("H1 H2 H3\n1 CC II NA"));

        Assert.Equal(1 / 3.0, after["H3"], 6);
    }

    [Fact]
    public void Posteriors_sum_to_one() => Assert.Equal(1, Rule.Posterior(Cases.RussiaAzerbaijan.Matrix).Values.Sum(), 9);

    [Fact]
    public void No_rating_is_taken_for_certain()
    {
        var sure = new Likelihood(new LikelihoodMap("sure") { CC = 1, II = 0, Medium = Reporting.Perfect });

        Assert.Equal(0.99, sure.Posterior(Drawn.Read("H1 H2\n1 CC II"))["H1"], 6);
    }
}
