using RelationsTracker.App.Exchange.Briefs.Word;
using RelationsTracker.App.Exchange.Citations;
using RelationsTracker.Core;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.App.Tests.Exchange.Citations;

public sealed class CitationTests
{
    private static readonly SourceContent Full = new()
    {
        Name = "On straits & {odd} signs: 5% of \\ \"it\" #1 -- a_b",
        Kind = SourceKind.OfficialStatement,
        Authors = ["Əliyev, İlham", "حسن رضایی", "Ministry of Foreign and Domestic Affairs", "Սարգսյան, Անի"],
        Publisher = "Дом печати",
        Url = "https://example.org/a?b=c%20d&e=~f",
        Language = "az",
        Published = EdtfDate.Parse("2025-07~"),
        Acquired = new DateOnly(2025, 7, 4),
        Citation = new Citation { ContainerTitle = "The Journal", Volume = "4", Issue = "2", Page = "17-21", Doi = "10.1000/x_y", Isbn = "978-3-16-148410-0", PublisherPlace = "Bakı" },
    };

    public static TheoryData<CitationFormat, string?> Dates => new((from format in Enum.GetValues<CitationFormat>() from date in new[] { null, "2025", "2025-07", "2025-07-03", "2025-07-03~", "2025-21", "2025/2026", "19XX" } select (format, date)).Select(x => new TheoryDataRow<CitationFormat, string?>(x.format, x.date)));

    [Theory, MemberData(nameof(Dates))]
    public void What_goes_out_comes_back_with_unknown_parts_unknown(CitationFormat format, string? date)
    {
        var source = Full with { Published = date is null ? null : EdtfDate.Parse(date) };

        var entry = Assert.Single(CitationFile.Read(CitationFile.Write(format, [("strait-S1", source)])));

        Assert.Empty(entry.Problems);
        Assert.Equal(source, entry.Source);
    }

    [Theory]
    [InlineData(CitationFormat.CslJson)]
    [InlineData(CitationFormat.Ris)]
    [InlineData(CitationFormat.BibTeX)]
    public void Every_kind_of_source_and_a_bare_name_come_back(CitationFormat format)
    {
        var sources = Enum.GetValues<SourceKind>().Select((kind, i) => ($"k-{i}", new SourceContent { Name = $"Source {i}", Kind = kind })).ToList();

        Assert.Equal(sources.Select(s => s.Item2), CitationFile.Read(CitationFile.Write(format, sources)).Select(e => e.Source));
    }

    [Fact]
    public void BibTeX_of_others_is_read_with_its_accents_strings_and_months()
    {
        var entries = CitationFile.Read("""
            A comment before. @comment{ignored {x}}
            @string{jw = "Journal of Words"}
            @Article{mueller99, author = {M{\"u}ller, J{\"o}rg and {The {\'E}quipe} and {\O}. \v{S}koda}, title = "{Na\"{\i}ve} words -- a study", journal = jw # " Today", year = 1999, month = mar, pages = {1--9}}
            @book(b2, title={Second}, year={2001})
            @misc{broken, title = {No end
            """);

        Assert.Equal(["Müller, Jörg", "The Équipe", "Ø. Škoda"], entries[0].Source.Authors);
        Assert.Equal(("Naïve words – a study", "1999-03", "Journal of Words Today"), (entries[0].Source.Name, entries[0].Source.Published!.Text, entries[0].Source.Citation!.ContainerTitle));
        Assert.Equal((SourceKind.Book, "2001"), (entries[1].Source.Kind, entries[1].Source.Published!.Text));
        Assert.Contains("it has no end", Assert.Single(entries[2].Problems), StringComparison.Ordinal);
        Assert.Equal("entry 3 (broken, line 5)", entries[2].Place);
    }

    [Fact]
    public void RIS_of_others_is_read_with_lines_that_go_on()
    {
        var entries = CitationFile.Read("TY  - NEWS\r\nTI  - A long\r\n title\r\nAU  - Doe, J.\r\nA1  - Roe, R.\r\nPY  - 2025/07//\r\nSP  - 3\r\nEP  - 5\r\nER  - \r\nTY  - JOUR\r\nTI  - Never ends\r\n");

        Assert.Equal(("A long title", "2025-07", "3-5"), (entries[0].Source.Name, entries[0].Source.Published!.Text, entries[0].Source.Citation!.Page));
        Assert.Equal(["Doe, J.", "Roe, R."], entries[0].Source.Authors);
        Assert.Contains("no end (ER)", Assert.Single(entries[1].Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_says_what_is_wrong_with_it()
    {
        var entries = CitationFile.Read("""[{"id": "a", "title": "", "issued": {"date-parts": [[2025, 13]]}}, {"title": "Good", "author": [{"family": "Berg", "non-dropping-particle": "van den", "given": "Ann"}]}, 7]""");

        Assert.Equal("entry 1 (a)", entries[0].Place);
        Assert.Equal(2, entries[0].Problems.Count);
        Assert.Equal(["van den Berg, Ann"], entries[1].Source.Authors);
        Assert.Contains("no object", Assert.Single(entries[2].Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_in_one_line_keeps_its_date_in_order_behind_letters_from_the_right()
    {
        var paper = new SourceContent { Name = "سه غوّاص در بندر آنسل", Publisher = "«پیک لانت»", Published = EdtfDate.Parse("2024-03-18"), Acquired = new DateOnly(2024, 3, 20), Citation = new Citation { Page = "3" } };

        Assert.Equal("سه غوّاص در بندر آنسل. p. 3. «پیک لانت», \u200e2024-03-18. Acquired 2024-03-20.", CitationText.Of(paper));
        Assert.Equal((false, "\u200e2024-03-18. "), ScriptRun.Of("«پیک لانت», \u200e2024-03-18. ").Select(run => (run.RightToLeft, run.Text)).Last());
        Assert.Equal("Paper. pp. 3-5. 2024.", CitationText.Of(paper with { Name = "Paper", Publisher = "", Published = EdtfDate.Parse("2024"), Acquired = null, Citation = new Citation { Page = "3-5" } }));
    }

    [Theory]
    [InlineData("no citations here", "no file of citations")]
    [InlineData("[{]", "no CSL-JSON: line 1")]
    [InlineData("[]", "no entry")]
    public void A_file_that_is_none_says_so(string text, string words)
        => Assert.Contains(words, Assert.Throws<RuleException>(() => CitationFile.Read(text)).Message, StringComparison.Ordinal);
}
