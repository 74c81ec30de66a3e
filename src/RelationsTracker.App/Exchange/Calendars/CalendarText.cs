using System.Globalization;
using System.Text;
using RelationsTracker.Core.Indicators;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Calendars;

/// <summary>A day on which to look for an indicator again.</summary>
/// <param name="Revision">Counts the changes of the indicator, from 0.</param>
public sealed record NextCheck(ItemRef Indicator, IndicatorContent Content, DateTimeOffset ChangedAt, int Revision);

/// <summary>Writes the next checks of indicators as a calendar (RFC 5545): whole days, the same UID for the same indicator, so that a calendar that takes the file again moves the day instead of adding one.</summary>
public static class CalendarText
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;

    /// <param name="home">Absolute address of the case.</param>
    public static byte[] Write(Guid caseId, string title, string home, IEnumerable<NextCheck> checks)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(caseId, title, home, checks))
        {
            Fold(text, line);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Lines(Guid caseId, string title, string home, IEnumerable<NextCheck> checks)
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:-//RelationsTracker//Indicators//EN";
        yield return "CALSCALE:GREGORIAN";
        yield return "METHOD:PUBLISH";
        yield return $"X-WR-CALNAME:{Escaped(title)}";
        foreach (var check in checks.Where(check => check.Content.NextCheck is not null))
        {
            yield return "BEGIN:VEVENT";
            yield return $"UID:{check.Indicator}-{caseId}@relationstracker";
            yield return $"DTSTAMP:{check.ChangedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
            yield return string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{check.Revision}");
            yield return $"DTSTART;VALUE=DATE:{check.Content.NextCheck!.Value.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";
            yield return $"SUMMARY:{Escaped($"{check.Indicator}: {check.Content.Text}")}";
            yield return $"DESCRIPTION:{Escaped($"Last seen: {Kebab.Words(check.Content.Status)}.")}";
            yield return $"URL:{home}/{check.Indicator}";
            yield return "TRANSP:TRANSPARENT";
            yield return "END:VEVENT";
        }

        yield return "END:VCALENDAR";
    }

    // RFC 5545, 3.3.11.
    private static string Escaped(string text)
        => string.Concat(text.ReplaceLineEndings("\n").Select(c => c switch { '\\' => "\\\\", ';' => "\\;", ',' => "\\,", '\n' => "\\n", _ when char.IsControl(c) => " ", _ => $"{c}" }));

    // RFC 5545, 3.1: at most 75 octets a line, a blank before what goes on, and no character cut in two.
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
