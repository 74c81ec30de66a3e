using System.Text;

namespace RelationsTracker.App.Exchange.Matrices.Csv;

/// <summary>The characters of a CSV file: UTF-8 with or without its mark, or UTF-16 with it. Nothing else is guessed at.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(false, false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(true, false, throwOnInvalidBytes: true);

    /// <summary>The text; null when the bytes are in none of these encodings.</summary>
    public static string? Of(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(bytes.AsSpan(3)),
                [0xFF, 0xFE, ..] => LittleEndian.GetString(bytes.AsSpan(2)),
                [0xFE, 0xFF, ..] => BigEndian.GetString(bytes.AsSpan(2)),
                _ => Utf8.GetString(bytes),
            };
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
