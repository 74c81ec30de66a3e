using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Forecasts;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Questions;
using static RelationsTracker.App.Tests.UseCases.Questions.SealedMatrix;

namespace RelationsTracker.App.Tests.UseCases.Questions;

public sealed class SealingTests
{
    private static readonly string[] Emptying =
    [
        """UPDATE revisions SET "Kind" = NULL, "Question" = NULL, "Rater" = NULL;""",
        """UPDATE register SET "Question" = NULL, "Rater" = NULL;""",
        """UPDATE ratings SET "Question" = 0;""",
    ];

    [Theory, EveryDatabase]
    public async Task A_rater_sees_their_own_sealed_ratings(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        await office.Rate("anna");

        var mine = Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Q1));

        Assert.Equal([Rating.I], mine.Marks.Select(m => m.Value!.Value));
        Assert.Contains(Office.Done(await office.Use<ReadHistory>().Handle(Office.Case, null)), line => line.Subject == "RW1/H1/anna");
        Assert.Single(Office.Done(await office.Use<ReadProbabilities>().Handle(Office.Case, Q1)).Raters);
    }

    [Theory, EveryDatabase]
    public async Task The_last_assigned_rater_to_commit_opens_the_seal(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        await office.Rate("anna");
        await office.Rate("edda");
        Assert.False(Office.Done(await office.As("anna").Use<CommitSheet>().Handle(new(Office.Case, Q1))));
        Assert.False(Office.Done(await office.As("edda").Use<CommitSheet>().Handle(new(Office.Case, Q1))));
        await office.Rate("rhea");
        Assert.DoesNotContain("anna", (await Matrix(office)).Raters.Select(r => r.Handle));

        Assert.True(Office.Done(await office.As("rhea").Use<CommitSheet>().Handle(new(Office.Case, Q1))));

        var open = await Matrix(office.As("olga"));
        Assert.Equal(["anna", "edda", "rhea"], open.Raters.Select(r => r.Handle));
        Assert.Equal((Sealing.Everybody, "Rhea"), (open.Question.Reveal!.Why, open.Question.Reveal.By));
    }

    [Theory, EveryDatabase]
    public async Task What_is_committed_stands_until_it_is_taken_back(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        await office.Rate("anna");
        Office.Done(await office.Use<CommitSheet>().Handle(new(Office.Case, Q1)));

        var late = await office.Use<RateCell>().Handle(new(Office.Case, Row(2), H(1), Rating.C, 0));
        Assert.Contains("You have committed your ratings of Q1", Assert.IsType<Outcome<CellMark>.Refused>(late).Why, StringComparison.Ordinal);

        Office.Done(await office.Use<TakeBackCommitment>().Handle(new(Office.Case, Q1)));
        Office.Done(await office.Use<RateCell>().Handle(new(Office.Case, Row(2), H(1), Rating.C, 0)));
        var asked = (QuestionContent)(await office.Read(Q1)).Content;
        Assert.Equal([CommitmentStep.Committed, CommitmentStep.TakenBack], asked.Commitments.Select(c => c.Step));
    }

    [Theory, EveryDatabase]
    public async Task A_reviewer_opens_with_a_reason_and_nobody_else(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        await office.Rate("anna");

        Assert.IsType<Outcome<Nothing>.Denied>(await office.As("edda").Use<RevealRatings>().Handle(new(Office.Case, Q1, "I want to see.")));
        Assert.IsType<Outcome<Nothing>.Invalid>(await office.As("rhea").Use<RevealRatings>().Handle(new(Office.Case, Q1, "")));
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        Office.Done(await office.Use<RevealRatings>().Handle(new(Office.Case, Q1, "The minister calls.")));

        office.Clock.Advance(TimeSpan.FromMinutes(1));
        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, Row(2), H(1), Rating.C, 0)));
        var open = await Matrix(office.As("edda"));
        Assert.Equal("The minister calls.", open.Question.Reveal!.Why);
        Assert.Equal([false, true], open.Marks.OrderBy(m => m.Row).Select(m => m.AfterReveal));
    }

    [Theory, EveryDatabase]
    public async Task A_seal_is_not_lifted_sideways(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        await office.Rate("anna");
        var asked = (QuestionContent)(await office.As("edda").Read(Q1)).Content;

        Assert.Contains("A seal is not taken off by editing", (await Change(office, asked with { Sealed = false })).Message, StringComparison.Ordinal);
        Assert.Contains("The seal waits for rhea", (await Change(office, asked with { AssignedRaters = ["anna"] })).Message, StringComparison.Ordinal);
        Assert.Contains("'nobody-here' is the short name of nobody", (await Change(office, asked with { AssignedRaters = ["anna", "rhea", "nobody-here"] })).Message, StringComparison.Ordinal);
        Office.Done(await Change(office, asked with { Text = "Who then?", Reveal = new Reveal { By = "x", Why = "x" }, AssignedRaters = ["anna", "rhea", "edda"] }));

        Assert.True(((QuestionContent)(await office.Read(Q1)).Content).IsSealed());
        Assert.Contains("are sealed", (await office.Use<TakeOverSheet>().Handle(new(Office.Case, Q1, "anna"))).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_name_that_came_with_a_package_is_not_anybodys_who_takes_it(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        await office.Rate("anna");
        var package = Office.Done(await office.Use<ExportCase>().Handle(Office.Case));
        Office.Done(await office.As("olga").Use<ImportCase>().Handle(new(package, "elsewhere")));

        var there = Office.Done(await office.AsConsole().Use<ReadMatrix>().Handle("elsewhere", Q1));
        var olgas = Office.Done(await office.As("olga").Use<ReadMatrix>().Handle("elsewhere", Q1));

        Assert.Single(package.Ratings);
        Assert.Equal([Q1], package.LeftOut);
        Assert.Empty(there.Marks.Concat(olgas.Marks));
    }

    [Theory, EveryDatabase]
    public async Task Whoever_watches_the_page_hears_nothing_of_a_sealed_rating(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        var seen = (await Matrix(office.As("edda"))).Change;
        await office.Rate("anna");
        await office.Rate("edda");

        await foreach (var news in office.Use<FollowMatrix>().Handle(Office.Case, Q1, seen, _ => false, TestContext.Current.CancellationToken))
        {
            Assert.False(news.Frame);
            Assert.Equal(["edda"], news.Marks.Select(m => m.Rater));
            break;
        }
    }

    [Theory, EveryDatabase]
    public async Task Lines_from_before_filing_are_filed(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        await office.Rate("anna");
        await using var db = office.Open();
        var (revisions, register, ratings) = await Filed(db);
        foreach (var emptying in Emptying)
        {
            await db.Database.ExecuteSqlRawAsync(emptying, TestContext.Current.CancellationToken);
        }

        foreach (var statement in Storage.Migrations.FilingOfOldLines.Statements)
        {
            await db.Database.ExecuteSqlRawAsync(statement, TestContext.Current.CancellationToken);
        }

        Assert.Equal((revisions, register, ratings), await Filed(db));
    }

    // Comments came later and were filed from their first day.
    private static async Task<(string, string, string)> Filed(Storage.TrackerDb db)
        => (Spelled.Out(await db.Revisions.IgnoreQueryFilters().Where(r => !r.Subject.StartsWith("comment/")).OrderBy(r => r.Position).Select(r => new { r.Subject, r.Kind, r.Question, r.Rater }).ToListAsync()),
            Spelled.Out(await db.Register.IgnoreQueryFilters().OrderBy(e => e.Kind).ThenBy(e => e.Number).Select(e => new { e.Kind, e.Number, e.Question, e.Rater }).ToListAsync()),
            Spelled.Out(await db.Ratings.IgnoreQueryFilters().Select(r => r.Question).ToListAsync()));

    private static async Task<MatrixView> Matrix(Office office) => Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Q1));

    private static async Task<Outcome<int>> Change(Office office, QuestionContent content)
        => await office.Use<ChangeItem>().Handle(new(Office.Case, Q1, (await office.Read(Q1)).Version, content));
}
