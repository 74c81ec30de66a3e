using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class BoundsTests
{
    [Fact]
    public void Open_cells_make_a_score_an_interval_and_NA_does_not()
    {
        var ranking = new Inconsistency().Score(Drawn.Read("""
              H1 H2 H3 H4
            1 I  I  I  II
            2 .  ?  NA II
            """));

        Assert.Equal([(1.0, 3.0), (1, 3), (1, 1), (4, 4)], ranking.Scores.Select(s => (s.Low, s.High)));
    }

    [Fact]
    public void A_leader_that_open_cells_could_unseat_is_not_separated()
    {
        var ranking = new Inconsistency().Score(Drawn.Read("""
              H1 H2 H3
            1 .  I  II
            2 C  C  II
            """));

        Assert.Equal(["H1"], ranking.Leaders);
        Assert.Equal([new HypothesisPair("H1", "H2")], ranking.NotSeparated);
        Assert.False(ranking.LeaderSeparated);
    }

    [Fact]
    public void Equal_scores_share_a_rank_and_leave_a_gap()
    {
        var ranking = new Inconsistency().Score(Drawn.Read("H1 H2 H3\n1 C C I"));

        Assert.Equal([1, 1, 3], ranking.Scores.Select(s => s.Rank));
    }

    [Fact]
    public void A_likelihood_lies_within_its_bounds()
    {
        var score = new Likelihood().Score(Drawn.Read("H1 H2\n1 CC .\n2 ? I"))["H1"];

        Assert.True(score.Low < score.Value && score.Value < score.High);
    }

    [Fact]
    public void Where_every_cell_is_rated_only_ties_are_not_separated()
    {
        var ranking = new Inconsistency().Score(Drawn.Read("H1 H2 H3\n1 C C I"));

        Assert.Equal([new HypothesisPair("H1", "H2")], ranking.NotSeparated);
    }
}
