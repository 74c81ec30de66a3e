using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class CaseAgainstTests
{
    private static readonly AchMatrix Matrix = Drawn.Read("""
          H1 H2 | source origin
        1 I  C    S1     O1
        2 II C    S2     O1
        3 N  I    S3     unknown
        4 ?  .    S4     unknown
        """);

    [Fact]
    public void Many_reports_from_one_origin_are_many_reports_and_one_origin()
    {
        var against = CaseAgainst.Of(Matrix)[0];

        Assert.Equal(("1,2", "S1,S2", "O1", "4"), (Text(against.Rows), Text(against.Reports), Text(against.Origins), Text(against.Open)));
    }

    [Fact]
    public void The_margin_is_the_step_to_whoever_stands_right_behind()
    {
        var ranking = new Inconsistency().Score(Matrix);

        Assert.Equal((2, null), (ranking.Margin, ranking.ToNext("H1")));
        Assert.Equal(0, new Inconsistency().Score(Drawn.Read("H1 H2 H3\n1 C C I")).Margin);
        Assert.Null(new Inconsistency().Score(Drawn.Read("H1\n1 C")).Margin);
    }

    private static string Text(IEnumerable<string> ids) => string.Join(',', ids);
}
