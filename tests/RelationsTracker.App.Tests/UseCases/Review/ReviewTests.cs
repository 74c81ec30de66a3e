using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.UseCases.Questions;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Review;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Review;

/// <summary>A second pair of eyes is a second person, and an acceptance holds for what was accepted.</summary>
public sealed class ReviewTests
{
    [Theory, EveryDatabase]
    public async Task Nobody_accepts_what_they_wrote_themselves(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = await office.As("olga").Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        await Step(office, claim, LifecycleStep.Submitted);

        var refused = Assert.IsType<App.Door.Outcome<int>.Refused>(await Take(office, claim, LifecycleStep.Accepted));
        Assert.Equal($"You worked on {claim} yourself since it was last accepted; somebody else has to accept it.", refused.Why);

        await Step(office.As("rhea"), claim, LifecycleStep.Accepted);
        Assert.Equal(ItemState.Accepted, (await office.Read(claim)).Content.State);
    }

    [Theory, EveryDatabase]
    public async Task Who_only_submits_it_may_not_accept_it_and_who_returned_it_may(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        await Step(office.As("olga"), claim, LifecycleStep.Submitted);
        Assert.IsType<App.Door.Outcome<int>.Refused>(await Take(office, claim, LifecycleStep.Accepted));

        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await Step(office.As("rhea"), claim, LifecycleStep.Returned);
        Assert.Equal(ItemState.Returned, (await office.Read(claim)).Content.State);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await Step(office.As("edda"), claim, LifecycleStep.Submitted);
        await Step(office.As("rhea"), claim, LifecycleStep.Accepted);
    }

    [Theory, EveryDatabase]
    public async Task An_accepted_item_that_is_changed_waits_again_and_its_changer_may_not_accept_it(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        await Step(office.As("rhea"), claim, LifecycleStep.Accepted);
        office.Clock.Advance(TimeSpan.FromMinutes(1));

        var seen = await office.As("olga").Read(claim);
        var version = Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, claim, seen.Version, ((ClaimContent)seen.Content) with { Statement = "It burned down." }, "Clearer.")));

        var now = await office.Read(claim);
        Assert.Equal((ItemState.Submitted, version), (now.Content.State, now.Version));
        Assert.Equal(("Olga", "Clearer."), (now.Content.Records[^1].By, now.Content.Records[^1].Reason));
        Assert.IsType<App.Door.Outcome<int>.Refused>(await Take(office, claim, LifecycleStep.Accepted));
        await Step(office.As("rhea"), claim, LifecycleStep.Accepted);
    }

    [Theory, EveryDatabase]
    public async Task The_desk_shows_what_waits_the_longest_first_and_whose_it_is(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var first = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "First." });
        var second = await office.As("olga").Add(ItemKind.Claim, new ClaimContent { Statement = "Second." });
        await Step(office, second, LifecycleStep.Submitted);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await Step(office.As("edda"), first, LifecycleStep.Submitted, "Ready.");
        var third = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "Third." });
        await Step(office, third, LifecycleStep.Disputed, "Hm.");

        var desk = Office.Done(await office.As("olga").Use<ReadReview>().Handle(Office.Case));

        Assert.Equal([(second, true), (first, false)], desk.Submitted.Select(line => (line.Item.Ref, line.Own)));
        Assert.Equal(("Edda", "Ready."), (desk.Submitted[1].By, desk.Submitted[1].Reason));
        Assert.Equal([third], desk.Disputed.Select(line => line.Item.Ref));
        Assert.Empty(desk.Returned);
    }

    [Theory, EveryDatabase]
    public async Task An_item_stands_beside_what_it_said_when_it_was_last_accepted(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        Assert.Null(Office.Done(await office.Use<ReadUnderReview>().Handle(Office.Case, claim)).Accepted);
        await Step(office.As("rhea"), claim, LifecycleStep.Accepted);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        var seen = await office.As("edda").Read(claim);
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, claim, seen.Version, ((ClaimContent)seen.Content) with { Statement = "It burned down." })));

        var review = Office.Done(await office.Use<ReadUnderReview>().Handle(Office.Case, claim));

        Assert.Equal(("It burned.", "It burned down.", true), (((ClaimContent)review.Accepted!).Statement, ((ClaimContent)review.Now).Statement, review.Own));
        Assert.Equal("Rhea", review.AcceptedBy!.By);
    }

    [Theory, EveryDatabase]
    public async Task Where_acceptance_comes_first_a_row_counts_once_its_claim_is_accepted(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        Assert.All(Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, SealedMatrix.Q1)).Rows, row => Assert.False(row.Waits));
        Office.Done(await office.As("olga").Use<DescribeCase>().Handle(new(Office.Case, 1, "The strait", "", "", "", AcceptanceFirst: true)));
        await Step(office.As("rhea"), new ItemRef(ItemKind.Claim, 2), LifecycleStep.Accepted);

        var matrix = Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, SealedMatrix.Q1));

        Assert.Equal([(SealedMatrix.Row(1), true), (SealedMatrix.Row(2), false)], matrix.Rows.Select(row => (row.Ref, row.Waits)));
        Assert.Equal([SealedMatrix.Row(2)], matrix.Counted.Rows.Select(row => row.Ref));
        Assert.Equal(["RW2"], matrix.Counted.Sheet(null).Frame.Rows.Select(row => row.Id));
    }

    private static Task<App.Door.Outcome<int>> Take(Office office, ItemRef item, LifecycleStep step, string why = "Because.")
        => office.Use<RecordStep>().Handle(new(Office.Case, item, step, why));

    private static async Task Step(Office office, ItemRef item, LifecycleStep step, string why = "Because.")
        => Office.Done(await Take(office, item, step, why));
}
