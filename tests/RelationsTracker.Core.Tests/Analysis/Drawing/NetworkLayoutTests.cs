using CsCheck;
using RelationsTracker.Core.Analysis.Drawing;

namespace RelationsTracker.Core.Tests.Analysis.Drawing;

public sealed class NetworkLayoutTests
{
    private static readonly Gen<(Box[] Boxes, Line[] Lines)> Networks = Gen.Int[1, 80].SelectMany(boxes => Gen.Select(
        Gen.Select(Gen.Double[20, 220], Gen.Double[12, 40], (w, h) => new Box(w, h)).Array[boxes],
        Gen.Select(Gen.Int[0, boxes - 1], Gen.Int[0, boxes - 1], (a, b) => new Line(a, b)).Array[0, 2 * boxes]));

    [Fact]
    public void No_two_boxes_overlap_and_none_leaves_the_picture()
        => Networks.Sample(network =>
        {
            var layout = NetworkLayout.Of(network.Boxes, network.Lines);

            return !Overlaps(network.Boxes, layout.Spots).Any()
                && network.Boxes.Zip(layout.Spots).All(p => p.Second.X >= p.First.Width / 2 && p.Second.X <= layout.Width - (p.First.Width / 2)
                    && p.Second.Y >= p.First.Height / 2 && p.Second.Y <= layout.Height - (p.First.Height / 2));
        }, iter: 60);

    [Fact]
    public void Eighty_boxes_of_one_dense_part_do_not_overlap()
    {
        var boxes = Enumerable.Repeat(new Box(190, 30), 80).ToArray();
        Line[] lines = [.. from i in Enumerable.Range(1, 79) from j in new[] { (i - 1) / 3, i * 7 % 80, i * 13 % 80 } select new Line(i, j)];

        Assert.Empty(Overlaps(boxes, NetworkLayout.Of(boxes, lines).Spots));
    }

    [Fact]
    public void The_same_network_gives_the_same_picture()
        => Networks.Sample(network => NetworkLayout.Of(network.Boxes, network.Lines).Spots.SequenceEqual(NetworkLayout.Of(network.Boxes, network.Lines).Spots), iter: 20);

    [Fact]
    public void Neighbours_lie_nearer_than_strangers()
    {
        var boxes = Enumerable.Repeat(new Box(60, 30), 40).ToArray();
        Line[] lines = [.. Enumerable.Range(0, 39).Select(i => new Line(i, i + 1))];

        var spots = NetworkLayout.Of(boxes, lines).Spots;

        Assert.True(Apart(spots[0], spots[1]) < Apart(spots[0], spots[20]) && Apart(spots[0], spots[20]) < Apart(spots[0], spots[39]));
    }

    [Fact]
    public void A_line_to_nowhere_and_a_box_without_size_are_refused()
    {
        Assert.Contains("joins two of its 1 boxes", Assert.Throws<RuleException>(() => NetworkLayout.Of([new Box(1, 1)], [new Line(0, 1)])).Message, StringComparison.Ordinal);
        Assert.Contains("above 0", Assert.Throws<RuleException>(() => NetworkLayout.Of([new Box(0, 1)], [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_place_is_an_empty_picture() => Assert.Equal((0.0, 0.0), (NetworkLayout.Of([], []).Width, NetworkLayout.Of([], []).Height));

    private static double Apart(Spot a, Spot b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));

    private static IEnumerable<(int, int)> Overlaps(Box[] boxes, IReadOnlyList<Spot> spots)
        => from i in Enumerable.Range(0, boxes.Length)
           from j in Enumerable.Range(i + 1, boxes.Length - i - 1)
           where Math.Abs(spots[i].X - spots[j].X) < (boxes[i].Width + boxes[j].Width) / 2 && Math.Abs(spots[i].Y - spots[j].Y) < (boxes[i].Height + boxes[j].Height) / 2
           select (i, j);
}
