using CsCheck;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Agreement;

namespace RelationsTracker.Core.Tests.Analysis.Agreement;

public sealed class DisagreementSourcesTests
{
    private static readonly Gen<GroundedRating[]> Votes
        = Gen.Select(Gen.Enum<Rating>(), Gen.Enum<Weight>(), Gen.Int[1, 3]).Select((rating, weight, wording) => new GroundedRating("x", rating, weight, wording)).Array[0, 6];

    [Fact]
    public void The_parts_sum_to_the_variance_of_the_voices()
        => Votes.Sample(votes =>
        {
            var voices = votes.Where(v => v.Rating <= Rating.II).Select(v => Scale(v.Rating) * WeightValues.OpenSourceAch.Of(v.Weight)).ToArray();
            var mean = voices.DefaultIfEmpty().Average();
            Assert.Equal(voices.Select(v => (v - mean) * (v - mean)).DefaultIfEmpty().Average(), DisagreementSources.OfCell(votes).Whole, 1e-9);
        });

    [Fact]
    public void With_one_grade_and_one_wording_all_of_it_is_how_they_read()
    {
        var sources = DisagreementSources.OfCell([V(Rating.CC), V(Rating.II)]);

        Assert.Equal((0, 4, 0), (sources.Grade, sources.Consistency, sources.Wording));
        Assert.Equal(DisagreementSource.Consistency, sources.Largest);
    }

    [Fact]
    public void The_same_reading_under_other_grades_is_the_grades()
    {
        var sources = DisagreementSources.OfCell([V(Rating.II, Weight.H), V(Rating.II, Weight.M)]);

        Assert.Equal((1, 0, 0), (sources.Grade, sources.Consistency, sources.Wording));
        Assert.Equal(DisagreementSource.Grade, sources.Largest);
    }

    [Fact]
    public void Raters_who_agree_about_each_wording_disagree_by_the_wording()
    {
        var sources = DisagreementSources.OfCell([V(Rating.C, wording: 1), V(Rating.C, wording: 1), V(Rating.I, wording: 2), V(Rating.I, wording: 2)]);

        Assert.Equal((0, 0, 2.25), (sources.Grade, sources.Consistency, sources.Wording));
        Assert.Equal(DisagreementSource.Wording, sources.Largest);
    }

    [Fact]
    public void One_rater_does_not_disagree_and_neither_does_what_is_on_no_scale()
        => Assert.Equal(default, DisagreementSources.OfCell([V(Rating.CC), V(Rating.NA), V(Rating.CannotJudge)]));

    [Fact]
    public void Two_sheets_are_compared_widest_difference_first_and_equal_cells_last()
    {
        var frame = new AchFrame([new("H1", "one"), new("H2", "two")], [new AchRow("R1", "a"), new AchRow("R2", "b"), new AchRow("R3", "c")]);
        var panel = new AchPanelBuilder(frame)
            .Rate("a", "R1", "H1", Rating.C).Rate("b", "R1", "H1", Rating.C)
            .Rate("a", "R1", "H2", Rating.C).Rate("b", "R1", "H2", Rating.N)
            .Rate("a", "R2", "H1", Rating.NA).Rate("b", "R2", "H1", Rating.C)
            .Rate("a", "R2", "H2", Rating.C)
            .Rate("a", "R3", "H1", Rating.CC).Rate("b", "R3", "H1", Rating.II).Build();

        var cells = SheetDifference.Of(panel, "a", "b");

        Assert.Equal(["R3/H1 4", "R1/H2 1", "R2/H1 ", "R2/H2 ", "R1/H1 0"], cells.Select(c => $"{c.Row}/{c.Hypothesis} {c.Notches}"));
    }

    private static GroundedRating V(Rating rating, Weight weight = Weight.M, int wording = 1) => new("x", rating, weight, wording);

    private static double Scale(Rating rating) => rating switch
    {
        Rating.CC => 2,
        Rating.C => 1.5,
        Rating.N => 0,
        Rating.I => -1.5,
        _ => -2,
    };
}
