using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Review;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Tests.UseCases.Review;

/// <summary>What a program proposes waits for another person than its own, and changes nothing that is there.</summary>
public sealed class ProposalTests
{
    private const string Words = "The fire destroyed two engines. The engines were spare. The harbour is closed.";

    private static readonly ItemRef Text = new(ItemKind.SourceText, 1);

    [Theory, EveryDatabase]
    public async Task It_waits_says_who_proposed_it_and_is_accepted_by_another_person_only(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var made = Office.Done(await Propose(office.As("olga").With(TokenScopes.Read | TokenScopes.Propose), new ClaimContent { Statement = "It burned." })).Ref;

        var content = (await office.Read(made)).Content;
        Assert.Equal((ItemState.Submitted, 1, "Olga", "Proposed by the assistant “Reader”: It says so."), (content.State, (await office.Read(made)).Version, content.Records[^1].By, content.Records[^1].Reason));
        Assert.Equal([ProposeItem.Flag], content.Flags);
        Assert.True(Assert.Single(Office.Done(await office.Use<ReadReview>().Handle(Office.Case)).Submitted).Own);
        Assert.IsType<Outcome<int>.Refused>(await Accept(office.With(null), made));
        Office.Done(await Accept(office.As("rhea"), made));
    }

    [Theory, EveryDatabase]
    public async Task A_token_that_may_only_propose_changes_nothing(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        office.With(TokenScopes.Read | TokenScopes.Propose);
        Assert.IsType<Outcome<ItemRef>.Denied>(await office.Use<AddItem>().Handle(new(Office.Case, ItemKind.Claim, new ClaimContent { Statement = "So." })));
        Assert.IsType<Outcome<int>.Denied>(await office.Use<ChangeItem>().Handle(new(Office.Case, claim, 1, new ClaimContent { Statement = "It did not." })));
        Assert.IsType<Outcome<int>.Denied>(await office.Use<RecordStep>().Handle(new(Office.Case, claim, LifecycleStep.Removed, "So.")));
        Office.Done(await Propose(office, new ClaimContent { Statement = "It glowed." }));
        Office.Done(await Propose(office.With(TokenScopes.Read | TokenScopes.Edit), new ClaimContent { Statement = "It smoked." }));

        var denied = Assert.IsType<Outcome<Proposed>.Denied>(await Propose(office.With(TokenScopes.Read | TokenScopes.Comment), new ClaimContent { Statement = "No." }));
        Assert.Contains("'propose'", denied.Why, StringComparison.Ordinal);
        Assert.IsType<Outcome<Proposed>.Denied>(await Propose(office.As("anna").With(TokenScopes.All), new ClaimContent { Statement = "No." }));
    }

    [Theory, EveryDatabase]
    public async Task It_rests_on_words_that_stand_in_the_text_once(DatabaseProvider provider)
    {
        await using var office = await WithText(provider);
        var known = Office.Done(await office.Use<MakeExcerpt>().Handle(new(Office.Case, Text, new(0, 31))));
        var made = Office.Done(await Propose(office, new ClaimContent { Statement = "It is closed." }, new(Text, [new(0, 31)], ["The harbour is closed."])));

        Assert.Equal([known, new ItemRef(ItemKind.Excerpt, 2)], made.Excerpts);
        Assert.Equal(made.Excerpts, ((ClaimContent)(await office.Read(made.Ref)).Content).Excerpts);
        Assert.Equal((ItemState.Active, ItemState.Submitted), ((await office.Read(known)).Content.State, (await office.Read(made.Excerpts[1])).Content.State));
        Assert.Equal("The harbour is closed.", Office.Done(await office.Use<ReadWords>().Handle(Office.Case, [made.Excerpts[1]]))[0].Words);

        Assert.Contains("more than once", await Refusal(office, new(Text, Quotes: ["engines"])), StringComparison.Ordinal);
        Assert.Contains("does not stand in TX1", await Refusal(office, new(Text, Quotes: ["The harbour is open."])), StringComparison.Ordinal);
        Assert.IsType<Outcome<Proposed>.Invalid>(await Propose(office, new ClaimContent { Statement = "So." }, new(Text, [new(70, 900)])));
        Assert.IsType<Outcome<Proposed>.Invalid>(await Propose(office, new ClaimContent { Statement = "So." }, new(Text)));
        Assert.IsType<Outcome<Proposed>.Refused>(await office.Use<ProposeItem>().Handle(new(Office.Case, ItemKind.Question, new QuestionContent { Text = "Who?" }, "So.", "Reader", new(Text, [new(0, 31)]))));
    }

    [Theory, EveryDatabase]
    public async Task Where_acceptance_comes_first_it_does_not_count_until_it_is_accepted(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var question = await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        Office.Done(await office.As("olga").Use<DescribeCase>().Handle(new(Office.Case, 1, "The strait", "", "", "", AcceptanceFirst: true)));
        var claim = Office.Done(await Propose(office.As("edda"), new ClaimContent { Statement = "It burned." })).Ref;
        var first = await Row(office, question, claim);
        var second = await Row(office, question, await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It glowed." }));
        Assert.Equal([(first, true, 1), (second, true, 2)], Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, question)).Rows.Select(row => (row.Ref, row.Waits, row.Row.Place)));

        Office.Done(await Accept(office.As("rhea"), claim));
        Assert.Equal([false, true], Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, question)).Rows.Select(row => row.Waits));
    }

    [Theory, EveryDatabase]
    public async Task What_comes_otherwise_is_not_proposed_and_nothing_comes_without_a_reason(DatabaseProvider provider)
    {
        await using var office = await WithText(provider);
        Assert.IsType<Outcome<Proposed>.Refused>(await office.Use<ProposeItem>().Handle(new(Office.Case, ItemKind.Forecast, new ForecastContent(), "So.", "Reader")));
        Assert.IsType<Outcome<Proposed>.Refused>(await office.Use<ProposeItem>().Handle(new(Office.Case, ItemKind.SourceText, new SourceTextContent(), "So.", "Reader")));
        Assert.IsType<Outcome<Proposed>.Invalid>(await office.Use<ProposeItem>().Handle(new(Office.Case, ItemKind.Claim, new ClaimContent { Statement = "So." }, "", "Reader")));
        Assert.IsType<Outcome<Proposed>.Invalid>(await office.Use<ProposeItem>().Handle(new(Office.Case, ItemKind.Claim, new ClaimContent { Statement = "So." }, "So.", "")));
        var accepted = new ClaimContent { Statement = "So.", Records = [new LifecycleRecord { Step = LifecycleStep.Accepted, By = "Rhea", At = Office.Noon }] };
        Assert.IsType<Outcome<Proposed>.Invalid>(await Propose(office, accepted));
    }

    private static async Task<Office> WithText(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        Office.Done(await office.As("edda").Use<AddText>().Handle(AddText.Input.Of(Office.Case, null, Words) with { NewSource = new SourceContent { Name = "The paper" } }));
        return office;
    }

    private static Task<Outcome<Proposed>> Propose(Office office, ClaimContent claim, ProposedWords? words = null)
        => office.Use<ProposeItem>().Handle(new(Office.Case, ItemKind.Claim, claim, "It says so.", "Reader", words));

    private static async Task<ItemRef> Row(Office office, ItemRef question, ItemRef claim)
        => Office.Done(await office.As("edda").Use<ProposeItem>().Handle(new(Office.Case, ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = claim }, "It bears on it.", "Reader"))).Ref;

    private static async Task<string> Refusal(Office office, ProposedWords words)
        => Assert.IsType<Outcome<Proposed>.Refused>(await Propose(office, new ClaimContent { Statement = "So." }, words)).Why;

    private static Task<Outcome<int>> Accept(Office office, ItemRef item) => office.Use<RecordStep>().Handle(new(Office.Case, item, LifecycleStep.Accepted, "Fine."));
}
