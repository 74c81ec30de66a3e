using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Claims;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Analysis.Laundering;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using static RelationsTracker.App.Tests.UseCases.HarbourOffice;

namespace RelationsTracker.App.Tests.UseCases.Claims;

/// <summary>From a claim back to its origins, across its tellings, and whether it grew surer on the way.</summary>
public sealed class TraceTests
{
    [Theory, EveryDatabase]
    public async Task Many_tellings_lead_to_one_origin(DatabaseProvider provider)
    {
        await using var office = await HarbourOffice.On(provider);

        var view = Office.Done(await office.Use<ReadProvenance>().Handle(HarbourOffice.Case, Ref("C12")));

        Assert.Equal((4, 1), (view.Reports!.Reports, view.Reports.DistinctOrigins));
        Assert.Equal("C12", $"{view.Tellings[0].Claim}");
        var deepest = view.Tellings.Single(t => $"{t.Claim}" == "C18");
        Assert.Equal(("S4", "S6"), (deepest.Line.Way[1], deepest.Line.Way[0]));
        Assert.Equal("S6", $"{deepest.Weakest}");
    }

    [Theory, EveryDatabase]
    public async Task Clusters_show_the_weakest_and_the_strongest_wording(DatabaseProvider provider)
    {
        await using var office = await HarbourOffice.On(provider);

        var swimmers = Office.Done(await office.Use<ListClusters>().Handle(HarbourOffice.Case)).Clusters[0];

        Assert.Equal(("C12", Firmness.Possible), ($"{swimmers.Weakest.Ref}", swimmers.Weakest.Firmness));
        Assert.Equal(Firmness.Flat, swimmers.Strongest.Firmness);
        Assert.Equal(1, swimmers.Reports.DistinctOrigins);
    }

    [Theory, EveryDatabase]
    public async Task The_made_up_case_is_laundered_where_its_story_says_so(DatabaseProvider provider)
    {
        await using var office = await HarbourOffice.On(provider);

        var alerts = Office.Done(await office.Use<ReadLaundering>().Handle(HarbourOffice.Case, null)).Alerts;

        Assert.Equal(["C14 GrewSurer C12", "C15 Marked C14", "C17 GrewSurer C13", "C18 GrewSurer C16", "C44 GrewSurer C42"], alerts.Where(a => a.Rule is LaunderingRule.GrewSurer or LaunderingRule.Marked).Select(a => $"{a.Claim} {a.Rule} {a.Place}"));

        Assert.Equal(["C12 LoadedWord a foreign service", "C19 AttributionLost بنا بر اطلاعات رسیده"], alerts.Where(a => a.Rule is not (LaunderingRule.GrewSurer or LaunderingRule.Marked)).Select(a => $"{a.Claim} {a.Rule} {a.Stands}"));
    }

    [Theory, EveryDatabase]
    public async Task The_shipped_case_without_its_article(DatabaseProvider provider)
    {
        await using var office = await HarbourOffice.On(provider, "russia-azerbaijan-2025");

        var alerts = Office.Done(await office.Use<ReadLaundering>().Handle("russia-azerbaijan-2025", null)).Alerts;

        Assert.Equal(9, alerts.Count(a => a.Rule == LaunderingRule.LoadedWord));
        var others = string.Join(", ", alerts.Where(a => a.Rule != LaunderingRule.LoadedWord).Select(a => $"{a.Claim} {a.Rule} {a.Place} {a.Stands}"));
        Assert.Contains("C121 HedgeLost EX430 would", others, StringComparison.Ordinal);
        Assert.True(others.Split(", ").Length <= 8, others);
    }

    [Theory, EveryDatabase]
    public async Task A_source_is_asked_for_what_it_tells(DatabaseProvider provider)
    {
        await using var office = await HarbourOffice.On(provider);

        Assert.Equal(["C15", "C18"], Office.Done(await office.Use<ReadLaundering>().Handle(HarbourOffice.Case, Ref("S4"))).Alerts.Select(a => $"{a.Claim}"));
    }

    [Theory, EveryDatabase]
    public async Task Predictions_are_settled_and_make_a_record(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var source = await office.Add(ItemKind.Source, new SourceContent { Name = "The paper" });
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It will rain.", Kind = ClaimKind.Forecast, Voice = source });
        var plain = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It rains.", Voice = source });

        Assert.Contains("is no forecast", (await office.Use<SettlePrediction>().Handle(new(Office.Case, plain, 1, PredictionResult.CameTrue, null, "Look."))).Message, StringComparison.Ordinal);
        Assert.Contains("has not come", (await office.Use<SettlePrediction>().Handle(new(Office.Case, claim, 1, PredictionResult.CameTrue, new DateOnly(2030, 1, 1), "Look."))).Message, StringComparison.Ordinal);
        Office.Done(await office.Use<SettlePrediction>().Handle(new(Office.Case, claim, 1, PredictionResult.CameTrue, null, "It rained.")));

        var record = Office.Done(await office.Use<ReadTrackRecord>().Handle(Office.Case, source)).Record;
        Assert.Equal((1, 1, null), (record.Hits, record.Settled, record.Suggested));
        Office.Done(await office.Use<SettlePrediction>().Handle(new(Office.Case, claim, 2, null, null, "The wrong day.", TakeBack: true)));
        Assert.Equal(1, Office.Done(await office.Use<ReadTrackRecord>().Handle(Office.Case, source)).Record.Open);
    }

    [Theory, EveryDatabase]
    public async Task A_settled_question_decides_a_prediction(DatabaseProvider provider)
    {
        await using var office = await HarbourOffice.On(provider);
        var claim = Office.Done(await office.Use<RelationsTracker.App.UseCases.Items.AddItem>().Handle(new(HarbourOffice.Case, ItemKind.Claim, new ClaimContent { Statement = "The ferry will carry freight.", Kind = ClaimKind.Forecast, Voice = Ref("S2") })));

        Assert.Contains("Choose which outcome", (await office.Use<SettlePrediction>().Handle(new(HarbourOffice.Case, claim, 1, null, null, "By Q2.", Ref("Q2"), "Snow"))).Message, StringComparison.Ordinal);
        Assert.Contains("is not settled", (await office.Use<SettlePrediction>().Handle(new(HarbourOffice.Case, claim, 1, null, null, "By Q1.", Ref("Q1"), "x"))).Message, StringComparison.Ordinal);
        Office.Done(await office.Use<SettlePrediction>().Handle(new(HarbourOffice.Case, claim, 1, null, null, "By Q2.", Ref("Q2"), "Freight only")));

        Assert.Equal(1, Office.Done(await office.Use<ReadTrackRecord>().Handle(HarbourOffice.Case, Ref("S2"))).Record.Hits);
    }
}
