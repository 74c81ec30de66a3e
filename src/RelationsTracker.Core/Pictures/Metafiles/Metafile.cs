using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace RelationsTracker.Core.Pictures.Metafiles;

/// <summary>
/// A picture of <see cref="SvgFile"/> as an enhanced metafile ([MS-EMF]), for programs that know no SVG, such as Word before
/// 2016: the same boxes, lines, circles, arrows and words. What a metafile has not is given as paper would show it: half
/// transparent is mixed with the ground, and a transition has the colour of its middle.
/// </summary>
public static class Metafile
{
    private const int Paper = 0xFFFEFB;
    private const double ArrowLength = 5.6;
    private const double ArrowHalf = 2.8;

    /// <param name="svg">As <see cref="SvgFile.Of"/> wrote it.</param>
    /// <returns>The bytes, the same for the same picture; null where the text is no picture made here.</returns>
    public static byte[]? Of(string svg)
    {
        if (SvgFile.Size(svg) is not var (width, height) || Read(svg) is not { } root || Numbers(root, "viewBox") is not [var left, var top, var wide, > 0] || wide <= 0)
        {
            return null;
        }

        var records = new MetafileRecords(0, 0, width, height);
        new Drawing(new MetafileCanvas(records), root, width / wide, left, top).Inside(root);
        return records.Finish();
    }

    private static XElement? Read(string svg)
    {
        try
        {
            using var xml = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(xml);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static double Number(XElement of, string name, double otherwise = 0)
        => double.TryParse((string?)of.Attribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static double[] Numbers(XElement of, string name)
        => [.. ((string?)of.Attribute(name) ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0)];

    private sealed class Drawing(MetafileCanvas canvas, XElement root, double scale, double left, double top)
    {
        private readonly Dictionary<string, XElement> _named = root.Descendants().Where(e => e.Attribute("id") is not null).DistinctBy(e => (string)e.Attribute("id")!).ToDictionary(e => (string)e.Attribute("id")!);

        public void Inside(XElement of)
        {
            foreach (var shape in of.Elements())
            {
                Draw(shape);
            }
        }

        private void Draw(XElement shape)
        {
            switch (shape.Name.LocalName)
            {
                case "g":
                    Inside(shape);
                    break;
                case "rect":
                    canvas.Box(X(shape, "x"), Y(shape, "y"), Length(shape, "width"), Length(shape, "height"), Length(shape, "rx"), Fill(shape), Edge(shape));
                    break;
                case "circle":
                    canvas.Circle(X(shape, "cx"), Y(shape, "cy"), Length(shape, "r"), Fill(shape), Edge(shape));
                    break;
                case "line":
                    Line(shape, [(X(shape, "x1"), Y(shape, "y1")), (X(shape, "x2"), Y(shape, "y2"))]);
                    break;
                case "polyline":
                    Line(shape, [.. Numbers(shape, "points").Chunk(2).Where(pair => pair.Length == 2).Select(pair => ((pair[0] - left) * scale, (pair[1] - top) * scale))]);
                    break;
                case "text" when shape.Nodes().OfType<XText>().Any():
                    canvas.Words(X(shape, "x"), Y(shape, "y"), string.Concat(shape.Nodes().OfType<XText>().Select(text => text.Value)), Family((string?)shape.Attribute("font-family") ?? ""),
                        Length(shape, "font-size"), Number(shape, "font-weight", 400) >= 600, Fill(shape) ?? 0, (string?)shape.Attribute("text-anchor") ?? "start");
                    break;
            }
        }

        private void Line(XElement shape, IReadOnlyList<(double X, double Y)> points)
        {
            if (points.Count < 2 || Edge(shape) is not { } edge)
            {
                return;
            }

            canvas.Path(points, null, edge);
            Arrow((string?)shape.Attribute("marker-end"), points[^2], points[^1], edge.Width);
            Arrow((string?)shape.Attribute("marker-start"), points[1], points[0], edge.Width);
        }

        // Arrowheads grow with their line, and end where it ends.
        private void Arrow(string? marker, (double X, double Y) from, (double X, double Y) to, double width)
        {
            var along = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
            if (marker is null || along == 0 || Named(marker)?.Elements().FirstOrDefault() is not { } head)
            {
                return;
            }

            var (dx, dy) = ((to.X - from.X) / along * width, (to.Y - from.Y) / along * width);
            var (backX, backY) = (to.X - (dx * ArrowLength), to.Y - (dy * ArrowLength));
            canvas.Path([(backX - (dy * ArrowHalf), backY + (dx * ArrowHalf)), to, (backX + (dy * ArrowHalf), backY - (dx * ArrowHalf))], Fill(head), null);
        }

        private XElement? Named(string address) => address.StartsWith("url(#", StringComparison.Ordinal) ? _named.GetValueOrDefault(address[5..^1]) : null;

        private int? Fill(XElement shape) => Colour(shape, (string?)shape.Attribute("fill") ?? "#000", "fill-opacity");

        private MetafileCanvas.Stroke? Edge(XElement shape)
            => shape.Name.LocalName != "text" && Colour(shape, (string?)shape.Attribute("stroke") ?? "none", "stroke-opacity") is { } colour
                ? new(colour, Number(shape, "stroke-width", 1) * scale, [.. Numbers(shape, "stroke-dasharray").Select(dash => dash * scale)])
                : null;

        private int? Colour(XElement shape, string value, string opacity)
        {
            var clear = Number(shape, "opacity", 1) * Number(shape, opacity, 1);
            if (Named(value) is { } transition)
            {
                var stops = transition.Elements().ToList();
                return stops.Count == 0 ? null : Mixed(Spelled((string?)stops[0].Attribute("stop-color") ?? "#000") ?? 0, clear * stops.Average(stop => Number(stop, "stop-opacity", 1)));
            }

            return Spelled(value) is { } colour ? Mixed(colour, clear) : null;
        }

        private static int? Spelled(string value) => value switch
        {
            ['#', var r, var g, var b] => Hex($"{r}{r}{g}{g}{b}{b}"),
            ['#', .. { Length: 6 } six] => Hex(six),
            _ => null,
        };

        private static int? Hex(string six) => int.TryParse(six, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var colour) ? colour : null;

        private static int Mixed(int colour, double clear)
        {
            int Part(int shift) => (int)Math.Round((((colour >> shift) & 0xFF) * clear) + (((Paper >> shift) & 0xFF) * (1 - clear))) << shift;
            return Part(16) | Part(8) | Part(0);
        }

        // Families that Word has; other programs take what they have instead.
        private static string Family(string families) => families.Contains("mono", StringComparison.OrdinalIgnoreCase) ? "Consolas" : "Segoe UI";

        private double X(XElement shape, string name) => (Number(shape, name) - left) * scale;

        private double Y(XElement shape, string name) => (Number(shape, name) - top) * scale;

        private double Length(XElement shape, string name) => Number(shape, name) * scale;
    }
}
