using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Text.Edtf;

public sealed class EdtfWordsTests
{
    [Theory]
    [InlineData("2025-06-27", "27 June 2025")]
    [InlineData("2025-02~", "about February 2025")]
    [InlineData("2025-06?", "June 2025 (uncertain)")]
    [InlineData("2025-06%", "about June 2025 (uncertain)")]
    [InlineData("2025-06-07T10:00:00Z", "7 June 2025, 10:00:00 UTC")]
    [InlineData("2025-22", "summer 2025")]
    [InlineData("2025-34", "second quarter of 2025")]
    [InlineData("-0043", "44 BC")]
    [InlineData("Y170000002", "170000002")]
    [InlineData("1950S2", "1950 (to 2 significant digits)")]
    public void A_date_is_said_in_English(string text, string words) => Assert.Equal(words, EdtfDate.Parse(text).InWords());

    [Theory]
    [InlineData("../2025-07-03", "by 3 July 2025")]
    [InlineData("2025-06-27/..", "since 27 June 2025")]
    [InlineData("/2025-06-27", "until 27 June 2025, start unknown")]
    [InlineData("2025-06-27/", "from 27 June 2025, end unknown")]
    [InlineData("2025-06-26/2025-06-27", "26–27 June 2025")]
    [InlineData("2025-06-27/2025-07-03", "27 June – 3 July 2025")]
    [InlineData("2024-12-25/2025-07-03", "25 December 2024 – 3 July 2025")]
    [InlineData("2025-06/2025-07", "June–July 2025")]
    [InlineData("2005/2025", "2005–2025")]
    [InlineData("2024-12-25/2025-02~", "25 December 2024 – about February 2025")]
    [InlineData("2025-06-27/2025-06-27", "27 June 2025")]
    public void An_interval_is_said_no_longer_than_it_must_be(string text, string words) => Assert.Equal(words, EdtfDate.Parse(text).InWords());

    [Theory]
    [InlineData("[2025-06,2025-07]", "one of June 2025, July 2025")]
    [InlineData("{2025-06-26,2025-06-27}", "all of 26 June 2025, 27 June 2025")]
    [InlineData("[..2025-06-30]", "a date up to 30 June 2025")]
    [InlineData("[2025-06-01..2025-07-03]", "a date from 1 June 2025 to 3 July 2025")]
    [InlineData("[2025,2026-02..]", "one of 2025, from February 2026 on")]
    public void A_set_says_whether_one_or_all_are_meant(string text, string words) => Assert.Equal(words, EdtfDate.Parse(text).InWords());

    [Theory]
    [InlineData("202X", "some year in the 2020s")]
    [InlineData("20XX~", "about some year from 2000 to 2099")]
    [InlineData("2025-XX", "some month of 2025")]
    [InlineData("2025-06-XX", "some day of June 2025")]
    [InlineData("2025-XX-XX", "some day of 2025")]
    [InlineData("2025-XX-27", "day 27 of some month of 2025")]
    [InlineData("1X25-?06", "a date of the form 1X25-06 (month uncertain)")]
    public void An_unspecified_digit_is_not_filled_in(string text, string words) => Assert.Equal(words, EdtfDate.Parse(text).InWords());

    [Theory]
    [InlineData("2025-?06", "June 2025 (month uncertain)")]
    [InlineData("2025-06?-27", "27 June 2025 (year and month uncertain)")]
    [InlineData("?2025-06-~27", "27 June 2025 (year uncertain; day approximate)")]
    public void A_doubted_part_is_named(string text, string words) => Assert.Equal(words, EdtfDate.Parse(text).InWords());
}
