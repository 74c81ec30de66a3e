using RelationsTracker.Core.Analysis.Chronology;

namespace RelationsTracker.Core.Tests.Analysis.Chronology;

public sealed class CalendarSpanTests
{
    [Theory]
    [InlineData("P1M", 1, 0)]
    [InlineData("-P1D", 0, -1)]
    [InlineData("P1Y2M", 14, 0)]
    [InlineData("P2W3D", 0, 17)]
    public void A_span_is_read_from_its_ISO_8601_text(string text, int months, int days)
        => Assert.Equal(new CalendarSpan(months, days), CalendarSpan.Parse(text));

    [Theory]
    [InlineData("P")]
    [InlineData("1M")]
    [InlineData("PT5H")]
    [InlineData("")]
    public void What_is_no_span_of_days_is_refused(string text) => Assert.Throws<RuleException>(() => CalendarSpan.Parse(text));

    [Fact]
    public void A_month_after_the_last_of_January_is_the_last_of_February()
        => Assert.Equal(new DateOnly(2025, 2, 28), CalendarSpan.Parse("P1M").From(new DateOnly(2025, 1, 31)));

    [Fact]
    public void A_span_beyond_the_calendar_stops_at_its_end()
    {
        Assert.Equal(DateOnly.MaxValue, CalendarSpan.Parse("P9000Y").From(new DateOnly(2025, 1, 1)));
        Assert.Equal(DateOnly.MinValue, CalendarSpan.Parse("-P999999D").From(new DateOnly(25, 1, 1)));
    }
}
