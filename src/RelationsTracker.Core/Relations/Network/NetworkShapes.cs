using RelationsTracker.Core.Items;
using RelationsTracker.Core.Pictures;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Relations.Network;

/// <summary>
/// Draws a network. Blue: friendly. Orange: hostile. Grey: neither, or both. Dashed: holds only under a hypothesis. Bold: holds
/// because the supposed one is true. A dot joins ties of three or more.
/// </summary>
public static class NetworkShapes
{
    private static readonly Lettering Name = new(Paint.Sans, 13, Paint.Ink);

    /// <param name="names">What an end is called.</param>
    /// <param name="focus">Who stands in the middle.</param>
    public static Picture Of(NetworkPicture network, Supposition supposed, Func<ItemRef, string> names, ItemRef? focus = null)
    {
        // A small network is not blown up: it stands in the middle of as much room as a large one has.
        var (width, height) = (Math.Max(network.Width, 1150), Math.Max(network.Height, 620));
        return new Picture((network.Width - width) / 2, (network.Height - height) / 2, width, height, $"Network of {network.Nodes.Count} and {network.Lines.Sum(line => line.Ties.Count)} ties",
        [
            Shape.Of("defs").With(Enum.GetValues<RelationSign>().Select(Arrow)),
            .. network.Lines.Select(line => Tie(line, supposed, names)),
            .. network.Knots.Select(knot => Shape.Of("circle", ("cx", knot.At.X), ("cy", knot.At.Y), ("r", 4.5), ("class", "knot"), ("fill", Colour(knot.Tie.Sign))).With(Shape.Title(Say(knot.Tie, names)))),
            .. network.Nodes.Select(node => Node(node, node.Ref == focus)),
        ]);
    }

    private static Shape Arrow(RelationSign sign) => Shape.Of("marker", ("id", $"arrow-{sign}"), ("viewBox", "0 0 10 10"), ("refX", 9), ("refY", 5), ("markerWidth", 7), ("markerHeight", 7), ("orient", "auto-start-reverse"))
        .With(Shape.Of("path", ("d", "M0 1 L9 5 L0 9 Z"), ("fill", Colour(sign))));

    private static Shape Tie(NetworkLine line, Supposition supposed, Func<ItemRef, string> names)
    {
        var sign = SignOf(line.Ties);
        var standing = Standing(line.Ties, supposed);
        return Shape.Line(
            line.From.X, line.From.Y, line.To.X, line.To.Y, ("class", $"tie {Kebab.Words(standing)}"), ("stroke", Colour(sign)),
            ("stroke-width", standing == TieStanding.Supposed ? 3.5 : Math.Min(5, 1.1 + (0.5 * (line.Ties.Count - 1)))), ("opacity", standing == TieStanding.Supposed ? null : ".75"),
            ("stroke-dasharray", standing == TieStanding.Conditional ? "6 5" : null),
            ("marker-end", line.PointsForward ? $"url(#arrow-{sign})" : null), ("marker-start", line.PointsBack ? $"url(#arrow-{sign})" : null))
            .With(Shape.Title(string.Join("; ", line.Ties.Select(tie => Say(tie, names)))));
    }

    private static Shape Node(NetworkNode node, bool focus) => (Shape.Of("a", ("class", focus ? "node focus" : "node"), ("aria-label", Spoken(node))) with { Leads = node.Ref }).With(
        Shape.Title($"{node.Ref} {node.Name}"),
        Shape.Of("rect", ("x", node.At.X - (node.Size.Width / 2)), ("y", node.At.Y - (node.Size.Height / 2)), ("width", node.Size.Width), ("height", node.Size.Height), ("rx", 3), ("fill", focus ? Paint.AccentSoft : Paint.Panel), ("stroke", focus ? Paint.Accent : Paint.Muted), ("stroke-width", focus ? 2 : null)),
        Shape.Text(node.At.X, node.At.Y + 4.5, Drawn(node), Name, "middle"));

    private static string Colour(RelationSign sign) => sign switch
    {
        RelationSign.Cooperative => Paint.Friendly,
        RelationSign.Conflictual => Paint.Hostile,
        _ => Paint.Muted,
    };

    private static string Drawn(NetworkNode node) => NetworkPicture.Caption(node.Name) + (node.Hidden > 0 ? $" +{node.Hidden}" : null);

    // What is heard begins with what is seen, so that who speaks to a computer can say it.
    private static string Spoken(NetworkNode node)
        => $"{Drawn(node)}{(node.Hidden > 0 ? " more behind it" : null)}{(NetworkPicture.Caption(node.Name) != node.Name ? $", {node.Name}" : null)}, {node.Ref}";

    private static string Say(NetworkTie tie, Func<ItemRef, string> names) => $"{names(tie.Ends[0])} {tie.Kind.Replace('-', ' ')} {string.Join(" and ", tie.Ends.Skip(1).Select(names))}";

    private static TieStanding Standing(IReadOnlyList<NetworkTie> ties, Supposition supposed) => ties.Min(tie => supposed.Of(tie.Scope)) switch
    {
        TieStanding.Stated when ties.Any(tie => supposed.Of(tie.Scope) == TieStanding.Supposed) => TieStanding.Supposed,
        TieStanding.RuledOut => TieStanding.Conditional,
        var standing => standing,
    };

    // Friendly and hostile together are neither.
    private static RelationSign SignOf(IReadOnlyList<NetworkTie> ties)
        => ties.Select(tie => tie.Sign).Where(sign => sign != RelationSign.Neutral).Distinct().ToList() is [var only] ? only : RelationSign.Neutral;
}
