using System.Globalization;
using System.Text.RegularExpressions;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Citations.Ris;

/// <summary>RIS: lines of a tag, two spaces, a dash and a value, from TY to ER. A line without a tag goes on with the one before.</summary>
internal static partial class RisReader
{
    public static IReadOnlyList<CitedEntry> Read(string text)
    {
        var entries = new List<CitedEntry>();
        List<(string Tag, string Value)>? fields = null;
        var number = 0;
        foreach (var (line, at) in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select((line, i) => (line, i + 1)))
        {
            var tagged = Tagged().Match(line);
            var (tag, value) = tagged.Success ? (tagged.Groups[1].Value, tagged.Groups[2].Value.Trim()) : ("", line.Trim());
            switch (tag)
            {
                case "TY":
                    entries.AddRange(fields is null ? [] : [Entry(fields, number, $"it has no end (ER) before line {at}")]);
                    (fields, number) = ([(tag, value)], number + 1);
                    break;
                case "ER" when fields is not null:
                    entries.Add(Entry(fields, number, null));
                    fields = null;
                    break;
                case "" when fields is { Count: > 0 } && value.Length > 0:
                    fields[^1] = (fields[^1].Tag, $"{fields[^1].Value} {value}");
                    break;
                default:
                    fields?.Add((tag, value));
                    break;
            }
        }

        return fields is null ? entries : [.. entries, Entry(fields, number, "it has no end (ER)")];
    }

    private static CitedEntry Entry(List<(string Tag, string Value)> fields, int number, string? problem)
    {
        string? First(params string[] tags) => tags.Select(tag => fields.FirstOrDefault(f => f.Tag == tag && f.Value.Length > 0).Value).FirstOrDefault(value => value is not null);
        var pages = string.Join('-', new[] { First("SP"), First("EP") }.OfType<string>());
        var serial = First("SN");
        var isBook = fields[0].Value is "BOOK" or "CHAP" or "EBOOK" or "RPRT";
        var draft = new EntryDraft($"entry {number}{(First("ID") is { } id ? $" ({id})" : "")}")
        {
            Title = First("TI", "T1", "CT", "BT"),
            Kind = Kebab.TryParse(typeof(SourceKind), First("M3") ?? "", out var kind) ? (SourceKind)kind! : RisKinds.KindOf(fields[0].Value),
            Publisher = First("PB"),
            Place = First("CY", "PP"),
            Container = First("T2", "JO", "JF", "JA"),
            Volume = First("VL"),
            Issue = First("IS"),
            Page = pages,
            Doi = First("DO"),
            Isbn = isBook || serial is { Length: > 9 } ? serial : null,
            Url = First("UR", "L2", "LK"),
            Language = First("LA"),
            Note = First("N1"),
        };
        draft.Authors.AddRange(fields.Where(f => f.Tag is "AU" or "A1").Select(f => f.Value));
        if (problem is not null)
        {
            draft.Problem(problem);
        }

        // 2025/07/03/other: any part may be absent. Our own spelling in full goes before it.
        if (First("C1") is { } edtf && edtf.StartsWith("edtf:", StringComparison.Ordinal))
        {
            draft.PublishedAs(edtf[5..]);
        }
        else if ((First("DA") ?? First("PY", "Y1"))?.Split('/') is [{ Length: > 0 } year, ..] parts)
        {
            draft.PublishedOn(year, parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
        }

        draft.Accessed = First("Y2") is { } accessed && DateOnly.TryParseExact(accessed.Trim('/'), "yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null;
        return draft.Done();
    }

    [GeneratedRegex("^([A-Z][A-Z0-9])  -(?: (.*))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Tagged();
}
