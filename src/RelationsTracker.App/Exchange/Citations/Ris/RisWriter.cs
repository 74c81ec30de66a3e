using System.Globalization;
using System.Text;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Citations.Ris;

/// <summary>Writes RIS. A date that its parts cannot say stands whole in C1; the kind of the source in M3.</summary>
internal static class RisWriter
{
    public static string Write(IReadOnlyList<(string Key, SourceContent Source)> sources)
    {
        var text = new StringBuilder();
        foreach (var (key, source) in sources)
        {
            var (cited, date) = (source.Citation, CitedDate.Parts(source.Published));
            Line(text, "TY", RisKinds.TypeOf(source.Kind));
            Line(text, "ID", key);
            Line(text, "TI", source.Name);
            foreach (var author in source.Authors)
            {
                Line(text, "AU", author);
            }

            Line(text, "PY", date?.Year);
            Line(text, "DA", date is var (year, month, day) && month is not null ? $"{year}/{month}/{day}" : null);
            Line(text, "C1", source.Published is { } edtf && edtf.Text != string.Join('-', new[] { date?.Year, date?.Month, date?.Day }.OfType<string>()) ? $"edtf:{edtf.Text}" : null);
            Line(text, "T2", cited?.ContainerTitle);
            Line(text, "VL", cited?.Volume);
            Line(text, "IS", cited?.Issue);
            Line(text, "SP", cited?.Page);
            Line(text, "PB", source.Publisher);
            Line(text, "CY", cited?.PublisherPlace);
            Line(text, "DO", cited?.Doi);
            Line(text, "SN", cited?.Isbn);
            Line(text, "UR", source.Url);
            Line(text, "LA", source.Language);
            Line(text, "Y2", source.Acquired?.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
            Line(text, "M3", Kebab.Of(source.Kind.ToString()));
            text.Append("ER  - \r\n\r\n");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string tag, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
        }
    }
}
