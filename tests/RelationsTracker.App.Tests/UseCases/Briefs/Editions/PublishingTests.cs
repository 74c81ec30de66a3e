using System.Text;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.History;
using RelationsTracker.App.UseCases.Briefs;
using RelationsTracker.App.UseCases.Briefs.Dissents;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.App.UseCases.Briefs.Verification;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using static RelationsTracker.App.Tests.UseCases.Briefs.Editions.Newsroom;

namespace RelationsTracker.App.Tests.UseCases.Briefs.Editions;

/// <summary>An edition is approved by another person, frozen, numbered, and never lost.</summary>
public sealed class PublishingTests
{
    [Theory, EveryDatabase]
    public async Task Only_what_another_person_accepted_is_published_and_then_it_stands_still(DatabaseProvider provider)
    {
        await using var office = await On(provider);
        Assert.Contains("B1 is a draft: submit it", Assert.IsType<Outcome<int>.Refused>(await office.Try("olga")).Why, StringComparison.Ordinal);
        Assert.IsType<Outcome<int>.Denied>(await office.Try("edda"));
        await office.Accept(B1);

        Assert.Equal(1, await office.Publish());
        await office.Change(C1, c => (ClaimContent)c with { Statement = "It was narrowed." });
        await office.Change(B1, c => (BriefContent)c with { Body = "It was narrowed [[C1]]." });

        var edition = Office.Done(await office.Use<ReadEdition>().Handle(Office.Case, B1, 1));
        Assert.Equal(("The strait was closed [[C1]]. So be it.", "The strait was closed.", "Rhea", "Rhea"), (edition.Sheet.Body, edition.Sheet.Cited[0].Title, edition.Line.By, edition.Line.ApprovedBy));
        Assert.Contains("B1 waits for acceptance", Assert.IsType<Outcome<int>.Refused>(await office.Try("rhea", "Narrower.")).Why, StringComparison.Ordinal);
        await office.Step("rhea", B1, LifecycleStep.Accepted);
        Assert.Contains("what changed since the edition before", Assert.IsType<Outcome<int>.Refused>(await office.Try("rhea")).Why, StringComparison.Ordinal);
        Assert.Equal(2, await office.Publish("Narrower."));
        Assert.Equal("", await office.Audit());
    }

    [Theory, EveryDatabase]
    public async Task A_file_of_an_edition_says_what_changed_and_that_it_was_withdrawn_and_is_as_published_still(DatabaseProvider provider)
    {
        await using var office = await On(provider);
        await office.Accept(B1);
        await office.Publish();
        await office.Publish("Nothing but\nthe date.");
        Office.Done(await office.As("rhea").Use<WithdrawEdition>().Handle(new(Office.Case, B1, 2, "The log was forged.")));

        var first = Office.Done(await office.Use<ExportBrief>().Handle(new(Office.Case, B1, BriefFormat.Html, 1)));
        Assert.DoesNotContain("class=\"beside\"", Encoding.UTF8.GetString(first.Bytes), StringComparison.Ordinal);
        foreach (var format in new[] { BriefFormat.Html, BriefFormat.Markdown, BriefFormat.Docx })
        {
            var file = Office.Done(await office.Use<ExportBrief>().Handle(new(Office.Case, B1, format, 2)));
            var words = ManifestFile.Words(file.Bytes, file.FileName)!;
            Assert.Contains("What changed since edition 1: Nothing but the date.", words, StringComparison.Ordinal);
            Assert.Matches("This edition was withdrawn on .* by Rhea: The log was forged.", words);
            Assert.Equal(Authenticity.AsPublished, Office.Done(await office.Use<VerifyManifest>().Handle(Office.Case, ManifestFile.Read(file.Bytes, file.FileName))).Authenticity);
        }
    }

    [Theory, EveryDatabase]
    public async Task What_refers_to_nothing_or_to_what_was_removed_is_not_published(DatabaseProvider provider)
    {
        await using var office = await On(provider, "It was closed [[C1]], [[C9]], [[nothing]], [[Q7 matrix]].");
        await office.Accept(B1);
        await office.Step("edda", C1, LifecycleStep.Removed, "Forged.");

        var prepared = Office.Done(await office.As("rhea").Use<PreparePublication>().Handle(Office.Case, B1));

        Assert.Equal(5, prepared.Hindrances.Count);
        Assert.Contains("C1 is cited and was removed: The strait was closed.", prepared.Hindrances);
        Assert.Equal([C1], prepared.ChangedSince);
        Assert.IsType<Outcome<int>.Refused>(await office.Try("rhea"));
    }

    [Theory, EveryDatabase]
    public async Task A_breach_is_published_with_a_reason_that_stands_in_the_edition_and_not_without(DatabaseProvider provider)
    {
        await using var office = await On(provider, "It was closed [[C1]].");
        await office.Step("edda", C1, LifecycleStep.Retracted, "Forged.");
        await office.Accept(B1);

        var prepared = Office.Done(await office.As("rhea").Use<PreparePublication>().Handle(Office.Case, B1));
        Assert.Empty(prepared.Hindrances);
        Assert.Equal(["fallen-cited", "source-summary-missing"], prepared.Breaches.Select(finding => finding.Rule));
        Assert.Contains("retracted or disputed item cited; source summary", Assert.IsType<Outcome<int>.Refused>(await office.Try("rhea", despite: " ")).Why, StringComparison.Ordinal);

        Assert.Equal(1, Office.Done(await office.Try("rhea", despite: "To show what was believed.")));
        var edition = Office.Done(await office.Use<ReadEdition>().Handle(Office.Case, B1, 1));
        Assert.Equal(("To show what was believed.", "To show what was believed."), (edition.Line.Despite, edition.Sheet.Despite));
        Assert.Equal([("fallen-cited", 1), ("source-summary-missing", null)], edition.Sheet.Breaches.Select(breach => (breach.Rule, breach.Sentence)));
        Assert.Equal("", await office.Audit());
    }

    [Theory, EveryDatabase]
    public async Task Where_acceptance_comes_first_a_brief_cites_accepted_claims_alone(DatabaseProvider provider)
    {
        await using var office = await On(provider);
        await using (var db = office.Open())
        {
            Office.Done(await office.As("olga").Use<DescribeCase>().Handle(new(Office.Case, (await db.Cases.SingleAsync(TestContext.Current.CancellationToken)).Version, "The strait affair", "", "", "", AcceptanceFirst: true)));
        }

        await office.Accept(B1);
        Assert.Contains("C1 is cited and not accepted", Assert.IsType<Outcome<int>.Refused>(await office.Try("rhea")).Why, StringComparison.Ordinal);

        await office.Accept(C1);
        Assert.Equal(1, await office.Publish());
    }

    [Theory, EveryDatabase]
    public async Task A_dissent_goes_into_every_edition_while_it_stands_and_out_of_none(DatabaseProvider provider)
    {
        await using var office = await On(provider);
        await office.Accept(B1);
        var number = Office.Done(await office.As("anna").Use<SignDissent>().Handle(new(Office.Case, B1, "It was open.")));
        await office.Publish();
        Assert.IsType<Outcome<Nothing>.Refused>(await office.As("edda").Use<WithdrawDissent>().Handle(new(Office.Case, B1, number)));
        Office.Done(await office.As("anna").Use<WithdrawDissent>().Handle(new(Office.Case, B1, number)));
        await office.Publish("The dissent was taken back.");

        Assert.Equal(["It was open."], Office.Done(await office.Use<ReadEdition>().Handle(Office.Case, B1, 1)).Sheet.Dissents.Select(d => d.Text));
        Assert.Empty(Office.Done(await office.Use<ReadEdition>().Handle(Office.Case, B1, 2)).Sheet.Dissents);
    }

    [Theory, EveryDatabase]
    public async Task An_edition_is_withdrawn_and_stays_and_is_undone_nowhere(DatabaseProvider provider)
    {
        await using var office = await On(provider);
        await office.Accept(B1);
        await office.Publish();
        Office.Done(await office.As("rhea").Use<WithdrawEdition>().Handle(new(Office.Case, B1, 1, "A source fell.")));

        Assert.IsType<Outcome<Nothing>.Refused>(await office.Use<WithdrawEdition>().Handle(new(Office.Case, B1, 1, "Again.")));
        var edition = Office.Done(await office.Use<ReadEdition>().Handle(Office.Case, B1, 1));
        Assert.Equal(("Rhea", "A source fell."), (edition.Line.WithdrawnBy, edition.Line.WithdrawnWhy));
        var told = Office.Done(await office.Use<ReadChanges>().Handle(Office.Case, new ChangeFilter(Item: B1))).Lines;
        Assert.Equal(["withdrew edition 1 of B1: A source fell.", "published edition 1 of B1: On the strait"], told.Take(2).Select(line => $"{line.Sentence.Did} {line.Sentence.What}{line.Sentence.Tail}"));
        Assert.False(told[0].MayUndo);
        Assert.Contains("may have been read, and stays", Assert.IsType<Outcome<string>.Refused>(await office.Use<UndoChange>().Handle(new(Office.Case, told[1].Position))).Why, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task An_edition_changed_or_taken_out_by_sql_shows(DatabaseProvider provider)
    {
        await using var office = await On(provider);
        await office.Accept(B1);
        await office.Publish();

        await office.Sql($"""UPDATE editions SET "Sheet" = REPLACE("Sheet", 'closed', 'open')""");
        Assert.Equal("The frozen text of B1/edition-1 was changed: its fingerprint is another.", Assert.Single(await office.Faults()).What);
        await office.Sql($"""UPDATE editions SET "Sheet" = REPLACE("Sheet", 'open', 'closed'), "ApprovedBy" = 'Olga'""");
        Assert.Equal("B1/edition-1 was changed without a change in the history: approved by.", Assert.Single(await office.Faults()).What);
        await office.Sql($"""DELETE FROM editions""");
        Assert.Equal("B1/edition-1 is gone from its table, and no change of the history took it away.", Assert.Single(await office.Faults()).What);
    }

    [Theory, EveryDatabase]
    public async Task A_link_opens_one_edition_until_it_ends_or_is_revoked(DatabaseProvider provider)
    {
        await using var office = await On(provider);
        await office.Accept(B1);
        await office.Publish();
        var lasting = Office.Done(await office.As("rhea").Use<GiveEditionLink>().Handle(new(Office.Case, B1, 1, "the desk")));
        var brief = Office.Done(await office.Use<GiveEditionLink>().Handle(new(Office.Case, B1, 1, "a guest", office.Clock.GetUtcNow().AddHours(1))));

        Assert.Equal("On the strait", Office.Done(await office.AsConsole().Use<OpenEditionLink>().Handle(lasting.Secret)).Line.Title);
        Office.Done(await office.Use<OpenEditionLink>().Handle(brief.Secret));
        office.Clock.Advance(TimeSpan.FromHours(1));
        Office.Done(await office.As("rhea").Use<RevokeEditionLink>().Handle(new(Office.Case, B1, lasting.Number)));

        var said = new List<string>();
        foreach (var secret in new[] { lasting.Secret, brief.Secret, "made-up" })
        {
            said.Add((await office.AsConsole().Use<OpenEditionLink>().Handle(secret)).Message);
        }

        Assert.Single(said.Distinct());
        Assert.StartsWith("This brief is not available.", said[0], StringComparison.Ordinal);
        await using var db = office.Open();
        Assert.DoesNotContain(await db.EditionLinks.Select(link => link.Fingerprint).ToListAsync(TestContext.Current.CancellationToken), fingerprint => fingerprint == lasting.Secret);
        Assert.Equal(2, await db.Revisions.CountAsync(r => r.Subject == $"B1/link-{lasting.Number}", TestContext.Current.CancellationToken));
        Assert.Equal("", await office.As("olga").Audit());
    }
}
