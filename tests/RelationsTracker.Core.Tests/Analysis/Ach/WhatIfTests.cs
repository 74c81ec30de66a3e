using CsCheck;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class WhatIfTests
{
    [Fact]
    public void Doubting_one_thing_is_losing_it()
        => AchGen.Matrix.Sample(matrix => Assert.All(Linchpins.Of(matrix, new Inconsistency()), loss =>
        {
            var without = WhatIf.Of(matrix, [new Doubt(loss.Kind, loss.Id)]);
            Assert.Equal(loss.Rows, without.Fallen);
            Assert.Equal(loss.Changes.Select(c => c.After), new Inconsistency().Score(without.Matrix).Scores.Select(s => s.Value));
        }));

    [Fact]
    public void A_row_stands_while_one_of_its_sources_is_believed()
    {
        var matrix = Drawn.Read("""
              H1 H2 | source
            1 I  C    S1,S2
            2 C  I    S2
            """);

        Assert.Equal(["2"], WhatIf.Of(matrix, [Source("S2")]).Fallen);
        Assert.Equal(["1", "2"], WhatIf.Of(matrix, [Source("S2"), Source("S1")]).Fallen);
    }

    [Fact]
    public void Without_six_rows_the_real_case_cannot_tell_its_own_hypotheses_apart()
    {
        var matrix = Cases.RussiaAzerbaijan.Matrix;
        var six = matrix.Rows.Where(row => matrix[row.Id, "H1"] is Rating.I or Rating.II || matrix[row.Id, "H2"] is Rating.I or Rating.II || matrix[row.Id, "H5"] is Rating.I or Rating.II).Select(row => new Doubt(LossKind.Row, row.Id)).ToArray();
        var scores = new Inconsistency().Score(WhatIf.Of(matrix, six).Matrix);

        Assert.Equal(6, six.Length);
        Assert.Equal([0, 0, 0], new[] { "H1", "H2", "H5" }.Select(h => scores[h].Value));
    }

    [Fact]
    public void Raters_are_taken_out_and_the_rest_is_pooled_anew()
    {
        var panel = Panel.Of(["H1 H2\n1 C I", "H1 H2\n1 I C", "H1 H2\n1 I C"]);
        var without = WhatIf.Of(panel, [new(LossKind.Rater, "r2"), new(LossKind.Rater, "r3"), new(LossKind.Rater, "nobody")]);

        Assert.Equal((Rating.C, 2), (without.Matrix["1", "H1"]!.Value, without.Doubts.Count));
        Assert.Null(WhatIf.Of(panel, panel.Raters.Select(r => new Doubt(LossKind.Rater, r))).Matrix["1", "H1"]);
    }

    [Fact]
    public void What_the_matrix_does_not_know_is_not_doubted()
        => Assert.Empty(WhatIf.Of(Cases.Heuer, [Source("S99"), new(LossKind.Rater, "ines")]).Doubts);

    [Fact]
    public void What_groups_add_more_than_once_is_what_collapsing_takes_away()
        => AchGen.Matrix.Sample(matrix =>
        {
            var (each, once) = (new WeightedParc().Score(matrix), new Collapsed(new WeightedParc()).Score(matrix));
            var effects = GroupEffect.Of(matrix, new WeightedParc());
            Assert.All(each.Scores, score => Assert.Equal(once[score.Hypothesis].Value - score.Value,
                effects.Sum(effect => effect.Changes.Single(c => c.Hypothesis == score.Hypothesis).Difference), 9));
        });

    private static Doubt Source(string id) => new(LossKind.Source, id);
}
