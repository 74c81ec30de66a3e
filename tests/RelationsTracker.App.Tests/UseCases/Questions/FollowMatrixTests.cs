using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.History;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Tests.UseCases.Questions;

public sealed class FollowMatrixTests
{
    private static readonly ItemRef Question = new(ItemKind.Question, 1);
    private static readonly ItemRef Row = new(ItemKind.EvidenceRow, 1);
    private static readonly ItemRef H1 = new(ItemKind.Hypothesis, 1);

    [Theory, EveryDatabase]
    public async Task Somebody_elses_rating_arrives_as_that_one_cell(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        await using var news = await Follow(office, "rhea");

        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, Row, H1, Rating.II, 0, "Because.")));

        var mark = Assert.Single((await Next(news, office.As("rhea"))).Marks);
        Assert.Equal(("anna", Rating.II, "Because."), (mark.Rater, mark.Value, mark.Rationale));
    }

    [Theory, EveryDatabase]
    public async Task What_changed_between_reading_and_listening_is_made_up_for(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        var view = Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Question));
        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, Row, H1, Rating.C, 0)));

        await using var news = office.As("rhea").Use<FollowMatrix>().Handle(Office.Case, Question, view.Change, Shows(view), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.Equal(Rating.C, Assert.Single((await Next(news, office)).Marks).Value);
    }

    [Theory, EveryDatabase]
    public async Task A_new_row_means_reading_the_frame_again_and_a_foreign_item_means_nothing(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        await using var news = await Follow(office, "edda");

        var foreign = await office.As("edda").Add(ItemKind.Claim, new ClaimContent { Statement = "It rained." });
        await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = Question, Claim = foreign, Place = 2 });

        var heard = await Next(news, office.As("edda"));
        Assert.True(heard.Frame);
        Assert.Empty(heard.Marks);
    }

    [Theory, EveryDatabase]
    public async Task Who_is_no_longer_a_member_hears_why_and_nothing_more(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        await using var news = await Follow(office, "rhea");
        await using (var db = office.Open())
        {
            db.Stamp = new Stamp(null, "test", "Dismiss", null, Office.Noon);
            db.Remove(await db.Members.SingleAsync(m => m.PersonId == office.Id("rhea"), TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, Row, H1, Rating.II, 0)));

        var last = await Next(news, office.As("rhea"));
        Assert.Empty(last.Marks);
        Assert.Contains("not for you", last.Ended, StringComparison.Ordinal);
        Assert.False(await news.MoveNextAsync());
    }

    // A first rating is news at once; from then on the follower listens, and hears what is done before it is asked again.
    private static async Task<IAsyncEnumerator<MatrixNews>> Follow(Office office, string who)
    {
        var view = Office.Done(await office.As(who).Use<ReadMatrix>().Handle(Office.Case, Question));
        Office.Done(await office.As("olga").Use<RateCell>().Handle(new(Office.Case, Row, H1, Rating.N, 0)));
        var news = office.Use<FollowMatrix>().Handle(Office.Case, Question, view.Change, Shows(view), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.Single((await Next(news, office.As(who))).Marks);
        return news;
    }

    private static async Task<MatrixNews> Next(IAsyncEnumerator<MatrixNews> news, Office _)
    {
        Assert.True(await news.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        return news.Current;
    }

    private static Func<ItemRef, bool> Shows(MatrixView view) => item => view.Rows.Any(row => row.Ref == item || row.Row.Claim == item) || view.Columns.Any(column => column.Ref == item);

    private static async Task<Office> AMatrix(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        var question = await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = "H one", Statement = "One." });
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = claim });
        return office;
    }
}
