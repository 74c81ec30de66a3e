using System.Globalization;
using System.Text;
using System.Xml;

namespace RelationsTracker.Core.Pictures;

/// <summary>
/// A picture as an SVG that needs nothing else: light colours on paper, no style sheet, no script, no link, nothing from
/// outside. The same picture gives the same bytes.
/// </summary>
public static class SvgFile
{
    private const string Names = "http://www.w3.org/2000/svg";

    /// <param name="title">Its name, for those who hear it.</param>
    public static string Of(Picture picture, string title)
    {
        var text = new StringBuilder();
        using (var svg = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            svg.WriteStartElement("svg", Names);
            svg.WriteAttributeString("viewBox", picture.View);
            svg.WriteAttributeString("width", Shape.N(picture.Width));
            svg.WriteAttributeString("height", Shape.N(picture.Height));
            svg.WriteAttributeString("role", "img");
            svg.WriteElementString("title", Names, Clean(title));
            svg.WriteElementString("desc", Names, Clean(picture.Label));
            Write(svg, Shape.Of("rect", ("x", picture.Left), ("y", picture.Top), ("width", picture.Width), ("height", picture.Height), ("fill", Paint.Panel)));
            foreach (var shape in picture.Shapes)
            {
                Write(svg, shape);
            }

            svg.WriteEndElement();
        }

        return text.ToString();
    }

    /// <summary>How large a file made here is meant to be, in pixels; null for any other text.</summary>
    public static (double Width, double Height)? Size(string svg)
    {
        try
        {
            using var xml = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return xml.MoveToContent() == XmlNodeType.Element && Number(xml, "width") is { } width and > 0 && Number(xml, "height") is { } height and > 0 ? (width, height) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static double? Number(XmlReader xml, string attribute)
        => double.TryParse(xml.GetAttribute(attribute), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void Write(XmlWriter svg, Shape shape)
    {
        svg.WriteStartElement(shape.Name == "a" ? "g" : shape.Name, Names);
        foreach (var (name, value) in shape.Attributes.Where(a => a.Name is not "class" && !a.Name.StartsWith("aria-", StringComparison.Ordinal)))
        {
            svg.WriteAttributeString(name, Paint.InTheLight.GetValueOrDefault(value) ?? Clean(value));
        }

        svg.WriteString(Clean(shape.Words));
        foreach (var inside in shape.Inside)
        {
            Write(svg, inside);
        }

        svg.WriteEndElement();
    }

    // Letters that no XML may hold, such as a lone half of a pair, are shown as missing.
    private static string Clean(string words) => XmlLetters.Of(words);
}
