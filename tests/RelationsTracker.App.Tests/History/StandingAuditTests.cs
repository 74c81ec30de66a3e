using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.UseCases.Questions;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.History;

/// <summary>What was changed in a table without a change in the history shows.</summary>
public sealed class StandingAuditTests
{
    [Theory, EveryDatabase]
    public async Task An_item_changed_by_sql_shows_with_its_fields(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);

        await office.Sql($"""UPDATE claims SET "Statement" = 'Something else.', "Note" = 'x' WHERE "Number" = 2""");

        var fault = Assert.Single(await office.Faults());
        Assert.Equal((await office.Last("C2"), "C2 was changed without a change in the history: statement, note."), (fault.Position, fault.What));
    }

    [Theory, EveryDatabase]
    public async Task An_item_put_in_or_taken_out_by_sql_shows(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);

        await office.Sql($"""UPDATE claims SET "Number" = 9 WHERE "Number" = 2""");
        Assert.Equal("0 NotInHistory C9", await office.Audit());
        await office.Sql($"""DELETE FROM claims WHERE "Number" = 9""");

        Assert.Equal($"{await office.Last("C2")} NotInHistory C2", await office.Audit());
    }

    [Theory, EveryDatabase]
    public async Task A_rating_or_the_case_changed_by_sql_shows(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        Office.Done(await office.As("rhea").Use<RevealRatings>().Handle(new(Office.Case, SealedMatrix.Q1, "Open.")));
        await office.Rate("anna");
        Assert.Equal("", await office.Audit());

        await office.Sql($"""UPDATE ratings SET "Value" = 'cc'""");
        await office.Sql($"""UPDATE cases SET "Title" = 'Another affair'""");

        Assert.Equal(["RW1/H1/anna was changed without a change in the history: value.", "case was changed without a change in the history: title."], (await office.Faults()).Select(fault => fault.What));
    }

    [Theory, EveryDatabase]
    public async Task A_comment_changed_or_taken_out_by_sql_shows(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = new CommentSubject(await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." }));
        var comment = Office.Done(await office.Use<AddComment>().Handle(new(Office.Case, claim, null, "Did it, @anna?")));
        Assert.Equal("", await office.Audit());

        await office.Sql($"""UPDATE comments SET "Text" = 'It did.'""");
        Assert.Equal($"comment/{comment} was changed without a change in the history: text.", Assert.Single(await office.Faults()).What);

        await office.Sql($"""DELETE FROM comment_mentions""");
        await office.Sql($"""DELETE FROM comments""");
        Assert.Equal($"comment/{comment} is gone from its table, and no change of the history took it away.", Assert.Single(await office.Faults()).What);
    }

    [Theory, EveryDatabase]
    public async Task The_words_of_a_text_changed_by_sql_show(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        Office.Done(await office.Use<AddText>().Handle(new(Office.Case, null, "It burned at noon."u8.ToArray(), "a.txt") { NewSource = new Core.Sources.SourceContent { Name = "Wire" } }));
        Assert.Equal("", await office.Audit());

        await office.Sql($"""UPDATE texts SET "Text" = 'It burned at dusk.'""");

        Assert.Equal("The words of TX1 were changed: their fingerprint is another.", Assert.Single(await office.Faults()).What);
    }

    [Theory, EveryDatabase]
    public async Task An_audit_tells_nothing_of_what_is_sealed(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        await office.Rate("anna");
        Assert.Equal("", await office.Audit());

        await office.Sql($"""UPDATE ratings SET "Value" = 'cc'""");
        await office.Sql($"""UPDATE revisions SET "Reason" = 'x' WHERE "Rater" = 'anna' AND "Subject" LIKE 'RW1%'""");

        var faults = await office.Faults();
        Assert.Equal(2, faults.Count);
        Assert.All(faults, fault => Assert.Null(fault.Subject));
        Assert.DoesNotContain(faults, fault => fault.What.Contains("anna", StringComparison.Ordinal) || fault.What.Contains("RW1", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task What_was_imported_or_described_is_as_its_history_left_it(DatabaseProvider provider)
    {
        await using var office = await TamperedHistory.On(provider);
        Office.Done(await office.As("olga").Use<DescribeCase>().Handle(new(Office.Case, 1, "The strait", "What it is.", "TLP:GREEN", "As ever.", false)));
        var package = Office.Done(await office.Use<ExportCase>().Handle(Office.Case));
        Office.Done(await office.Use<ImportCase>().Handle(new(package, "again")));

        Assert.All(Office.Done(await office.AsConsole().Use<App.UseCases.History.VerifyHistory>().Handle(null, [])), audit => Assert.Empty(audit.Faults));
    }
}
