using System.Text;
using RelationsTracker.App.Exchange.Calendars;
using RelationsTracker.Core.Indicators;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.Exchange.Lists;

/// <summary>Next checks as a calendar of RFC 5545.</summary>
public sealed class CalendarTests
{
    private static readonly Guid CaseId = new("3e7f6f52-2f0e-4a59-9a35-2b7a3d1a0c11");

    [Fact]
    public void A_check_is_a_whole_day_with_a_lasting_name()
        => Assert.Equal("""
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//RelationsTracker//Indicators//EN
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            X-WR-CALNAME:Harbour\, the fire
            BEGIN:VEVENT
            UID:I4-3e7f6f52-2f0e-4a59-9a35-2b7a3d1a0c11@relationstracker
            DTSTAMP:20260301T120000Z
            SEQUENCE:2
            DTSTART;VALUE=DATE:20260401
            SUMMARY:I4: Ships\; or\ntrains \\ wait
            DESCRIPTION:Last seen: not reported.
            URL:https://tracker.example/harbour/I4
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"), Write("Harbour, the fire", "Ships; or\r\ntrains \\ wait"));

    [Fact]
    public void Lines_have_at_most_75_octets_and_unfold_to_what_was_written()
    {
        var text = Write("Harbour", string.Concat(Enumerable.Repeat("Корабли 🚢 ", 40)));

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains(string.Concat(Enumerable.Repeat("Корабли 🚢 ", 40)), text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', text);
    }

    private static string Write(string title, string indicator)
        => Encoding.UTF8.GetString(CalendarText.Write(CaseId, title, "https://tracker.example/harbour", [new NextCheck(new ItemRef(ItemKind.Indicator, 4), new IndicatorContent { Text = indicator, NextCheck = new DateOnly(2026, 4, 1) }, Office.Noon, 2)]));
}
