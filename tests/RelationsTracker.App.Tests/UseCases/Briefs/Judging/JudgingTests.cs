using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.History;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.App.UseCases.Briefs.Judging;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Anchoring;
using static RelationsTracker.App.Tests.UseCases.Briefs.Editions.Newsroom;

namespace RelationsTracker.App.Tests.UseCases.Briefs.Judging;

/// <summary>What a person must judge of a brief, people judge, of the text as it stands.</summary>
public sealed class JudgingTests
{
    private const string Text = "The strait was closed [[C1]]. So be it.";

    [Theory, EveryDatabase]
    public async Task A_judgement_is_of_one_text_and_the_last_of_each_person_counts(DatabaseProvider provider)
    {
        await using var office = await On(provider, Text);
        await Say(office, "anna", 6, StandardVerdict.NotMet, "It does not follow.");
        await Say(office, "anna", 6, StandardVerdict.Met);
        await Say(office, "edda", 6, StandardVerdict.Met);
        await Say(office, "rhea", 1, StandardVerdict.NotMet, "Nothing on C1's source.");
        await Say(office, "rhea", 1, StandardVerdict.TakenBack);

        Assert.Equal([(6, "Anna", false, false, true), (6, "Edda", true, false, false)], (await Read(office, "anna")).Select(line => ((int)line.Standard, line.By, line.OwnText, line.Outdated, line.Mine)));
        await office.Change(B1, c => (BriefContent)c with { Body = "It was open." });
        Assert.Equal([true, true], (await Read(office, "anna")).Select(line => line.Outdated));
        Assert.IsType<Outcome<Nothing>.Stale>(await office.As("rhea").Use<JudgeStandard>().Handle(new(Office.Case, B1, TextFingerprint.Of(Text), 2, StandardVerdict.Met)));
        Assert.Contains("what is missing", Assert.IsType<Outcome<Nothing>.Refused>(await office.Use<JudgeStandard>().Handle(new(Office.Case, B1, TextFingerprint.Of("It was open."), 2, StandardVerdict.NotMet))).Why, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task It_leaves_an_acceptance_standing_and_is_frozen_in_the_edition(DatabaseProvider provider)
    {
        await using var office = await On(provider, Text);
        await office.Accept(B1);
        await Say(office, "rhea", 4, StandardVerdict.NotMet, "No other reading.");
        Assert.Equal(ItemState.Accepted, (await office.Read(B1)).Content.State);
        Assert.Equal(["No other reading."], Office.Done(await office.Use<PreparePublication>().Handle(Office.Case, B1)).Judged.Select(said => said.Note));
        await office.Publish();
        await Say(office, "rhea", 4, StandardVerdict.Met);

        var kept = Assert.Single(Office.Done(await office.Use<ReadEdition>().Handle(Office.Case, B1, 1)).Sheet.Judged);
        Assert.Equal((BriefStandard.Alternatives, StandardVerdict.NotMet, "Rhea", false), (kept.Standard, kept.Verdict, kept.By, kept.OwnText));
        var told = Office.Done(await office.Use<ReadChanges>().Handle(Office.Case, new ChangeFilter(Item: B1))).Lines;
        Assert.Equal("judged standard 4 met by B1", $"{told[0].Sentence.Did} {told[0].Sentence.What}{told[0].Sentence.Tail}");
        Assert.Equal("", await office.Audit());
        await office.Sql($"""DELETE FROM standard_judgements WHERE "Number" = 1""");
        Assert.Equal("B1/judgement-1 is gone from its table, and no change of the history took it away.", Assert.Single(await office.Faults()).What);
    }

    private static async Task Say(Office office, string who, int standard, StandardVerdict verdict, string note = "")
    {
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        Office.Done(await office.As(who).Use<JudgeStandard>().Handle(new(Office.Case, B1, TextFingerprint.Of(Text), standard, verdict, note)));
    }

    private static async Task<IReadOnlyList<JudgementLine>> Read(Office office, string who) => Office.Done(await office.As(who).Use<ReadJudgements>().Handle(Office.Case, B1)).Lines;
}
