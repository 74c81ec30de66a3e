using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RelationsTracker.App.Exchange.Briefs.Pdf;

/// <summary>
/// Finishes what a browser printed: dates it with the brief instead of the clock, numbers its parts anew, and attaches a file, by an update behind
/// its end as PDF provides (ISO 32000-1, 7.5.6 and 7.11.4). A file of another build than is known here is left as it is.
/// </summary>
internal static partial class PdfFinish
{
    /// <summary>The same pages with nothing in them of the moment of printing: dated with the brief, and the heads of tables numbered from one instead of as the browser came to them.</summary>
    public static byte[] Settled(byte[] pdf, DateTimeOffset at)
    {
        var text = Dates().Replace(Encoding.Latin1.GetString(pdf), match => $"{match.Groups["name"].Value} (D:{Date(at)}+00'00')");
        var numbers = Parts().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal).Index().ToDictionary(part => part.Item, part => part.Index + 1);
        return Encoding.Latin1.GetBytes(Parts().Replace(text, match => string.Create(CultureInfo.InvariantCulture, $"(node{numbers[match.Value]:00000000})")));
    }

    /// <summary>The same pages with a file attached; the bytes as they were where the build of the PDF is unknown.</summary>
    /// <param name="name">Letters, digits and dots.</param>
    public static byte[] WithAttachment(byte[] pdf, string name, byte[] content, DateTimeOffset at)
    {
        var text = Encoding.Latin1.GetString(pdf);
        if (Trailer().Match(text) is not { Success: true } trailer || Catalog(text, trailer.Groups["root"].Value) is not { } catalog)
        {
            return pdf;
        }

        var (next, root) = (Number(trailer, "size"), Number(trailer, "root"));
        var update = new Update(pdf.Length);
        update.Object(next, string.Create(CultureInfo.InvariantCulture, $"<</Type /EmbeddedFile /Subtype /application#2Fjson /Params <</Size {content.Length} /ModDate (D:{Date(at)}+00'00')>> /Length {content.Length}>>"), content);
        update.Object(next + 1, string.Create(CultureInfo.InvariantCulture, $"<</Type /Filespec /F ({name}) /UF ({name}) /Desc (What a verification reads) /AFRelationship /Data /EF <</F {next} 0 R /UF {next} 0 R>>>>"));
        update.Object(root, string.Create(CultureInfo.InvariantCulture, $"<<{catalog}\n/Names <</EmbeddedFiles <</Names [({name}) {next + 1} 0 R]>>>>\n/AF [{next + 1} 0 R]>>"));
        return [.. pdf, .. update.End(string.Create(CultureInfo.InvariantCulture, $"<</Size {next + 2}\n/Root {root} 0 R\n/Info {trailer.Groups["info"].Value} 0 R\n/Prev {trailer.Groups["xref"].Value}>>"))];
    }

    // Where names are given already, ours would hide them.
    private static string? Catalog(string text, string root)
    {
        var start = text.IndexOf($"\n{root} 0 obj\n<</Type /Catalog\n", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(">>\nendobj", start, StringComparison.Ordinal);
        return end > 0 && text[(text.IndexOf("<<", start, StringComparison.Ordinal) + 2)..end] is var catalog && !catalog.Contains("/Names", StringComparison.Ordinal) ? catalog : null;
    }

    private static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<name>/(?:CreationDate|ModDate)) \(D:[0-9]{14}\+00'00'\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Dates();

    [GeneratedRegex(@"\(node[0-9]{8}\)", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();

    [GeneratedRegex(@"trailer\n<</Size (?<size>[0-9]+)\n/Root (?<root>[0-9]+) 0 R\n/Info (?<info>[0-9]+) 0 R>>\nstartxref\n(?<xref>[0-9]+)\n%%EOF\s*\z", RegexOptions.ExplicitCapture | RegexOptions.RightToLeft)]
    private static partial Regex Trailer();

    /// <summary>Objects that come behind the end of a file, and the table that says where they are.</summary>
    private sealed class Update(int after)
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();
        private readonly StringBuilder _table = new("xref\n");

        public void Object(int number, string head, byte[]? stream = null)
        {
            _table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{after + _bytes.WrittenCount:0000000000} 00000 n \n");
            Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{head}"));
            if (stream is not null)
            {
                Write("\nstream\n");
                _bytes.Write(stream);
                Write("\nendstream");
            }

            Write("\nendobj\n");
        }

        public byte[] End(string trailer)
        {
            var start = after + _bytes.WrittenCount;
            Write(string.Create(CultureInfo.InvariantCulture, $"{_table}trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n"));
            return _bytes.WrittenSpan.ToArray();
        }

        private void Write(string text) => _bytes.Write(Encoding.Latin1.GetBytes(text));
    }
}
