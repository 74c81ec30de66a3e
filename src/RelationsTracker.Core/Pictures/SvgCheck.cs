using System.Xml;

namespace RelationsTracker.Core.Pictures;

/// <summary>Tells a picture that <see cref="SvgFile"/> could have written from one that brings something along: script, links, styles, or anything from outside.</summary>
public static class SvgCheck
{
    /// <summary>Longest picture that is looked at, in UTF-16 units.</summary>
    public const int Longest = 20_000_000;

    private static readonly HashSet<string> Elements = ["svg", "g", "rect", "circle", "ellipse", "line", "polyline", "polygon", "path", "text", "tspan", "title", "desc", "defs", "marker", "linearGradient", "stop", "pattern", "clipPath"];

    /// <summary>Whether it holds nothing but shapes and words.</summary>
    public static bool IsPlain(string svg)
    {
        if (svg.Length > Longest)
        {
            return false;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.ProcessingInstruction || (reader.NodeType == XmlNodeType.Element && !IsPlain(reader)))
                {
                    return false;
                }
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsPlain(XmlReader element)
    {
        if (!Elements.Contains(element.LocalName))
        {
            return false;
        }

        while (element.MoveToNextAttribute())
        {
            if (element.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || element.LocalName is "href" or "style" or "src" or "base"
                || (element.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) && !element.Value.StartsWith("url(#", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }
}
