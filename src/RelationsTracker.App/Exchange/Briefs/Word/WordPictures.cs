using System.Globalization;
using System.Text;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Pictures;
using RelationsTracker.Core.Pictures.Metafiles;

namespace RelationsTracker.App.Exchange.Briefs.Word;

/// <summary>
/// The pictures of a document: the SVG of each figure as it is, which Word (from 2016) and LibreOffice draw, and behind it the
/// same as a metafile for programs that know no SVG. Both are sharp at any size.
/// </summary>
internal sealed class WordPictures
{
    // English Metric Units: 9525 to a pixel; the text is 166 mm wide, and a picture at most 215 mm high.
    private const int Pixel = 9525;
    private const double Widest = 166 * 36000;
    private const double Highest = 215 * 36000;
    private const string Placing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string Main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Pictures = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const string Svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
    private readonly List<(byte[] Svg, byte[] Metafile)> _made = [];

    /// <summary>In the order shown; the first has number 1.</summary>
    public IReadOnlyList<(byte[] Svg, byte[] Metafile)> Made => _made;

    /// <summary>What the SVG of a figure is related as.</summary>
    public static string Drawing(int number) => string.Create(CultureInfo.InvariantCulture, $"drawing{number}");

    /// <summary>What the metafile of a figure is related as.</summary>
    public static string Picture(int number) => string.Create(CultureInfo.InvariantCulture, $"picture{number}");

    public void Write(WordXml xml, SheetFigure figure)
    {
        if (figure.Svg is not { } svg || SvgFile.Size(svg) is not var (wide, high) || Metafile.Of(svg) is not { } metafile)
        {
            return;
        }

        _made.Add((Encoding.UTF8.GetBytes(svg), metafile));
        var scale = Math.Min(1, Math.Min(Widest / (wide * Pixel), Highest / (high * Pixel)));
        var (width, height) = (Spell(wide * Pixel * scale), Spell(high * Pixel * scale));
        xml.Paragraph(null, false, () =>
        {
            xml.Start("r");
            xml.Start("drawing");
            Inline(xml.Raw, _made.Count, width, height, XmlLetters.Of($"{figure.Title}. The table below says the same."));
            xml.End();
            xml.End();
        }, keepNext: true);
    }

    private static void Inline(System.Xml.XmlWriter raw, int number, string width, string height, string said)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        raw.WriteStartElement("wp", "inline", Placing);
        Element(raw, "wp", "extent", Placing, ("cx", width), ("cy", height));
        Element(raw, "wp", "docPr", Placing, ("id", id), ("name", $"Figure {id}"), ("descr", said));
        raw.WriteStartElement("a", "graphic", Main);
        raw.WriteStartElement("a", "graphicData", Main);
        raw.WriteAttributeString("uri", Pictures);
        raw.WriteStartElement("pic", "pic", Pictures);
        raw.WriteStartElement("pic", "nvPicPr", Pictures);
        Element(raw, "pic", "cNvPr", Pictures, ("id", id), ("name", $"figure{id}.svg"), ("descr", said));
        Element(raw, "pic", "cNvPicPr", Pictures);
        raw.WriteEndElement();
        raw.WriteStartElement("pic", "blipFill", Pictures);
        raw.WriteStartElement("a", "blip", Main);
        raw.WriteAttributeString("r", "embed", WordXml.Relations, Picture(number));
        raw.WriteStartElement("a", "extLst", Main);
        raw.WriteStartElement("a", "ext", Main);
        raw.WriteAttributeString("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
        raw.WriteStartElement("asvg", "svgBlip", Svg);
        raw.WriteAttributeString("r", "embed", WordXml.Relations, Drawing(number));
        raw.WriteEndElement();
        raw.WriteEndElement();
        raw.WriteEndElement();
        raw.WriteEndElement();
        raw.WriteStartElement("a", "stretch", Main);
        Element(raw, "a", "fillRect", Main);
        raw.WriteEndElement();
        raw.WriteEndElement();
        raw.WriteStartElement("pic", "spPr", Pictures);
        raw.WriteStartElement("a", "xfrm", Main);
        Element(raw, "a", "off", Main, ("x", "0"), ("y", "0"));
        Element(raw, "a", "ext", Main, ("cx", width), ("cy", height));
        raw.WriteEndElement();
        raw.WriteStartElement("a", "prstGeom", Main);
        raw.WriteAttributeString("prst", "rect");
        Element(raw, "a", "avLst", Main);
        raw.WriteEndElement();
        raw.WriteEndElement();
        raw.WriteEndElement();
        raw.WriteEndElement();
        raw.WriteEndElement();
        raw.WriteEndElement();
    }

    private static void Element(System.Xml.XmlWriter raw, string prefix, string name, string space, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        raw.WriteStartElement(prefix, name, space);
        foreach (var (attribute, value) in attributes)
        {
            raw.WriteAttributeString(attribute, value);
        }

        raw.WriteEndElement();
    }

    private static string Spell(double units) => Math.Round(units).ToString("0", CultureInfo.InvariantCulture);
}
