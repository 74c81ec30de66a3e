using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Text.Edtf;

public sealed class EdtfFlawTests
{
    [Theory]
    [InlineData("2025-6", 6, "month of two digits", "2025-06")]
    [InlineData("2025-13", 6, "13 is no month", "01 to 12")]
    [InlineData("2025-02-29", 9, "has a day 29", "write X")]
    [InlineData("2025-06-27-", 11, "does not belong", "year first")]
    [InlineData("27.06.2025", 1, "four digits", "2025-06-27")]
    [InlineData("06/27/2025", 6, "second slash", "2025-06-26/2025-06-27")]
    [InlineData("20250627", 1, "more than four digits", "2025-06-27")]
    [InlineData("2025-06-27/2025-06-26", 12, "before the start", "earlier date first")]
    [InlineData("../..", 3, "neither end", "2025-06-27/..")]
    [InlineData("[2025-06/2025-07]", 9, "slash inside a set", "two dots")]
    [InlineData("[2025-06,2025-07", 16, "does not end with ]", "[2025-06,2025-07]")]
    [InlineData("{}", 2, "set is empty", "{2025-06,2025-07}")]
    [InlineData("2025..2026", 5, "does not belong", "a slash")]
    [InlineData("2025-06-27T10:00:00/2025", 11, "time of day", "the day alone")]
    [InlineData("Y12345-06", 8, "has a month", "Leave month and day out")]
    [InlineData("Y17000X", 7, "does not belong", "year first")]
    [InlineData("Y1E18", 2, "more than 18 digits", "nearer")]
    [InlineData("-0000", 2, "year zero", "0000")]
    [InlineData("[2025..,2026]", 6, "without an end", "Put it last")]
    [InlineData("[2025,..2026]", 7, "without a start", "Put it first")]
    [InlineData("2025-21-01", 8, "does not belong", "season code ends")]
    [InlineData("2025-06-27T25:00:00", 12, "not whole", "hours, minutes and seconds")]
    [InlineData("Y2025", 2, "four digits or less", "Leave the Y out")]
    [InlineData("1950S5", 6, "1 to 4", "1950S2")]
    [InlineData("", 1, "nothing is written", "2025-06-27")]
    public void A_flaw_says_where_what_and_how_to_mend_it(string text, int column, string what, string mend) =>
        AssertFlaw(text, column, what, mend);

    [Theory]
    [InlineData("202u", 4, "draft of 2012", "202X")]
    [InlineData("2025-uu", 6, "draft of 2012", "X")]
    [InlineData("2025-06-xx", 9, "capital X", "2025-06-XX")]
    [InlineData("2025-06-27/unknown", 12, "draft of 2012", "2025-06-27/")]
    [InlineData("2025-06-27/open", 12, "draft of 2012", "..")]
    [InlineData("2025-06?~", 8, "draft of 2012", "%")]
    [InlineData("y170000002", 1, "draft of 2012", "Y170000002")]
    [InlineData("Y17e7", 4, "capital E", "Y17E7")]
    [InlineData("1950p2", 5, "draft of 2012", "1950S2")]
    [InlineData("2025-(06)?", 6, "draft of 2012", "2025-?06")]
    [InlineData("2025–06", 5, "dash", "hyphen")]
    [InlineData("27 June 2025", 3, "space", "2025-06-27")]
    public void An_outdated_spelling_is_answered_with_todays(string text, int column, string what, string mend) =>
        AssertFlaw(text, column, what, mend);

    [Fact]
    public void A_text_of_more_than_200_characters_is_refused() =>
        AssertFlaw("[" + string.Join(',', Enumerable.Repeat("2025", 40)) + "]", 201, "past 200 characters", "shorter");

    [Fact]
    public void Parse_throws_the_flaw()
    {
        Assert.False(EdtfDate.TryParse("2025-6", out _, out var flaw));

        Assert.Equal(flaw, Assert.Throws<RuleException>(() => EdtfDate.Parse("2025-6")).Message);
    }

    private static void AssertFlaw(string text, int column, string what, string mend)
    {
        Assert.False(EdtfDate.TryParse(text, out _, out var flaw));
        Assert.Contains($"column {column},", flaw);
        Assert.Contains(what, flaw);
        Assert.Contains(mend, flaw);
    }
}
