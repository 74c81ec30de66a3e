using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.History;
using RelationsTracker.App.Live;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.UseCases.Questions;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Gaps;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Cases;

public sealed class FollowCaseTests
{
    private static readonly ItemRef C1 = new(ItemKind.Claim, 1);

    [Theory, EveryDatabase]
    public async Task It_tells_what_was_changed_by_whom_and_what_that_points_to(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await Claim(office, "It burned.");
        await using var news = await Follow(office, "rhea");

        Office.Done(await office.As("edda").Use<ChangeItem>().Handle(new(Office.Case, C1, 1, new ClaimContent { Statement = "It burned twice." })));
        var gap = await office.Add(ItemKind.Gap, new GapContent { Question = "How often?", BearsOn = [C1] });
        Office.Done(await office.Use<AddComment>().Handle(new(Office.Case, new CommentSubject(gap), null, "Really?")));

        var told = await Next(news, office.As("rhea"));
        Assert.Equal(["C1", $"{gap}"], told.Changes.Take(2).Select(change => change.Subject));
        Assert.All(told.Changes, change => Assert.Equal(("Edda", false), (change.Who, change.Own)));
        Assert.True(told.Of(ItemKind.Claim) && told.Of(ItemKind.Gap) && told.TouchOn(C1) && told.TouchOn(gap));
        Assert.Equal([C1], told.Changes[1].PointsTo);
        Assert.Equal([gap], Assert.Single(told.Changes, change => change.IsComment).About);
        Assert.False(told.Of(ItemKind.Actor) || told.TouchOn(new ItemRef(ItemKind.Claim, 9)));
    }

    [Theory, EveryDatabase]
    public async Task What_changed_between_reading_and_listening_is_told_and_nothing_twice(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var card = Office.Done(await office.As("rhea").Use<ReadCase>().Handle(Office.Case));
        await Claim(office, "One.");
        await using var news = office.As("rhea").Use<FollowCase>().Handle(Office.Case, card.Change, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.Equal(["C1"], (await Next(news, office)).Changes.Select(change => change.Subject));

        await Claim(office, "Two.");
        Assert.Equal(["C2"], (await Next(news, office.As("rhea"))).Changes.Select(change => change.Subject));
    }

    [Theory, EveryDatabase]
    public async Task So_much_that_nobody_would_name_it_is_everything(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await using var news = await Follow(office, "rhea");
        await using (var db = office.Open())
        {
            db.Stamp = new Stamp(null, "test", "Many", null, Office.Noon);
            db.AddRange(Enumerable.Range(1, 300).Select(i => Comment.Say(office.CaseId, i, new CommentSubject(C1), null, null, (null, "Max", "max"), $"Word {i}", Office.Noon)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await Claim(office, "One more.");

        Assert.True((await Next(news, office.As("rhea"))).Everything);
    }

    [Theory, EveryDatabase]
    public async Task Who_is_no_longer_a_member_hears_why_and_nothing_more(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await using var news = await Follow(office, "rhea");
        await using (var db = office.Open())
        {
            db.Stamp = new Stamp(null, "test", "Dismiss", null, Office.Noon);
            db.Remove(await db.Members.SingleAsync(m => m.PersonId == office.Id("rhea"), TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await Claim(office, "It burned.");

        var last = await Next(news, office.As("rhea"));
        Assert.Empty(last.Changes);
        Assert.Contains("not for you", last.Ended, StringComparison.Ordinal);
        Assert.False(await news.MoveNextAsync());
        Assert.Equal(0, office.Use<ChangeHub>().Listening(office.CaseId));
    }

    [Theory, EveryDatabase]
    public async Task Of_what_is_sealed_only_ones_own_is_told(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        await using var news = await Follow(office, "rhea");
        await office.Rate("anna");
        await Claim(office, "It rained.");

        var told = await Next(news, office.As("rhea"));

        Assert.Equal(["C3"], told.Changes.Select(change => change.Subject));
    }

    // From the place the reader has seen, and listening: the first of its news was made before it listened.
    private static async Task<IAsyncEnumerator<CaseTidings>> Follow(Office office, string who)
    {
        var (before, card) = (office.Name, Office.Done(await office.As(who).Use<ReadCase>().Handle(Office.Case)));
        await office.As(before).Add(ItemKind.Gap, new GapContent { Question = "What?" });
        var news = office.As(who).Use<FollowCase>().Handle(Office.Case, card.Change, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.Single((await Next(news, office)).Changes);
        office.As(before);
        return news;
    }

    // The clock of the office stands still, and a burst rests by it.
    private static async Task<CaseTidings> Next(IAsyncEnumerator<CaseTidings> news, Office office)
    {
        var next = news.MoveNextAsync().AsTask();
        await office.Until(next);
        Assert.True(await next);
        return news.Current;
    }

    private static Task<ItemRef> Claim(Office office, string statement) => office.As("edda").Add(ItemKind.Claim, new ClaimContent { Statement = statement });
}
