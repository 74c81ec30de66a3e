namespace RelationsTracker.Core.Analysis.Drawing;

/// <summary>
/// Places the boxes of a network so that near in the picture means few steps apart, no two boxes overlap, and the same
/// network always gives the same picture. Each connected part is spread by stress majorisation (Gansner, Koren and
/// North 2004) from a radial tree, pulled wide because labels are wide, pushed off lines that are not theirs and apart until nothing overlaps, and set on shelves.
/// </summary>
public sealed class NetworkLayout
{
    /// <summary>Free room kept around every box, in the units of the picture.</summary>
    public const double Gap = 14;

    private NetworkLayout(IReadOnlyList<Spot> spots, double width, double height) => (Spots, Width, Height) = (spots, width, height);

    /// <summary>The middle of each box, in the order given; the picture's corner is 0, 0.</summary>
    public IReadOnlyList<Spot> Spots { get; }

    /// <summary>Width of the picture, all boxes and the room around them included.</summary>
    public double Width { get; }

    public double Height { get; }

    /// <summary>Time grows with the square of the boxes of the largest connected part; memory too. Meant for up to a thousand.</summary>
    /// <exception cref="RuleException">A line names no box, or a box has no size.</exception>
    public static NetworkLayout Of(IReadOnlyList<Box> boxes, IReadOnlyList<Line> lines)
    {
        Check(boxes, lines);
        var spots = new Spot[boxes.Count];
        var parts = Parts.Of(boxes.Count, lines).Select(part => (Boxes: part, Own: Placed(part, boxes, lines))).ToArray();
        var shelves = new Shelves(parts.Sum(part => part.Own.Size.Width * part.Own.Size.Height));
        foreach (var (part, own) in parts)
        {
            var corner = shelves.Place(own.Size);
            for (var i = 0; i < part.Count; i++)
            {
                spots[part[i]] = new Spot(corner.X + own.Spots[i].X, corner.Y + own.Spots[i].Y);
            }
        }

        return new NetworkLayout(spots, shelves.Width, shelves.Height);
    }

    private static (Spot[] Spots, Box Size) Placed(IReadOnlyList<int> part, IReadOnlyList<Box> boxes, IReadOnlyList<Line> lines)
    {
        Box[] own = [.. part.Select(i => boxes[i])];
        var neighbours = Neighbours(part, lines);
        var spots = RadialTree.Of(neighbours);
        StressDescent.Settle(spots, Steps.Between(neighbours), neighbours);
        Separation.Of(spots, own, Gap);
        Clearance.Of(spots, own, neighbours);
        return ToCorner(spots, own);
    }

    private static int[][] Neighbours(IReadOnlyList<int> part, IReadOnlyList<Line> lines)
    {
        var place = part.Select((box, i) => (box, i)).ToDictionary(p => p.box, p => p.i);
        var found = part.Select(_ => new SortedSet<int>()).ToArray();
        foreach (var line in lines.Where(line => line.From != line.To && place.ContainsKey(line.From)))
        {
            found[place[line.From]].Add(place[line.To]);
            found[place[line.To]].Add(place[line.From]);
        }

        return [.. found.Select(set => set.ToArray())];
    }

    private static (Spot[] Spots, Box Size) ToCorner(Spot[] spots, Box[] boxes)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var i = 0; i < spots.Length; i++)
        {
            left = Math.Min(left, spots[i].X - (boxes[i].Width / 2));
            right = Math.Max(right, spots[i].X + (boxes[i].Width / 2));
            top = Math.Min(top, spots[i].Y - (boxes[i].Height / 2));
            bottom = Math.Max(bottom, spots[i].Y + (boxes[i].Height / 2));
        }

        // Tenths are finer than anybody sees, and make the picture the same on every processor.
        Spot[] moved = [.. spots.Select(s => new Spot(Math.Round(s.X - left + Gap, 1), Math.Round(s.Y - top + Gap, 1)))];
        return (moved, new Box(Math.Ceiling(right - left + (2 * Gap)), Math.Ceiling(bottom - top + (2 * Gap))));
    }

    private static void Check(IReadOnlyList<Box> boxes, IReadOnlyList<Line> lines)
    {
        if (boxes.Any(box => !(box.Width > 0 && box.Height > 0)))
        {
            throw new RuleException("Every box of a network has a width and a height above 0.");
        }

        if (lines.Any(line => line.From < 0 || line.To < 0 || line.From >= boxes.Count || line.To >= boxes.Count))
        {
            throw new RuleException($"A line of a network joins two of its {boxes.Count} boxes.");
        }
    }
}
