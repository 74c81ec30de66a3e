using System.Text;
using System.Xml;

namespace RelationsTracker.Core.Pictures;

/// <summary>Text that an XML file can hold.</summary>
public static class XmlLetters
{
    /// <summary>The same text; a character that XML 1.0 does not know (a control character, half of a pair) is U+FFFD instead.</summary>
    public static string Of(string text)
    {
        StringBuilder? made = null;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
            if (!pair && !XmlConvert.IsXmlChar(text[i]))
            {
                (made ??= new StringBuilder(text))[i] = '\uFFFD';
            }

            i += pair ? 1 : 0;
        }

        return made?.ToString() ?? text;
    }
}
