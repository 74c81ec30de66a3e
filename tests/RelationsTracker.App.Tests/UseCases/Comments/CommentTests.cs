using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.UseCases.Questions;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Comments;

/// <summary>People talk about items and cells; nothing they say is lost, and nothing sealed comes out through it.</summary>
public sealed class CommentTests
{
    private static readonly CommentSubject Cell = new(SealedMatrix.Row(1), SealedMatrix.H(1));

    [Theory, EveryDatabase]
    public async Task A_thread_is_opened_answered_settled_and_opened_again(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var about = await Claim(office);
        var thread = await Say(office.As("anna"), about, "Is this the same fire, @edda?");
        await Say(office.As("edda"), about, "It is.", thread);
        Office.Done(await office.Use<SettleThread>().Handle(new(Office.Case, thread, true)));

        var read = Assert.Single(Office.Done(await office.As("rhea").Use<ReadThreads>().Handle(Office.Case, about)));
        Assert.Equal(["Is this the same fire, @edda?", "It is."], read.Comments.Select(c => c.Text));
        Assert.Equal(("Edda", "It burned."), (read.ResolvedBy, read.Title));
        Assert.IsType<Outcome<Nothing>.Refused>(await office.Use<SettleThread>().Handle(new(Office.Case, thread, true)));

        Office.Done(await office.Use<SettleThread>().Handle(new(Office.Case, thread, false)));
        Assert.Equal([thread], Office.Done(await office.Use<ListThreads>().Handle(Office.Case, ThreadChoice.Open)).Threads.Select(t => t.Number));
    }

    [Theory, EveryDatabase]
    public async Task Only_members_hear_that_they_are_called(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var about = await Claim(office);
        var thread = await Say(office.As("anna"), about, "@edda @nils @olga mail@rhea please look.");

        foreach (var (who, hears) in new[] { ("edda", true), ("olga", true), ("rhea", false), ("anna", false) })
        {
            var calls = Office.Done(await office.As(who).Use<ListThreads>().Handle(Office.Case, ThreadChoice.CallMe)).Threads;
            Assert.Equal((who, hears ? 1 : 0), (who, calls.Count));
        }

        Office.Done(await office.As("anna").Use<ChangeComment>().Handle(new(Office.Case, thread, 1, "@rhea please look.")));
        Assert.Empty(Office.Done(await office.As("edda").Use<ListThreads>().Handle(Office.Case, ThreadChoice.CallMe)).Threads);
        Assert.Single(Office.Done(await office.As("rhea").Use<ListThreads>().Handle(Office.Case, ThreadChoice.CallMe)).Threads);
        Assert.IsType<Outcome<ListThreads.Answer>.Missing>(await office.As("nils").Use<ListThreads>().Handle(Office.Case, ThreadChoice.CallMe));
    }

    [Theory, EveryDatabase]
    public async Task Words_taken_back_leave_their_place_and_stay_in_the_history(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var about = await Claim(office);
        var thread = await Say(office.As("anna"), about, "Nonsense.");
        Assert.IsType<Outcome<Nothing>.Refused>(await office.As("edda").Use<WithdrawComment>().Handle(new(Office.Case, thread, 1)));
        Assert.IsType<Outcome<Nothing>.Stale>(await office.As("anna").Use<WithdrawComment>().Handle(new(Office.Case, thread, 7)));
        Office.Done(await office.Use<WithdrawComment>().Handle(new(Office.Case, thread, 1)));

        var comment = Office.Done(await office.Use<ReadThreads>().Handle(Office.Case, about))[0].Comments[0];
        Assert.Equal(("", true), (comment.Text, comment.WithdrawnAt is not null));
        Assert.Contains(Office.Done(await office.Use<ReadHistory>().Handle(Office.Case, null)), line => line.Subject == $"comment/{thread}" && line.Before!.Contains("Nonsense.", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task A_comment_on_a_sealed_cell_opens_with_the_ratings(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        var thread = await Say(office.As("anna"), Cell, "I read this as II, @rhea.");

        Assert.Single(Office.Done(await office.Use<ReadThreads>().Handle(Office.Case, Cell)));
        foreach (var who in new[] { "rhea", "olga", "edda" })
        {
            Assert.Empty(Office.Done(await office.As(who).Use<ReadThreads>().Handle(Office.Case, Cell)));
            Assert.Empty(Office.Done(await office.Use<ListThreads>().Handle(Office.Case, ThreadChoice.CallMe)).Threads);
            Assert.DoesNotContain(Office.Done(await office.Use<ReadHistory>().Handle(Office.Case, null)), line => line.Subject.StartsWith("comment", StringComparison.Ordinal));
            Assert.IsType<Outcome<Nothing>.Missing>(await office.Use<SettleThread>().Handle(new(Office.Case, thread, true)));
        }

        Office.Done(await office.As("rhea").Use<RevealRatings>().Handle(new(Office.Case, SealedMatrix.Q1, "Time.")));
        Assert.Single(Office.Done(await office.Use<ListThreads>().Handle(Office.Case, ThreadChoice.CallMe)).Threads);
    }

    [Theory, EveryDatabase]
    public async Task What_is_not_there_or_too_long_is_refused(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var about = await Claim(office);
        Assert.IsType<Outcome<long>.Missing>(await office.Use<AddComment>().Handle(new(Office.Case, new(new ItemRef(ItemKind.Claim, 99)), null, "Hm.")));
        Assert.IsType<Outcome<long>.Missing>(await office.Use<AddComment>().Handle(new(Office.Case, about, 77, "Hm.")));
        Assert.IsType<Outcome<long>.Invalid>(await office.Use<AddComment>().Handle(new(Office.Case, about, null, "")));
        Assert.IsType<Outcome<long>.Invalid>(await office.Use<AddComment>().Handle(new(Office.Case, about, null, new string('x', 4001))));
        Assert.IsType<Outcome<long>.Invalid>(await office.Use<AddComment>().Handle(new(Office.Case, about, null, "   ")));
        Assert.IsType<Outcome<long>.Missing>(await office.As("nils").Use<AddComment>().Handle(new(Office.Case, about, null, "Hm.")));
    }

    [Theory, EveryDatabase]
    public async Task News_are_what_others_did_since_the_last_visit(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var about = await Claim(office);
        Assert.Null(Office.Done(await office.As("anna").Use<ReadNews>().Handle(Office.Case)).Since);
        await Look(office);
        Assert.Equal(0, Office.Done(await office.Use<ReadNews>().Handle(Office.Case)).Count);

        await Say(office, about, "Mine.");
        await Say(office.As("edda"), about, "Look, @anna.");
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "More." });
        office.Clock.Advance(TimeSpan.FromHours(1));
        await Look(office.As("anna"));

        var news = Office.Done(await office.Use<ReadNews>().Handle(Office.Case));
        Assert.Equal((2, 1), (news.Count, news.Calls.Count));
        Assert.Equal([("Edda", 2)], news.By);
        Assert.Equal(2, Assert.Single(Office.Done(await office.Use<ListCases>().Handle())).News);

        Office.Done(await office.Use<NoteVisit>().Handle(new(Office.Case, CaughtUp: true)));
        Assert.Equal(0, Office.Done(await office.Use<ReadNews>().Handle(Office.Case)).Count);
    }

    private static async Task<CommentSubject> Claim(Office office) => new(await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." }));

    private static async Task<long> Say(Office office, CommentSubject about, string text, long? thread = null)
        => Office.Done(await office.Use<AddComment>().Handle(new(Office.Case, about, thread, text)));

    private static async Task Look(Office office) => Office.Done(await office.Use<NoteVisit>().Handle(new(Office.Case)));
}
