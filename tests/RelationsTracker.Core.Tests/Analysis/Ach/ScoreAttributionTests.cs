using CsCheck;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class ScoreAttributionTests
{
    [Fact]
    public void Each_change_of_a_score_has_its_cause()
    {
        var before = Drawn.Read("""
                     H1 H2 | cred
            gone     II C    M
            regraded I  C    M
            reworded C  C    M
            rerated  C  I    M
            """);
        var after = Drawn.Read("""
                     H1 H2 | cred
            regraded I  C    H
            reworded II C    M
            rerated  I  C    M
            new      I  I    H
            """);

        var parts = ScoreAttribution.Of(before, after, new WeightedCredibility(), new HashSet<string> { "reworded" });

        Assert.Equal(new ScoreAttribution("H1", 3, 7, -2, 1, 2, 1, 2), parts[0]);
        Assert.Equal(new ScoreAttribution("H2", 1, 2, 0, 0, 0, -1, 2), parts[1]);
    }

    [Fact]
    public void The_parts_sum_to_the_whole_under_every_rule()
        => Gen.Select(AchGen.Matrix, AchGen.Matrix).Sample((before, after) => Assert.All(ScoringRules.All, rule =>
        {
            var common = ScoreAttribution.Of(before, after, rule, new HashSet<string> { "H1", "E2" });
            Assert.All(common, part => Assert.Equal(part.After - part.Before, part.Removed + part.Grades + part.Rewording + part.Ratings + part.Added, 9));
        }));

    [Fact]
    public void Nothing_changed_has_no_cause()
        => Assert.All(
            ScoreAttribution.Of(Cases.Heuer, Cases.Heuer, new Inconsistency(), new HashSet<string>()),
            part => Assert.Equal((0, 0, 0, 0, 0), (part.Removed, part.Grades, part.Rewording, part.Ratings, part.Added)));
}
