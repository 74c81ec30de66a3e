using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Text.Edtf;

public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2025-06-27", "2025-06-27", "2025-06-27", EdtfPrecision.Day, 0)]
    [InlineData("2025-06", "2025-06-01", "2025-06-30", EdtfPrecision.Month, 0)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", EdtfPrecision.Month, 0)]
    [InlineData("2025", "2025-01-01", "2025-12-31", EdtfPrecision.Year, 0)]
    [InlineData("2025-06-27T10:00:00+04:00", "2025-06-27", "2025-06-27", EdtfPrecision.Time, 0)]
    [InlineData("2025-06-26/2025-06-27", "2025-06-26", "2025-06-27", EdtfPrecision.Interval, 0)]
    [InlineData("2025-02~", "2025-02-01", "2025-02-28", EdtfPrecision.Month, 1)]
    [InlineData("2025-06-XX", "2025-06-01", "2025-06-30", EdtfPrecision.Day, 1)]
    [InlineData("2025-XX", "2025-01-01", "2025-12-31", EdtfPrecision.Month, 1)]
    [InlineData("2025-XX-XX", "2025-01-01", "2025-12-31", EdtfPrecision.Day, 1)]
    [InlineData("202X", "2020-01-01", "2029-12-31", EdtfPrecision.Decade, 1)]
    [InlineData("20XX", "2000-01-01", "2099-12-31", EdtfPrecision.Century, 1)]
    [InlineData("2XXX", "2000-01-01", "2999-12-31", EdtfPrecision.Millennium, 2)]
    [InlineData("2025-22", "2025-06-01", "2025-08-31", EdtfPrecision.Season, 1)]
    [InlineData("2025-24", "2025-12-01", "2026-02-28", EdtfPrecision.Season, 1)]
    [InlineData("202X-22", "2020-06-01", "2029-08-31", EdtfPrecision.Season, 2)]
    [InlineData("2025-29", "2025-09-01", "2025-11-30", EdtfPrecision.Season, 2)]
    [InlineData("2025-34", "2025-04-01", "2025-06-30", EdtfPrecision.Season, 2)]
    [InlineData("2025-39", "2025-09-01", "2025-12-31", EdtfPrecision.Season, 2)]
    [InlineData("2025-41", "2025-07-01", "2025-12-31", EdtfPrecision.Season, 2)]
    [InlineData("2024-12-25/2025-02~", "2024-12-25", "2025-02-28", EdtfPrecision.Interval, 1)]
    [InlineData("2005~/2025", "2005-01-01", "2025-12-31", EdtfPrecision.Interval, 1)]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", EdtfPrecision.Interval, 2)]
    [InlineData("[2025-06,2025-07]", "2025-06-01", "2025-07-31", EdtfPrecision.Set, 2)]
    [InlineData("[2025-06-01..2025-07-03]", "2025-06-01", "2025-07-03", EdtfPrecision.Set, 2)]
    [InlineData("{2025-06-26,2025-06-27}", "2025-06-26", "2025-06-27", EdtfPrecision.Set, 2)]
    [InlineData("2025-XX-27", "2025-01-27", "2025-12-27", EdtfPrecision.Day, 2)]
    [InlineData("2025-XX-31", "2025-01-31", "2025-12-31", EdtfPrecision.Day, 2)]
    [InlineData("200X-02-29", "2000-02-29", "2008-02-29", EdtfPrecision.Day, 2)]
    [InlineData("2025-1X", "2025-10-01", "2025-12-31", EdtfPrecision.Month, 2)]
    [InlineData("2025-?06", "2025-06-01", "2025-06-30", EdtfPrecision.Month, 2)]
    [InlineData("1950S2", "1900-01-01", "1999-12-31", EdtfPrecision.Year, 2)]
    public void A_date_gives_its_first_and_last_day_precision_and_level(string text, string earliest, string latest, EdtfPrecision precision, int level)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal((text, Day(earliest), Day(latest), precision, level), (date.Text, date.Earliest, date.Latest, date.Precision, date.Level));
    }

    [Theory]
    [InlineData("2025-06-27/..", "2025-06-27", null)]
    [InlineData("../2025-07-03", null, "2025-07-03")]
    [InlineData("/2025-06-27", null, "2025-06-27")]
    [InlineData("2025-06-27/", "2025-06-27", null)]
    [InlineData("[..2025-06-30]", null, "2025-06-30")]
    [InlineData("{2025-06,2025-08..}", "2025-06-01", null)]
    public void An_open_or_unknown_end_gives_no_bound(string text, string? earliest, string? latest)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal((Day(earliest), Day(latest), null), (date.Earliest, date.Latest, date.BoundsNote));
    }

    [Fact]
    public void An_open_end_is_not_an_unknown_one()
    {
        EdtfDate open = EdtfDate.Parse("2025-06-27/.."), unknown = EdtfDate.Parse("/2025-06-27");

        Assert.Equal((true, false), (open.HasOpenEnd, open.HasUnknownEnd));
        Assert.Equal((false, true), (unknown.HasOpenStart, unknown.HasUnknownStart));
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("-0043-03-15")]
    [InlineData("Y170000002")]
    [InlineData("Y-17E7")]
    [InlineData("Y3388E2S3")]
    public void A_year_outside_the_calendar_gives_no_bounds_and_says_so(string text)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal((null, null), (date.Earliest, date.Latest));
        Assert.Contains("1–9999", date.BoundsNote);
    }

    [Theory]
    [InlineData("2025-06?", false, true)]
    [InlineData("2025-06~", true, false)]
    [InlineData("2025-06%", true, true)]
    [InlineData("2025-06?-27", false, true)]
    [InlineData("2025/2026~", true, false)]
    [InlineData("[2025?,2026]", false, true)]
    public void A_mark_anywhere_shows_on_the_date(string text, bool approximate, bool uncertain) =>
        Assert.Equal((approximate, uncertain), (EdtfDate.Parse(text).IsApproximate, EdtfDate.Parse(text).IsUncertain));

    [Fact]
    public void Dates_sort_by_first_day_then_last_day_then_text()
    {
        string[] sorted = ["../2025-07-03", "-0043", "2024-12-25", "2025-06-01", "2025-06", "2025-06~", "2025-06/..", "2025-06-26", "Y170000002"];

        var dates = sorted.Reverse().Select(EdtfDate.Parse).Order();

        Assert.Equal(sorted, dates.Select(date => date.Text));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
