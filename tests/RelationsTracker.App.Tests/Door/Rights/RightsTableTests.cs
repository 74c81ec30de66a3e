using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Tests.Door.Rights;

/// <summary>Every use case, as everybody, in one's own case and in another.</summary>
public sealed class RightsTableTests
{
    private const string Elsewhere = "elsewhere";

    [Theory, EveryDatabase]
    public async Task Everybody_gets_through_the_door_exactly_where_the_table_says(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var services = office.Use<IServiceProvider>();
        var attempts = Attempt.All(services, Variants(await Furnish(office))).ToList();
        Assert.Equal(RightsTable.Rows.Values.SelectMany(RightsTable.Words).Order(StringComparer.Ordinal), attempts.Select(attempt => attempt.Name).Order(StringComparer.Ordinal));

        // Who is not let in goes first: what they leave behind would be theirs.
        var tries = Tries(attempts).OrderBy(t => t.Expected == "in").ToList();
        var before = await Changes(office);
        var wrong = new List<string>();
        foreach (var (attempt, person, slug, expected) in tries)
        {
            if (expected == "in" && before is { } count)
            {
                Assert.Equal(count, await Changes(office));
                before = null;
            }

            office.As(person);
            var got = await attempt.By(services, slug, expected == "in");
            if (got != expected)
            {
                wrong.Add($"{attempt.Name} by {person} in {slug}: {got} instead of {expected}");
            }
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<(Attempt Attempt, string Person, string Slug, string Expected)> Tries(List<Attempt> attempts)
    {
        var doors = RightsTable.Rows.SelectMany(row => RightsTable.Words(row.Value).Select(name => (name, row.Key))).ToDictionary(row => row.name, row => row.Key);
        foreach (var attempt in attempts)
        {
            var door = doors[attempt.Name];
            foreach (var (index, person) in RightsTable.People.Index())
            {
                yield return (attempt, person, Office.Case, RightsTable.Doors[door][index]);
                if (RightsTable.InCase.Contains(door))
                {
                    yield return (attempt, person, Elsewhere, RightsTable.Doors["elsewhere"][index]);
                }
            }
        }
    }

    private static async Task<int?> Changes(Office office)
    {
        await using var db = office.Open();
        return await db.Revisions.CountAsync(TestContext.Current.CancellationToken)
            + await db.Drafts.CountAsync(TestContext.Current.CancellationToken)
            + await db.Invitations.CountAsync(TestContext.Current.CancellationToken);
    }

    // Something of everything that use cases ask for, and where in the history an item, a rating and a change of the case stand.
    private static async Task<(long Item, long Rating, long Case)> Furnish(Office office)
    {
        Office.Done(await office.As("olga").Use<OpenCase>().Handle(new(Elsewhere, "Elsewhere")));
        office.As("edda");
        foreach (var withheld in new[] { false, true })
        {
            Office.Done(await office.Use<AddText>().Handle(new(Office.Case, null, withheld ? "Secret."u8.ToArray() : "It burned."u8.ToArray(), "a.txt", Withheld: withheld) { NewSource = new SourceContent { Name = "Wire" } }));
        }

        var question = await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = "One", Statement = "One did." });
        await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = claim });
        await office.Add(ItemKind.Actor, new ActorContent { Name = "One" });
        await office.Add(ItemKind.Actor, new ActorContent { Name = "Other" });
        await office.Add(ItemKind.Brief, new BriefContent { Name = "Fire" });
        var item = await Last(office);
        Office.Done(await office.Use<RateCell>().Handle(new(Office.Case, new(ItemKind.EvidenceRow, 1), new(ItemKind.Hypothesis, 1), Rating.C, 0)));
        var rating = await Last(office);
        Office.Done(await office.As("olga").Use<DescribeCase>().Handle(new(Office.Case, 1, "The strait", "", "", "", false)));
        return (item, rating, await Last(office));
    }

    private static async Task<long> Last(Office office)
    {
        await using var db = office.Open();
        return await db.ChainHeads.Where(head => head.CaseId == office.CaseId).Select(head => head.Length).SingleAsync(TestContext.Current.CancellationToken);
    }

    // What is asked decides who may; each such question has a row of its own.
    private static List<(string UseCase, string Variant, string Parameter, object Value)> Variants((long Item, long Rating, long Case) positions) =>
    [
        ("UndoChange", "item", "Position", positions.Item),
        ("UndoChange", "rating", "Position", positions.Rating),
        ("UndoChange", "case", "Position", positions.Case),
        ("RecordStep", "accepted", "Step", LifecycleStep.Accepted),
        ("RecordStep", "returned", "Step", LifecycleStep.Returned),
        ("RecordStep", "disputed", "Step", LifecycleStep.Disputed),
        ("ReadOriginal", "withheld", "text", new ItemRef(ItemKind.SourceText, 2)),
        ("ImportCitations", "preview", "Preview", true),
        ("ImportAnnotations", "preview", "Preview", true),
        ("ImportList", "preview", "Preview", true),
        ("ImportStix", "preview", "Preview", true),
    ];
}
