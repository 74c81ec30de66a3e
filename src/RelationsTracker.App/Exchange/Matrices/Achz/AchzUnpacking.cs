using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace RelationsTracker.App.Exchange.Matrices.Achz;

/// <summary>From the bytes of an .achz file to its XML: no more than the limit is unpacked, and nothing outside is ever fetched.</summary>
internal static class AchzUnpacking
{
    /// <summary>The unpacked bytes; null when there are too many.</summary>
    /// <exception cref="InvalidDataException">The bytes are not gzip.</exception>
    public static byte[]? Unpack(byte[] bytes)
    {
        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            unpacked.Write(buffer, 0, read);
            if (unpacked.Length > MatrixLimits.Unpacked)
            {
                return null;
            }
        }

        return unpacked.ToArray();
    }

    /// <summary>The document. Document types are refused, and with them entities of every kind.</summary>
    /// <exception cref="XmlException">The bytes are not XML, or elements stand too deep inside one another.</exception>
    public static XDocument Parse(byte[] unpacked)
    {
        var text = Text(unpacked);
        using (var once = Reader(text))
        {
            while (once.Read())
            {
                if (once.Depth > MatrixLimits.Depth)
                {
                    throw new XmlException("Elements stand too deep inside one another.");
                }
            }
        }

        using var reader = Reader(text);
        return XDocument.Load(reader, LoadOptions.SetLineInfo);
    }

    private static XmlReader Reader(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    });

    // The format is UTF-16; the mark at the start, or the zero beside the first '<', says in which order.
    private static string Text(byte[] unpacked)
    {
        Encoding encoding = unpacked switch
        {
            [0xFE, 0xFF, ..] or [0x00, 0x3C, ..] => new UnicodeEncoding(true, true, throwOnInvalidBytes: true),
            [0xFF, 0xFE, ..] or [0x3C, 0x00, ..] => new UnicodeEncoding(false, true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(true, throwOnInvalidBytes: true),
        };
        try
        {
            return encoding.GetString(unpacked).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new XmlException("Its characters are not UTF-16.");
        }
    }
}
