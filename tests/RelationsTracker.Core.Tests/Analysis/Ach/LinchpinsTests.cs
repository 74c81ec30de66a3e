using CsCheck;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class LinchpinsTests
{
    [Fact]
    public void Leaving_out_by_subtraction_equals_scoring_each_smaller_matrix()
        => AchGen.Matrix.Sample(matrix => Assert.All(
            ScoringRules.All.Append(new Collapsed(new MeanSquare())).Append(new Collapsed(new WeightedParc())),
            rule => Assert.Equal(NaiveLinchpins.Of(matrix, rule).Order(), Linchpins.Of(matrix, rule).Select(NaiveLinchpins.Line).Order())));

    [Fact]
    public void In_Heuers_matrix_no_row_changes_the_leader_and_three_reorder_the_second_place()
    {
        var losses = Linchpins.Of(Cases.Heuer, new Inconsistency());

        Assert.Equal(["E4", "E5", "E6"], losses.Select(l => l.Id));
        Assert.All(losses, l => Assert.False(l.ChangesLeader));
        Assert.Equal([-1.0, 0, 0], losses[0].Changes.Select(c => c.Difference));
    }

    [Fact]
    public void A_row_stands_while_one_of_its_sources_stands_and_falls_with_any_assumption()
    {
        var matrix = Drawn.Read("""
              H1 H2 | source assumption
            1 I  C    S1,S2  A1,A2
            2 C  I    S3     -
            """);
        var ids = Linchpins.Of(matrix, new Inconsistency()).Where(l => l.Kind != LossKind.Row).Select(l => $"{l.Kind} {l.Id}");

        Assert.Equal(["Source S3", "Assumption A1", "Assumption A2"], ids);
    }

    [Fact]
    public void A_rater_whose_absence_changes_the_leader_is_a_linchpin()
    {
        var panel = Panel.Of(["H1 H2\n1 C I", "H1 H2\n1 C I", "H1 H2\n1 I C", "H1 H2\n1 I C", "H1 H2\n1 I C"]);

        Assert.Equal(["r3", "r4", "r5"], Linchpins.Of(panel, new Inconsistency()).Where(l => l.Kind == LossKind.Rater).Select(l => l.Id));
    }

    [Fact]
    public void Leaving_out_a_rater_equals_pooling_the_others()
        => AchGen.Panel.Sample(panel => Assert.All(
            ScoringRules.All.Append(new Collapsed(new MeanSquare())),
            rule => Assert.Equal(NaiveLinchpins.OfRaters(panel, rule), Linchpins.OfRaters(panel, rule).Select(NaiveLinchpins.Line))));

    [Fact]
    public void A_panel_less_one_rater_is_the_panel_of_the_others()
        => AchGen.Cell.Array[2, 6].Sample(votes =>
        {
            var words = votes.Select(v => v is null ? "." : RatingText.Format(v)).ToArray();
            var (all, others) = (Panel.OfCell(string.Join(' ', words)), Panel.OfCell(string.Join(' ', words.Skip(1))));
            Assert.Equal(others.Pooled[0, 0], all.Without("r1").Pooled[0, 0]);
            Assert.Equal(new MeanSquare().Score(others.Pooled).Scores, new MeanSquare().Score(all.Without("r1").Pooled).Scores);
        });

    [Fact]
    public void The_deception_view_takes_out_what_came_through_the_actors_channels()
    {
        var view = DeceptionView.Of(
            Drawn.Read("""
                  H1 H2 | channel
                1 II C    A7
                2 C  I    -
                """),
            new Inconsistency(),
            "A7");

        Assert.Equal(["1"], view.RowsRemoved);
        Assert.Equal(("H2", "H1", true), (view.With.Leaders.Single(), view.Without.Leaders.Single(), view.ChangesLeader));
    }
}
