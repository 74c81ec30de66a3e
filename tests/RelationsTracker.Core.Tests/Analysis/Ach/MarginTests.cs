using CsCheck;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class MarginTests
{
    private static readonly ScoringRule[] CellRules = [.. ScoringRules.All.Where(r => r.Id != "likelihood"), new Collapsed(new WeightedParc())];

    [Fact]
    public void One_notch_unseats_the_leader_of_the_real_case()
    {
        var margin = FlipMargin.Of(Cases.RussiaAzerbaijan.Matrix, new Inconsistency());

        Assert.Equal((1, true), (margin.Notches, margin.Exact));
        Assert.Single(RemovalMargin.Of(Cases.RussiaAzerbaijan.Matrix, new Inconsistency()).Rows!);
    }

    [Fact]
    public void Heuers_leader_stands_two_points_ahead()
    {
        var margin = FlipMargin.Of(Cases.Heuer, new Inconsistency());

        Assert.Equal((2, true), (margin.Notches, margin.Exact));
        Assert.Equal(["E2", "E3"], RemovalMargin.Of(Cases.Heuer, new Inconsistency()).Rows);
    }

    [Fact]
    public void The_changes_named_do_change_the_leaders()
        => AchGen.Matrix.Sample(matrix => Assert.All(CellRules, rule =>
        {
            if (FlipMargin.Of(matrix, rule) is { Notches: not null } margin)
            {
                var changed = margin.Changes.Aggregate(matrix, (m, c) => AchGen.Rate(m, c.Row, c.Hypothesis, c.To));
                Assert.NotEqual(rule.Score(matrix).Leaders, rule.Score(changed).Leaders);
                Assert.Equal(margin.Notches, margin.Changes.Sum(c => Math.Abs(c.To - c.From)));
            }
        }));

    [Fact]
    public void No_fewer_notches_change_the_leaders()
        => AchGen.Small.Sample(matrix => Assert.All(CellRules, rule =>
        {
            var margin = FlipMargin.Of(matrix, rule);
            var fewer = Math.Min((margin.Notches ?? 4) - 1, 3);
            Assert.DoesNotContain(Around(matrix, fewer), m => !rule.Score(m).Leaders.SequenceEqual(rule.Score(matrix).Leaders));
        }));

    [Fact]
    public void The_rows_named_change_the_leaders_and_no_fewer_do()
        => AchGen.Matrix.Where(m => m.Rows.Count < 7).Sample(matrix => Assert.All(ScoringRules.All.Append(new Collapsed(new MeanSquare())), rule =>
        {
            var leaders = rule.Score(matrix).Leaders;
            var sizes = Enumerable.Range(0, 1 << matrix.Rows.Count)
                .Where(set => !rule.Score(matrix.Where(row => (set & (1 << matrix.Frame.Row(row.Id))) == 0)).Leaders.SequenceEqual(leaders))
                .Select(set => System.Numerics.BitOperations.PopCount((uint)set));
            var margin = RemovalMargin.Of(matrix, rule);
            Assert.Equal(sizes.Select(size => (int?)size).Min(), margin.Rows?.Count);
            Assert.True(margin.Rows is null || !rule.Score(matrix.Where(row => !margin.Rows.Contains(row.Id))).Leaders.SequenceEqual(leaders));
        }));

    [Fact]
    public void Where_notches_cannot_be_counted_the_margin_says_why()
        => Assert.Contains("Likelihood", FlipMargin.Of(Cases.Heuer, new Likelihood()).WhyNot, StringComparison.Ordinal);

    [Fact]
    public void Many_cells_alike_are_each_counted()
    {
        var margin = FlipMargin.Of(Drawn.Read("H1 H2\n1 CC II\n2 CC II\n3 CC II\n4 CC II"), new Inconsistency());

        Assert.Equal((8, true), (margin.Notches, margin.Exact));
    }

    [Fact]
    public void A_margin_too_large_to_search_is_a_bound_that_says_so_and_still_holds()
    {
        var matrix = AchGen.Make([.. Enumerable.Repeat(new AchRow("", ""), 4000)], 2, [.. Enumerable.Repeat<Rating?[]>([Rating.C, Rating.II], 4000).SelectMany(row => row)]);
        var margin = FlipMargin.Of(matrix, new Inconsistency());

        Assert.False(margin.Exact);
        Assert.Equal(8000, margin.Notches);
    }

    /// <summary>Every matrix up to so many notches away.</summary>
    private static Dictionary<string, AchMatrix>.ValueCollection Around(AchMatrix matrix, int notches)
    {
        var (seen, edge) = (new Dictionary<string, AchMatrix> { [AchGen.Text(matrix)] = matrix }, new[] { matrix });
        for (var i = 0; i < notches; i++)
        {
            edge = [.. edge.SelectMany(AchGen.Neighbours).Where(m => seen.TryAdd(AchGen.Text(m), m))];
        }

        return seen.Values;
    }
}
