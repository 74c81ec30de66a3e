using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.Exchange.Packages;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Events;
using RelationsTracker.App.UseCases.Tensions;
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
    }

    [Theory, EveryDatabase]
    public async Task The_harbour_press_note_is_found_as_one_origin_of_many_reports(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        Office.Done(await office.Use<ImportCase>().Handle(new(await SeedTests.Read("harbour"))));

        Assert.Contains(Office.Done(await office.Use<FindTensions>().Handle("harbour")).Found, f => f.Kind == FoundTensionKind.SingleOrigin);
    }
}
