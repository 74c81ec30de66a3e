using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Sources;

/// <summary>What falls with a source is shown before anybody takes it back, and nothing is changed by looking.</summary>
public sealed class PreviewFallTests
{
    [Theory, EveryDatabase]
    public async Task Everything_that_rests_on_a_source_is_shown(DatabaseProvider provider)
    {
        await using var office = await HarbourOffice.On(provider);

        var fall = await Fall(office, "S10");

        Assert.Equal((FallKind.KeepsAnotherOrigin, "OG1"), fall.Claims.Single(c => $"{c.Ref}" == "C2") is var kept ? (kept.Kind, string.Join(' ', kept.Origins)) : default);
        Assert.Equal(FallKind.Falls, fall.Claims.Single(c => $"{c.Ref}" == "C28").Kind);
        var question = Assert.Single(fall.Questions);
        Assert.Equal(["RW2", "RW6"], question.Rows.Select(row => $"{row.Ref}"));
        Assert.All(question.Rows, row => Assert.Equal(8, row.Ratings));
        Assert.Equal(8, question.Rankings.Count);
        Assert.Contains(question.Rankings, ranking => ranking.Before is not null && !ranking.Before.Scores.SequenceEqual(ranking.After!.Scores));
        Assert.Contains(fall.Others, other => $"{other.Ref}" == "B1");
    }

    [Theory, EveryDatabase]
    public async Task A_source_that_was_retracted_shows_what_fell_with_it(DatabaseProvider provider)
    {
        await using var office = await HarbourOffice.On(provider);

        var fall = await Fall(office, "S9");

        Assert.Equal(ItemState.Retracted, fall.State);
        Assert.Equal(["C21", "C22", "C23"], fall.Claims.Select(c => $"{c.Ref}"));
        Assert.Equal(["RW9", "RW10"], Assert.Single(fall.Questions).Rows.Select(row => $"{row.Ref}"));
    }

    [Theory, EveryDatabase]
    public async Task A_claim_is_taken_back_with_its_rows(DatabaseProvider provider)
    {
        await using var office = await HarbourOffice.On(provider);

        var fall = await Fall(office, "C27");

        Assert.Equal(["RW1"], Assert.Single(fall.Questions).Rows.Select(row => $"{row.Ref}"));
    }

    [Theory, EveryDatabase]
    public async Task Taking_back_is_a_record_and_can_be_undone(DatabaseProvider provider)
    {
        await using var office = await HarbourOffice.On(provider);
        var before = await Fall(office, "S10");

        Office.Done(await office.Use<RecordStep>().Handle(new(HarbourOffice.Case, before.Item, LifecycleStep.Retracted, "The channel was copied.")));
        Office.Done(await office.Use<RecordStep>().Handle(new(HarbourOffice.Case, before.Item, LifecycleStep.Restored, "It was not.")));

        var after = await Fall(office, "S10");
        Assert.Equal(ItemState.Active, after.State);
        Assert.Equal(before.Questions.SelectMany(q => q.Rows), after.Questions.SelectMany(q => q.Rows));
    }

    [Theory, EveryDatabase]
    public async Task Only_sources_and_claims_are_taken_back_with_what_rests_on_them(DatabaseProvider provider)
    {
        await using var office = await HarbourOffice.On(provider);

        Assert.Contains("only sources and claims", (await office.Use<PreviewFall>().Handle(HarbourOffice.Case, HarbourOffice.Ref("Q1"))).Message, StringComparison.Ordinal);
    }

    private static async Task<FallView> Fall(Office office, string item) => Office.Done(await office.Use<PreviewFall>().Handle(HarbourOffice.Case, HarbourOffice.Ref(item)));
}
