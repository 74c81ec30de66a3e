using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Citations;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Tests.UseCases.Sources;

public sealed class ImportCitationsTests
{
    private const string File = """
        @article{a, title={On Straits}, doi={10.1000/ABC}, date={2025-07~}}
        @online{b, title={Another name}, url={https://example.org/p}}
        @book{c, title={New words}, date={1999}}
        """;

    [Theory, EveryDatabase]
    public async Task What_is_here_by_DOI_address_or_title_and_day_is_left_and_the_rest_is_made(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var byDoi = await office.Add(ItemKind.Source, new SourceContent { Name = "Called otherwise", Citation = new Citation { Doi = "10.1000/abc" } });
        var byAddress = await office.Add(ItemKind.Source, new SourceContent { Name = "The page", Url = "https://example.org/p" });

        var looked = Office.Done(await Import(office, File, preview: true));
        var made = Office.Done(await Import(office, File, preview: false));

        Assert.Equal([byDoi, byAddress, null], looked.Select(line => line.Known));
        Assert.All(looked, line => Assert.Null(line.Made));
        Assert.Equal([null, null], made.Take(2).Select(line => line.Made));
        Assert.Equal("New words", ((SourceContent)(await office.Read(made[2].Made!.Value)).Content).Name);
    }

    [Theory, EveryDatabase]
    public async Task All_are_made_or_none(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);

        var refused = await Import(office, File + "\n@book{d, date={2001}}", preview: false);

        Assert.Contains("1 of 4 entries cannot be taken, so none was: entry 4 (d, line 4)", Assert.IsType<Outcome<IReadOnlyList<CitationLine>>.Refused>(refused).Message, StringComparison.Ordinal);
        Assert.All(Office.Done(await Import(office, File, preview: true)), line => Assert.Null(line.Known));
    }

    [Theory, EveryDatabase]
    public async Task What_went_out_is_known_when_it_comes_back(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var made = Office.Done(await Import(office, File, preview: false));

        Assert.All(Office.Done(await Import(office, Office.Done(await office.Use<ExportCitations>().Handle(Office.Case, CitationFormat.Ris, null)), preview: true)), line => Assert.NotNull(line.Known));
        Assert.Contains("New words", Office.Done(await office.Use<ExportCitations>().Handle(Office.Case, CitationFormat.CslJson, made[2].Made)), StringComparison.Ordinal);
    }

    private static Task<Outcome<IReadOnlyList<CitationLine>>> Import(Office office, string text, bool preview)
        => office.Use<ImportCitations>().Handle(new(Office.Case, text, preview));
}
