using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.Exchange.Packages;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Events;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.App.UseCases.Tensions;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Tensions;

namespace RelationsTracker.App.Tests.UseCases.Tensions;

public sealed class FindTensionsTests
{
    [Theory, EveryDatabase]
    public async Task The_shipped_case_reports_its_dates_and_the_tension_that_people_recorded_about_them(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        Office.Done(await office.Use<ImportCase>().Handle(new(await SeedTests.Read("russia-azerbaijan-2025"))));

        var chronology = Office.Done(await office.Use<ReadChronology>().Handle("russia-azerbaijan-2025"));
        var found = Office.Done(await office.Use<FindTensions>().Handle("russia-azerbaijan-2025")).Found;

        Assert.Contains(chronology.Findings, f => f.Sentence.Contains("1–3 June 2025", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Kind == FoundTensionKind.Chronology && $"{f.OnRecord}" == "TE1");
        Assert.Contains(found, f => f.Kind == FoundTensionKind.Contradiction);
        Assert.Contains(found, f => f.Kind == FoundTensionKind.SurerThanSource && f.Items[0].Kind == ItemKind.Claim);
    }

    [Theory, EveryDatabase]
    public async Task A_hedge_that_stands_only_in_the_words_makes_a_flat_claim_of_them_surer_than_its_source(DatabaseProvider provider)
    {
        const string Words = "Swimmers may have entered the basin.\n";
        await using var office = await Office.On(provider);
        var source = await office.Add(ItemKind.Source, new SourceContent { Name = "The paper" });
        var text = Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, source, Words))).Text;
        var made = Office.Done(await office.Use<AnnotateClaim>().Handle(new(Office.Case, text, [new(0, Words.Length - 1)], new ClaimContent { Statement = "Swimmers entered the basin." }, [])));

        var view = Office.Done(await office.Use<FindTensions>().Handle(Office.Case));

        var found = Assert.Single(view.Found);
        Assert.Equal(FoundTensionKind.SurerThanSource, found.Kind);
        Assert.Equal([made.Claim, .. made.Excerpts], found.Items);
        Assert.Contains("may have", found.Sentence, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task The_harbour_press_note_is_found_as_one_origin_of_many_reports(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        Office.Done(await office.Use<ImportCase>().Handle(new(await SeedTests.Read("harbour"))));

        Assert.Contains(Office.Done(await office.Use<FindTensions>().Handle("harbour")).Found, f => f.Kind == FoundTensionKind.SingleOrigin);
    }
}
