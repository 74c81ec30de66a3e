using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Search;

namespace RelationsTracker.App.Tests.UseCases.Search;

public sealed class HostileSearchTests
{
    private static readonly string[] Typed =
    [
        "", " ", "\"", "\"\"", "'", "''", "\\", "*", "**", "-", "--", "- -", ":", "::", "OR", "OR OR", "AND", "NOT", "NEAR(a b)", "a AND b", "a NOT b", "NEAR/2", "^gas", "gas^2", "{Words}: gas",
        "Words : gas", "findable_words : gas", "gas + hub", "(gas", "gas)", "((((((((((", "gas\" OR \"hub", "\" OR 1=1 --", "'; DROP TABLE findable; --", "' UNION SELECT * FROM people --",
        "gas'::tsquery", "gas & !hub", "gas <-> hub", "gas:*", "!gas", "gas | hub", "$$gas$$", "%", "_", "gas%", "[gas]", "(a+)+$", "(.*)*", ".*.*.*.*.*.*", "\0", "gas\0hub", "\u0001", "\uFFFE", "\ud800", "\udc00gas",
        "\u202egas\u202c", "\u2066gas", "\u200bgas", "g\u0301a\u0301s\u0301", "#", "#kc", "=c1", "~samvel", "|", "a | b", "#c00000000000000000000000000000000", "kind:", "kind:claim,claim,,,", "kind:\"claim\"",
        "kind:';--", "grade:Z9", "grade:22", "origins:99999999999", "origins:>", "origins:-1", "date:", "date:..", "date:9999-12-31..0001-01-01", "date:0000", "date:2025-13", "date:2025-02-30", "date:-9999..9999",
        "date:2025-06..2025-07..2025-08", "within:../..", "actor:A99999999", "actor:A0", "scope:H99999999", "case:../../etc", "case:%", "state:nothing", "type:';", "1e309", "NaN", "0x41", "²½ﷺ", "漢字", "ひらがな", "อักษรไทย", "👩‍👩‍👧‍👦", "🇦🇲",
    ];

    [Theory, EveryDatabase]
    public async Task Nothing_that_is_typed_breaks_the_search_or_shows_what_is_hidden(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        string[] all = [.. Typed, new string('a', 10_000), string.Concat(Enumerable.Repeat("a* OR ", 2000)), string.Concat(Enumerable.Repeat("\"a\" ", 2000)), new string('(', 5000), string.Concat(Enumerable.Repeat("-a ", 3000)), string.Join(' ', Enumerable.Range(0, 3000))];

        foreach (var typed in all)
        {
            Assert.IsType<Outcome<SearchAnswer>.Done>(await office.As("edda").Use<SearchEverywhere>().Handle(typed, withFacets: true));
            var nils = Office.Done(await office.As("nils").Use<SearchEverywhere>().Handle(typed, withFacets: true));
            Assert.Equal((0, 0, null), (nils.Hits.Count, nils.Facets.Count, nils.Meant));
        }
    }

    [Theory, EveryDatabase]
    public async Task Signs_of_the_index_cannot_be_typed(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);

        foreach (var typed in new[] { "#", "#kc", $"#c{office.CaseId:N}", "#sactive", "|" })
        {
            Assert.Equal("", (await office.Search($"{typed} ")).Found());
        }
    }

    [Theory]
    [InlineData("9.9.9")]
    [InlineData("x")]
    [InlineData("0.1.99999999999999999999")]
    [InlineData("'; --")]
    public async Task A_place_to_go_on_from_that_is_none_is_the_beginning(string after)
    {
        await using var office = await SearchOffice.On(DatabaseProvider.Sqlite);

        Assert.Equal((await office.Search("gas ")).Found(), (await office.Search("gas ", after)).Found());
    }
}
