using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class RulePanelTests
{
    [Fact]
    public void The_panel_says_when_rules_name_different_leaders()
    {
        var panel = RulePanel.Of(Drawn.Read("""
              H1 H2
            1 II C
            2 C  I
            3 C  I
            4 C  I
            """));

        Assert.True(panel.LeadersDiffer);
        Assert.False(RulePanel.Of(Cases.Heuer).LeadersDiffer);
    }

    [Fact]
    public void A_rule_that_does_not_run_stands_there_with_its_reason()
    {
        var panel = RulePanel.Of(Drawn.Read("H1 H2\n1 CC II", exclusive: false));

        Assert.Equal(["likelihood"], panel.Standings.Where(s => s.Ranking is null && s.WhyNot is not null).Select(s => s.Rule.Id));
    }

    [Fact]
    public void Every_rule_reports_each_rater_beside_the_pool()
    {
        var standing = RulePanel.Of(Panel.Of(["H1 H2\n1 C II", "H1 H2\n1 I C"])).Standings.Single(s => s.Rule.Id == "inconsistency");

        Assert.Equal([0.0, 0], standing.Ranking!.Scores.Select(s => s.Value));
        Assert.Equal(["r1 H1", "r2 H2"], standing.PerRater.Select(r => $"{r.Rater} {r.Ranking.Leaders.Single()}"));
    }

    [Fact]
    public void Every_rule_is_found_by_its_id()
    {
        Assert.All(ScoringRules.All, rule => Assert.Same(rule, ScoringRules.Of(rule.Id)));
        Assert.Equal("collapsed:weighted-parc", ScoringRules.Of("collapsed:weighted-parc").Id);
        Assert.Throws<RuleException>(() => ScoringRules.Of("net-support"));
    }

    [Fact]
    public void Five_rows_of_one_group_refute_once_when_collapsed()
    {
        var matrix = Drawn.Read("""
              H1 H2 | group
            1 I  C    g
            2 II C    g
            3 I  I    g
            4 C  I    -
            """);

        Assert.Equal([2.0, 2], new Collapsed().Score(matrix).Scores.Select(s => s.Value));
    }

    [Fact]
    public void Of_equal_counts_the_one_with_fewer_II_comes_first()
    {
        var ranking = new HeuerCount().Score(Drawn.Read("H1 H2\n1 II I\n2 C C"));

        Assert.Equal([(1.0, 2), (1.0, 1)], ranking.Scores.Select(s => (s.Value, s.Rank)));
    }

    [Fact]
    public void The_panel_says_when_open_cells_could_unseat_a_leader()
    {
        Assert.True(RulePanel.Of(Drawn.Read("H1 H2\n1 . I"), [new Inconsistency()]).NotSeparatedByWhatIsRated);
        Assert.False(RulePanel.Of(Drawn.Read("H1 H2\n1 C I"), [new Inconsistency()]).NotSeparatedByWhatIsRated);
    }
}
