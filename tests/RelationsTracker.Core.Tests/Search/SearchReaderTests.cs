using CsCheck;
using RelationsTracker.Core.Search;

namespace RelationsTracker.Core.Tests.Search;

public sealed class SearchReaderTests
{
    // What is typed, and how it is read: clauses with | between alternatives, then filters, days and origins.
    private const string Table = """
        gas hub                      => gas; hub*
        gas hub·                     => gas; hub
        "gas hub"                    => gas hub
        “gas hub” deal·              => gas hub; deal
        gas* deal·                   => gas*; deal
        -gas deal·                   => -gas; deal
        -"gas hub" deal·             => -gas hub; deal
        gas OR oil·                  => gas | oil
        gas OR oil deal·             => gas | oil; deal
        OR gas·                      => gas
        gas or oil·                  => gas; or; oil
        gas OR -oil·                 => gas; -oil
        İlham ƏLİYEV·                => ilham; eliyev
        Iran–Iraq·                   => iran iraq
        don't·                       => don t
        - gas·                       => gas
        --gas·                       => -gas
        "never closed                => never closed
        kind:claim                   => kind=C
        kind:claims,event            => kind=C,E
        kind:evidence-row            => kind=RW
        -kind:comment gas·           => gas; -kind=comment
        type:fact-report             => type=fact-report
        grade:f2                     => grade=F2
        state:disputed               => state=disputed
        actor:a7                     => actor=A7
        scope:H1                     => scope=H1
        case:strait                  => case=strait
        date:2025-06                 => possibly 2025-06-01..2025-06-30
        date:2025-06..2025-07        => possibly 2025-06-01..2025-07-31
        date:2025-06..               => possibly 2025-06-01..
        date:..2025-06               => possibly ..2025-06-30
        within:2025                  => within 2025-01-01..2025-12-31
        origins:>=2                  => origins 2..2147483647
        origins:1..3                 => origins 1..3
        origins:<2                   => origins 0..1
        http://example.org/a·        => http example org a
        12:30·                       => 12 30
        """;

    // What is typed, and what is said of it.
    private const string Troubles = """
        colour:red·                  => There is no field “colour”; it was looked for as words.
        kind:banana                  => “banana” is left out: this is not a value of “kind”.
        actor:C7                     => “C7” is left out: this is not a value of “actor”.
        date:soon                    => “soon” is left out: a date is written as 2025-06, 2025-06-14 or 2025-06..2025-07, and cannot be excluded.
        -date:2025                   => “2025” is left out: a date is written as 2025-06, 2025-06-14 or 2025-06..2025-07, and cannot be excluded.
        origins:many                 => “many” is left out: origins are a number such as 2, >=2 or 1..3, and cannot be excluded.
        a*                           => A beginning of a word needs two letters; one was looked for as a word.
        &&·                          => “&&” has no letters or digits to look for.
        """;

    public static TheoryData<string, string> Read => Rows(Table);

    public static TheoryData<string, string> Said => Rows(Troubles);

    [Theory, MemberData(nameof(Read))]
    public void What_is_typed_is_read_so(string typed, string read) => Assert.Equal(read, Spelled(SearchReader.Read(typed)));

    [Theory, MemberData(nameof(Said))]
    public void What_is_not_understood_is_said(string typed, string said) => Assert.Equal([said], SearchReader.Read(typed).Problems.Select(problem => problem.Message));

    [Fact]
    public void Too_much_is_cut_and_said()
    {
        Assert.Contains(SearchReader.Read(new string('a', 5000)).Problems, problem => problem.Message.Contains("first 1000 characters", StringComparison.Ordinal));
        Assert.Equal(SearchQuery.MostClauses, SearchReader.Read(string.Join(' ', Enumerable.Range(100, 40))).Clauses.Count);
        Assert.Equal(SearchQuery.MostWords, Assert.Single(SearchReader.Read($"\"{string.Join(' ', Enumerable.Range(100, 40))}\"").Clauses).Any[0].Words.Count);
    }

    [Fact]
    public void Whatever_is_typed_is_read_and_holds_nothing_but_letters_and_digits()
        => Gen.OneOf(Gen.String, Gen.String["ab\"*-:ORkind,.<>=()\u202e\0 "]).Sample(typed =>
        {
            var query = SearchReader.Read(typed);
            return query.Clauses.SelectMany(c => c.Any).SelectMany(p => p.Words).All(word => word.Length is > 0 and <= SearchQuery.LongestWord && !word.Any(c => char.IsWhiteSpace(c) || "\"'*:|&!()#~=\\".Contains(c, StringComparison.Ordinal)));
        });

    [Fact]
    public void A_filter_is_put_in_and_taken_out_where_it_stands()
    {
        Assert.Equal("kind:claim gas", SearchText.With(" gas", "kind:claim"));
        Assert.Equal("kind:claim", SearchText.With(" ", "kind:claim"));
        Assert.Equal("gas -oil", SearchText.Without("gas kind:claim -oil", "kind:claim"));
        Assert.Equal(("gas ", "gas", ""), (SearchText.Without("gas kind:claim", "kind:claim"), SearchText.Without("kind:claim gas", "kind:claim"), SearchText.Without("kind:claim", "kind:claim")));
        Assert.Equal(["kind:claim", "-state:disputed"], SearchText.Filters("gas kind:claim colour:red -state:disputed"));
        Assert.Equal("gas hub \"gsa\"", SearchText.Corrected("gsa hub \"gsa\"", "gsa", "gas"));
    }

    private static TheoryData<string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in table.Split('\n').Select(line => line.Split("=>")))
        {
            rows.Add(line[0].Trim().Replace('·', ' '), line[1].Trim());
        }

        return rows;
    }

    private static string Spelled(SearchQuery query) => string.Join("; ",
    [
        .. query.Clauses.Select(c => $"{(c.Excluded ? "-" : "")}{string.Join(" | ", c.Any)}"),
        .. query.Filters.Select(f => $"{(f.Excluded ? "-" : "")}{Core.Schema.Kebab.Of($"{f.Field}")}={string.Join(",", f.Values)}"),
        .. query.Possibly is { } days ? [$"possibly {Days(days)}"] : Array.Empty<string>(),
        .. query.Within is { } span ? [$"within {Days(span)}"] : Array.Empty<string>(),
        .. query.Origins is { } count ? [$"origins {count.Least}..{count.Most}"] : Array.Empty<string>(),
    ]);

    private static string Days(DaySpan span) => $"{span.First:yyyy-MM-dd}..{span.Last:yyyy-MM-dd}";
}
