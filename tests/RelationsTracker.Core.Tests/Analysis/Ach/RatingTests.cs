using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class RatingTests
{
    [Fact]
    public void Every_rating_reads_back_from_its_text()
    {
        foreach (var rating in Enum.GetValues<Rating>())
        {
            Assert.Equal(rating, RatingText.Parse(RatingText.Format(rating).ToLowerInvariant()));
        }
    }

    [Fact]
    public void Nothing_written_is_an_unrated_cell() => Assert.Null(RatingText.Parse(RatingText.Format(null)));

    [Fact]
    public void An_unknown_rating_is_refused() => Assert.Throws<RuleException>(() => RatingText.Parse("III"));

    [Theory]
    [InlineData(1, Weight.H, false)]
    [InlineData(2, Weight.H, false)]
    [InlineData(3, Weight.M, false)]
    [InlineData(4, Weight.L, false)]
    [InlineData(5, Weight.L, false)]
    [InlineData(6, Weight.M, true)]
    [InlineData(null, Weight.M, false)]
    public void A_grade_gives_a_weight_and_6_is_flagged(int? grade, Weight weight, bool flagged)
        => Assert.Equal(new CredibilityWeight(weight, flagged), CredibilityWeight.FromGrade(grade));
}
