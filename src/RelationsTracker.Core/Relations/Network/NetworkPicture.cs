using RelationsTracker.Core.Analysis.Drawing;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text;

namespace RelationsTracker.Core.Relations.Network;

/// <summary>One who is drawn: the middle and size of the box, and how many neighbours are folded behind it.</summary>
public sealed record NetworkNode(ItemRef Ref, string Name, Spot At, Box Size, int Hidden);

/// <summary>
/// All ties of two who are drawn, as one line from border to border. A tie with more ends than two goes through a knot
/// (<see cref="Knot"/>), from which one line runs to each end.
/// </summary>
/// <param name="From">Where the line starts, on the border of a box or at a knot.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Ties">The ties it stands for, one or more.</param>
/// <param name="PointsForward">Some tie runs this way.</param>
/// <param name="PointsBack">Some tie runs the other way.</param>
public sealed record NetworkLine(Spot From, Spot To, IReadOnlyList<NetworkTie> Ties, bool PointsForward, bool PointsBack);

/// <summary>Where the lines of one tie with three or more ends meet.</summary>
public sealed record Knot(NetworkTie Tie, Spot At);

/// <summary>
/// A network laid out for drawing: the same network gives the same picture, no two boxes overlap, and everything lies within
/// <see cref="Width"/> × <see cref="Height"/>.
/// </summary>
public sealed record NetworkPicture(IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkLine> Lines, IReadOnlyList<Knot> Knots, double Width, double Height)
{
    private const double LetterWidth = 7.1;
    private const double LineHeight = 30;
    private const int MostLetters = 26;
    private static readonly Box KnotSize = new(12, 12);

    /// <summary>The name as the box shows it: at most 26 letters.</summary>
    public static string Caption(string name) => name.Shortened(MostLetters);

    /// <param name="network">What is to be drawn.</param>
    /// <param name="names">The name of each.</param>
    public static NetworkPicture Of(FoldedNetwork network, Func<ItemRef, string> names)
    {
        var place = network.Shown.Select((who, i) => (who, i)).ToDictionary(p => p.who, p => p.i);
        NetworkTie[] several = [.. network.Ties.Where(tie => tie.Ends.Distinct().Count() > 2)];
        var bundles = network.Ties.Where(tie => tie.Ends.Distinct().Count() == 2)
            .GroupBy(tie => tie.Ends.Min() is var first && tie.Ends.Max() is var last ? (first, last) : default)
            .OrderBy(b => b.Key.first).ThenBy(b => b.Key.last).ToArray();
        Box[] boxes = [.. network.Shown.Select(who => SizeOf(names(who), network.Hidden.ContainsKey(who))), .. several.Select(_ => KnotSize)];
        Line[] lines =
        [
            .. bundles.Select(b => new Line(place[b.Key.first], place[b.Key.last])),
            .. several.SelectMany((tie, k) => tie.Ends.Distinct().Select(end => new Line(place[end], network.Shown.Count + k))),
        ];
        var layout = NetworkLayout.Of(boxes, lines);
        Spot At(ItemRef who) => layout.Spots[place[who]];
        Box Size(ItemRef who) => boxes[place[who]];
        return new NetworkPicture(
            [.. network.Shown.Select(who => new NetworkNode(who, names(who), At(who), Size(who), network.Hidden.GetValueOrDefault(who)))],
            [
                .. bundles.Select(b => Joined(b.Key.first, b.Key.last, [.. b])),
                .. several.SelectMany((tie, k) => tie.Ends.Distinct().Select(end => ToKnot(tie, end, layout.Spots[network.Shown.Count + k]))),
            ],
            [.. several.Select((tie, k) => new Knot(tie, layout.Spots[network.Shown.Count + k]))],
            layout.Width, layout.Height);

        NetworkLine Joined(ItemRef first, ItemRef last, NetworkTie[] ties) => new(
            Border(At(first), Size(first), At(last)), Border(At(last), Size(last), At(first)), ties,
            ties.Any(tie => !tie.Mutual && tie.Ends[0] == first), ties.Any(tie => !tie.Mutual && tie.Ends[0] == last));

        // At the knot the line from the first end arrives, and those to the others leave.
        NetworkLine ToKnot(NetworkTie tie, ItemRef end, Spot knot) => new(knot, Border(At(end), Size(end), knot), [tie], !tie.Mutual && end != tie.Ends[0], false);
    }

    private static Box SizeOf(string name, bool folded) => new((Caption(name).Length * LetterWidth) + 22 + (folded ? 26 : 0), LineHeight);

    /// <summary>Where the way from the middle of a box to another place leaves the box.</summary>
    private static Spot Border(Spot middle, Box size, Spot towards)
    {
        var (dx, dy) = (towards.X - middle.X, towards.Y - middle.Y);
        var reach = Math.Max(Math.Abs(dx) / (size.Width / 2), Math.Abs(dy) / (size.Height / 2));
        return reach <= 1 ? middle : new Spot(Math.Round(middle.X + (dx / reach), 1), Math.Round(middle.Y + (dy / reach), 1));
    }
}
