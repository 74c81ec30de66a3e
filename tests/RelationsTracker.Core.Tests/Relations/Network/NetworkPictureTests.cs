using RelationsTracker.Core.Relations.Network;
using static RelationsTracker.Core.Tests.Relations.Network.DrawnTies;

namespace RelationsTracker.Core.Tests.Relations.Network;

public sealed class NetworkPictureTests
{
    [Fact]
    public void All_ties_of_two_are_one_line_that_points_where_they_point()
    {
        var picture = Picture("A1-A2 C1\nA2-A1 C2\nA1-A3 C3");

        Assert.Equal("2 True True, 1 True False", string.Join(", ", picture.Lines.Select(line => $"{line.Ties.Count} {line.PointsForward} {line.PointsBack}")));
    }

    [Fact]
    public void A_tie_of_three_runs_through_a_knot()
    {
        var picture = Picture("A1-A2-A3 C1");

        Assert.Single(picture.Knots);
        Assert.Equal([false, true, true], picture.Lines.Select(line => line.PointsForward));
    }

    [Fact]
    public void Lines_end_at_the_border_of_the_box()
    {
        var picture = Picture("A1-A2 C1");
        var (one, line) = (picture.Nodes[0], picture.Lines[0]);

        Assert.True(Math.Abs(Math.Abs(line.From.X - one.At.X) - (one.Size.Width / 2)) < 0.1 || Math.Abs(Math.Abs(line.From.Y - one.At.Y) - (one.Size.Height / 2)) < 0.1);
    }

    [Fact]
    public void A_long_name_is_cut_with_an_ellipsis() => Assert.Equal("the law enforcement bodie…", NetworkPicture.Caption("the law enforcement bodies of the region"));

    private static NetworkPicture Picture(string ties) => NetworkPicture.Of(FoldedNetwork.Of(Draw(ties)), who => $"Actor {who}");
}
