using System.Text;
using RelationsTracker.Core;

namespace RelationsTracker.App.Exchange.Documents.PlainText;

/// <summary>
/// Turns bytes into letters: by the byte order mark, as strict UTF-8, or by the encoding somebody chose. Where none of
/// these fits, nothing is guessed in silence: the person is shown how the text begins in each likely encoding.
/// </summary>
public static class Charsets
{
    private const int Shown = 60;
    private const int MostOffered = 6;

    /// <summary>Encodings a person may choose from; the names are those of the web.</summary>
    public static IReadOnlyList<string> Choices { get; } = ["utf-8", "windows-1251", "windows-1252", "koi8-r", "windows-1256", "windows-1254", "windows-1250", "iso-8859-5", "cp866", "utf-16le", "utf-16be"];

    /// <exception cref="RuleException">The bytes are no text in the encoding, or it is not clear in which they are.</exception>
    public static string Decode(byte[] bytes, string? charset)
    {
        if (Marked(bytes) is { } marked)
        {
            return Strict(bytes, marked) ?? throw new RuleException($"The document says that it is in {marked.WebName}, but holds bytes that are no letters there: it is damaged. Get it again.");
        }

        if (!string.IsNullOrWhiteSpace(charset))
        {
            return Strict(bytes, Named(charset)) ?? throw new RuleException($"The document is not in {charset.Trim()}. {Offer(bytes)}");
        }

        return Strict(bytes, Encoding.UTF8) ?? throw new RuleException($"The document is not a UTF-8 text, and its bytes do not say what else it is. {Offer(bytes)}");
    }

    /// <summary>The encoding of a name that somebody declared or chose.</summary>
    /// <exception cref="RuleException">There is none of this name.</exception>
    public static Encoding Named(string charset)
    {
        var name = charset.Trim().Trim('"', '\'');
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new RuleException($"There is no encoding '{name}' here. Choose one of {string.Join(", ", Choices)}.");
        }
    }

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static string? Strict(byte[] bytes, Encoding encoding)
    {
        try
        {
            return Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
        }
        catch (Exception other) when (other is ArgumentException or NotSupportedException)
        {
            return other is DecoderFallbackException ? null : OfPages(bytes, encoding);
        }
    }

    private static string? OfPages(byte[] bytes, Encoding encoding)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // The most likely first, by how much of it is letters in words of one script.
    private static string Offer(byte[] bytes)
    {
        var from = Math.Max(0, bytes.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)127) - Shown / 3);
        from -= from % 2;
        var sample = bytes.AsSpan(from, Math.Min(4000, bytes.Length - from)).ToArray();
        var offers = Choices.Where(name => name != "utf-8").Select(name => (Name: name, Text: Strict(sample, Named(name)))).Where(o => o.Text is not null && !o.Text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f')))
            .OrderByDescending(o => Likeness.Of(o.Text!)).Take(MostOffered)
            .Select(o => $"{o.Name}: “{o.Text![..Math.Min(Shown, o.Text!.Length)].ReplaceLineEndings(" ").Trim()}”").ToList();
        return offers.Count == 0
            ? "It is likely no text at all."
            : $"Choose its encoding, the one in which it reads right. {string.Join("; ", offers)}.";
    }
}
