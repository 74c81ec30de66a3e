using CsCheck;
using RelationsTracker.Core.Text.Dates;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Text.Dates;

public sealed class DateFinderTests
{
    private static readonly DateOnly Published = new(2025, 7, 3);

    [Theory]
    [InlineData("It fell on 3 July 2025.", "3 July 2025=2025-07-03")]
    [InlineData("It fell on July 3, 2025, at noon.", "July 3, 2025=2025-07-03")]
    [InlineData("on the 3rd of July 2025", "3rd of July 2025=2025-07-03")]
    [InlineData("2025-07-03 and 2025-07", "2025-07-03=2025-07-03 2025-07=2025-07")]
    [InlineData("03.07.2025", "03.07.2025=2025-07-03|2025-03-07")]
    [InlineData("23.07.2025", "23.07.2025=2025-07-23")]
    [InlineData("03/07/2025", "03/07/2025=[2025-03-07,2025-07-03]|2025-07-03|2025-03-07")]
    [InlineData("in June of 2025", "June of 2025=2025-06")]
    [InlineData("early June 2025, mid-2024", "early June 2025=2025-06~ mid-2024=2024~")]
    [InlineData("at the end of 2024", "end of 2024=2024~")]
    [InlineData("in the summer of 2025 and winter 2024", "summer of 2025=2025-22 winter 2024=2024-24")]
    [InlineData("in the 1990s", "1990s=199X")]
    [InlineData("in Q3 2025 and the first quarter of 2024", "Q3 2025=2025-35 first quarter of 2024=2024-33")]
    [InlineData("26–27 June 2025", "26–27 June 2025=2025-06-26/2025-06-27")]
    [InlineData("on 14 and 16 March 2024", "14 and 16 March 2024={2024-03-14,2024-03-16}")]
    [InlineData("July 3–5, 2025", "July 3–5, 2025=2025-07-03/2025-07-05")]
    [InlineData("from 30 June to 2 July 2025", "30 June to 2 July 2025=2025-06-30/2025-07-02")]
    [InlineData("from June 2024 to March 2025", "June 2024 to March 2025=2024-06/2025-03")]
    [InlineData("between 2019 and 2021", "2019 and 2021=2019/2021")]
    [InlineData("in December 2023 or January 2024", "December 2023 or January 2024=[2023-12,2024-01]")]
    [InlineData("May–June 2025", "May–June 2025=2025-05/2025-06")]
    [InlineData("since 2014, by 2030", "2014=2014/.. 2030=../2030")]
    [InlineData("as early as June 2025", "June 2025=2025-06")]
    [InlineData("about June 2025", "about June 2025=2025-06~")]
    [InlineData("16 марта 2024 года, в июне 2025 года", "16 марта 2024 года=2024-03-16 июне 2025 года=2025-06")]
    [InlineData("2024 թ. մարտի 17", "2024 թ. մարտի 17=2024-03-17")]
    [InlineData("17 mart 2024", "17 mart 2024=2024-03-17")]
    [InlineData("۱۸ مارس ۲۰۲۴", "۱۸ مارس ۲۰۲۴=2024-03-18")]
    [InlineData("۵ تیر ۱۴۰۴", "۵ تیر ۱۴۰۴=2025-06-26")]
    [InlineData("تیر ۱۴۰۴", "تیر ۱۴۰۴=2025-06-22/2025-07-22")]
    [InlineData("31 June 2025, 30.02.2025", "")]
    [InlineData("He may march on Troy with 2025 men; the 12-Day War; $2025; 1,800 tonnes; 20-year-old", "")]
    [InlineData("At 23.40 the report 7/2024 was read.", "")]
    public void What_stands_for_itself_is_written_as_it_stands(string text, string found) => Assert.Equal(found, Show(text, null));

    [Theory]
    [InlineData("on 26 June", "26 June=2025-06-26")]
    [InlineData("on 26 December", "26 December=2024-12-26")]
    [InlineData("It will end on 26 December.", "26 December=2025-12-26")]
    [InlineData("in March", "March=2025-03")]
    [InlineData("on Wednesday night", "Wednesday=2025-07-02")]
    [InlineData("on Thursday", "Thursday=2025-07-03|2025-06-26")]
    [InlineData("last Thursday, next Friday", "last Thursday=2025-06-26 next Friday=2025-07-04")]
    [InlineData("today, yesterday, tomorrow", "today=2025-07-03 yesterday=2025-07-02 tomorrow=2025-07-04")]
    [InlineData("the day before yesterday", "day before yesterday=2025-07-01")]
    [InlineData("last week, last month, next year", "last week=2025-06-23/2025-06-29 last month=2025-06 next year=2026")]
    [InlineData("a month ago", "a month ago=2025-06~")]
    [InlineData("exactly two weeks ago", "exactly two weeks ago=2025-06-19")]
    [InlineData("some two decades ago", "some two decades ago=2005~")]
    [InlineData("last summer", "last summer=2024-22")]
    [InlineData("вчера", "вчера=2025-07-02")]
    public void What_lacks_its_year_or_day_is_counted_from_the_publication(string text, string found)
    {
        Assert.Equal(found, Show(text, Published));
        Assert.All(DateFinder.Find(text, null), date => Assert.True(date.Edtf is null || date.Edtf.Text.StartsWith("XXXX", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("In June of 2025 it fell. Exactly one month later it rose.", "2025-07 P1M exact P0D PreviousDate:0")]
    [InlineData("On June 26, 2025 he called. It began just a day later.", "2025-06-27 P1D P0D PreviousDate:0")]
    [InlineData("On June 26, 2025 he called. It ended the next day.", "2025-06-27 P1D P0D PreviousDate:0")]
    [InlineData("On June 26, 2025 he called. A month later it ended.", "2025-07~ P1M P15D PreviousDate:0")]
    [InlineData("On June 26, 2025 he called. Two weeks earlier it began.", "2025-06-12~ -P2W P3D PreviousDate:0")]
    [InlineData("In June 2025 he called. Two weeks later it ended.", "- P2W P3D PreviousDate:0")]
    [InlineData("On 13 April 2024, one month to the day after the fire broke out, it came.", "- P1M exact P0D NamedEvent:the fire broke out")]
    [InlineData("It subsided two months after a series of accusations, he said.", "- P2M P15D NamedEvent:a series of accusations")]
    [InlineData("It began several days later.", "- - Unresolved")]
    [InlineData("A day later it began.", "- P1D P0D Unresolved")]
    public void What_is_counted_keeps_its_distance_and_what_it_is_counted_from(string text, string expected)
    {
        var date = DateFinder.Find(text, null)[^1];
        var of = date.Relative!;
        var anchor = of.AnchorDate is { } index ? $":{index}" : of.AnchorStart is { } start ? $":{text[start..of.AnchorEnd!.Value]}" : "";

        Assert.Equal(expected, string.Join(' ', new[] { date.Edtf?.Text ?? "-", of.Offset ?? "-", of.Exact ? "exact" : null, of.Tolerance, of.Anchor + anchor }.OfType<string>()));
    }

    [Fact]
    public void Two_days_after_a_date_points_at_the_date_that_follows()
    {
        var dates = DateFinder.Find("It came two days after 26 June 2025.", null);

        Assert.Equal(["2025-06-28", "2025-06-26"], dates.Select(date => date.Edtf!.Text));
        Assert.Equal(1, dates[0].Relative!.AnchorDate);
    }

    [Fact]
    public void Any_day_is_read_back_from_the_ways_it_is_written()
        => Gen.Int[0, 700_000].Select(days => new DateOnly(1000, 1, 1).AddDays(days)).Where(day => day.Year < 2900).Sample(day =>
        {
            string[] ways = [$"{day:yyyy-MM-dd}", $"{day:d MMMM yyyy}", $"{day:MMMM d, yyyy}"];
            Assert.All(ways, way => Assert.Equal(EdtfDate.Parse($"{day:yyyy-MM-dd}"), Assert.Single(DateFinder.Find($"It was {way}.", null)).Edtf));
        });

    [Fact]
    public void Dates_stand_in_order_and_never_overlap()
        => Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(words => string.Join(' ', words)).Sample(text =>
        {
            var dates = DateFinder.Find(text, Published);
            var at = 0;
            foreach (var date in dates)
            {
                Assert.True(date.Start >= at && date.End > date.Start && date.End <= text.Length);
                Assert.True(date.Relative?.AnchorDate is not { } index || index < dates.Count);
                at = date.End;
            }
        });

    private static readonly string[] Pieces =
    [
        "3", "July", "2025", "the", "from", "to", "–", "a", "day", "later", "two", "weeks", "after", "in", "early", "and", ",", ".", "last", "next", "Friday", "month", "ago", "1990s",
        "03/07/2025", "summer", "of", "by", "12", "May", "may", "exactly", "one", "تیر", "۱۴۰۴", "мая", "թ", "Q3", "first", "quarter", "31", "February", "29",
    ];

    private static string Show(string text, DateOnly? published)
        => string.Join(' ', DateFinder.Find(text, published).Select(d => $"{text[d.Start..d.End]}={string.Join('|', d.Others.Select(o => o.Text).Prepend(d.Edtf?.Text ?? "-"))}"));
}
