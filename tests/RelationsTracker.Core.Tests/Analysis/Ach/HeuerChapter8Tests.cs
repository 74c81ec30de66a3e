using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class HeuerChapter8Tests
{
    [Theory]
    [InlineData("heuer-count")]
    [InlineData("inconsistency")]
    [InlineData("weighted-parc")]
    [InlineData("mean-square")]
    public void Minor_action_is_least_refuted_then_major_then_none(string rule)
    {
        var ranking = ScoringRules.Of(rule).Score(Cases.Heuer);

        Assert.Equal([3.0, 0, 2], ranking.Scores.Select(s => s.Value));
        Assert.Equal(["H2", "H3", "H1"], ranking.LeastRefutedFirst.Select(s => s.Hypothesis));
    }

    [Fact]
    public void Evidence_consistent_with_every_hypothesis_is_not_diagnostic()
        => Assert.Equal(["E1"], Diagnosticity.OfRows(Cases.Heuer).Where(d => !d.Diagnostic).Select(d => d.Row));

    [Fact]
    public void Minor_action_leads_whichever_row_is_left_out()
    {
        foreach (var row in Cases.Heuer.Rows)
        {
            Assert.Equal(["H2"], new Inconsistency().Score(Cases.Heuer.Where(r => r != row)).Leaders);
        }
    }

    [Theory]
    [InlineData("E4")]
    [InlineData("E5")]
    [InlineData("E6")]
    public void Without_one_of_the_last_three_rows_none_and_major_are_level(string lost)
    {
        var ranking = new Inconsistency().Score(Cases.Heuer.Where(r => r.Id != lost));

        Assert.Equal([2, 1, 2], ranking.Scores.Select(s => s.Rank));
    }
}
