using Kind = RelationsTracker.Core.Pictures.Metafiles.MetafileRecords.Kind;

namespace RelationsTracker.Core.Pictures.Metafiles;

/// <summary>Draws with one pen, brush or font at a time; colours are 0xRRGGBB.</summary>
internal sealed class MetafileCanvas(MetafileRecords records)
{
    private const int NoBrush = unchecked((int)0x80000005);
    private const int NoPen = unchecked((int)0x80000008);
    private const int Object = 1;

    // Geometric, solid or of given dashes, with flat ends and mitred corners.
    private const int Solid = 0x12200;
    private const int Dashed = Solid | 7;

    public void Box(double x, double y, double width, double height, double round, int? fill, Stroke? stroke)
    {
        int[] box = [U(x), U(y), U(x + width), U(y + height)];
        Both(fill, stroke, () => records.Add(round > 0 ? Kind.RoundRectangle : Kind.Rectangle, round > 0 ? [.. box, U(2 * round), U(2 * round)] : box));
    }

    public void Circle(double x, double y, double radius, int? fill, Stroke? stroke)
        => Both(fill, stroke, () => records.Add(Kind.Ellipse, U(x - radius), U(y - radius), U(x + radius), U(y + radius)));

    public void Path(IReadOnlyList<(double X, double Y)> points, int? fill, Stroke? stroke)
        => Both(fill, stroke, () => records.Add(fill is null ? Kind.Polyline : Kind.Polygon, [0, 0, -1, -1, points.Count, .. points.SelectMany(point => (int[])[U(point.X), U(point.Y)])]));

    /// <param name="anchor">start, middle or end.</param>
    public void Words(double x, double y, string words, string family, double size, bool bold, int colour, string anchor)
    {
        records.Font(family, size, bold);
        records.Add(Kind.Select, Object);
        records.Add(Kind.TextColour, Colour(colour));
        records.Add(Kind.TextAlign, 24 + (anchor switch { "middle" => 6, "end" => 2, _ => 0 }));
        records.Words(x, y, words);
        Release(Stock.Font);
    }

    private void Both(int? fill, Stroke? stroke, Action draw)
    {
        // First the ground, then the edge: only one of the two needs an object of its own at a time.
        if (fill is { } ground)
        {
            records.Add(Kind.Brush, Object, 0, Colour(ground), 0);
            records.Add(Kind.Select, Object);
            records.Add(Kind.Select, NoPen);
            draw();
            Release(Stock.Brush);
        }

        if (stroke is { Width: > 0 } edge)
        {
            records.Add(Kind.Pen, [Object, 0, 0, 0, 0, edge.Dashes.Count > 0 ? Dashed : Solid, U(edge.Width), 0, Colour(edge.Colour), 0, edge.Dashes.Count, .. edge.Dashes.Select(U)]);
            records.Add(Kind.Select, Object);
            records.Add(Kind.Select, NoBrush);
            draw();
            Release(Stock.Pen);
        }
    }

    // What is selected cannot be deleted: something of the system takes its place first.
    private void Release(Stock instead)
    {
        records.Add(Kind.Select, (int)instead);
        records.Add(Kind.Delete, Object);
    }

    private static int U(double pixels) => MetafileRecords.Units(pixels);

    private static int Colour(int rgb) => ((rgb & 0xFF) << 16) | (rgb & 0xFF00) | ((rgb >> 16) & 0xFF);

    private enum Stock
    {
        Brush = NoBrush,
        Pen = NoPen,
        Font = unchecked((int)0x8000000D),
    }

    /// <summary>An edge: its colour, its width and, in pixels, how long it is drawn and left out by turns.</summary>
    public readonly record struct Stroke(int Colour, double Width, IReadOnlyList<double> Dashes);
}
