using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Tests.History;

public sealed class RevisionTests
{
    [Theory, EveryDatabase]
    public async Task Each_change_says_who_when_why_before_and_after(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned.", Note = "first" });
        office.Clock.Advance(TimeSpan.FromHours(1));
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, claim, 1, new ClaimContent { Statement = "It smoked." }, "Witness corrected")));

        var lines = Office.Done(await office.Use<ReadHistory>().Handle(Office.Case, claim));

        Assert.Equal(["ChangeItem", "AddItem"], lines.Select(l => l.UseCase));
        Assert.Equal(("Edda", "Witness corrected", Office.Noon.AddHours(1)), (lines[0].Who, lines[0].Reason, lines[0].At));
        Assert.Equal("""{"statement":"It burned.","note":"first"}""", lines[0].Before);
        Assert.Equal(new ClaimContent { Statement = "It smoked." }, ContentJson.Read<ClaimContent>(lines[0].After!));
    }

    [Theory, EveryDatabase]
    public async Task Saying_the_same_again_leaves_no_trace(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var content = new ActorContent { Name = "Harbour office", Names = [new ActorName { Text = "Порт" }], Flags = ["x"] };
        var actor = await office.Add(ItemKind.Actor, content);

        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, actor, 1, content with { Names = [new ActorName { Text = "Порт" }], Flags = ["x"] })));

        Assert.Single(Office.Done(await office.Use<ReadHistory>().Handle(Office.Case, actor)));
        Assert.Equal(1, (await office.Read(actor)).Version);
    }

    [Theory, EveryDatabase]
    public async Task The_rows_of_a_case_form_a_chain_without_gaps(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        for (var i = 0; i < 5; i++)
        {
            await office.Add(ItemKind.Claim, new ClaimContent { Statement = $"Claim {i}." });
        }

        await using var db = office.Open();
        var rows = await db.Revisions.Where(r => r.CaseId == office.CaseId).OrderBy(r => r.Position).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(n => (long)n), rows.Select(r => r.Position));
        Assert.Equal(rows.Select(r => r.Hash).SkipLast(1), rows.Select(r => r.Previous).Skip(1));
        Assert.All(rows, row => Assert.Equal(row.Hash, row.Digest()));
        Assert.Equal(rows[^1].Hash, (await db.ChainHeads.SingleAsync(h => h.CaseId == office.CaseId, TestContext.Current.CancellationToken)).Hash);
    }

    [Theory, EveryDatabase]
    public async Task A_step_in_an_items_life_is_a_record_with_a_reason(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });

        Assert.IsType<App.Door.Outcome<int>.Invalid>(await office.Use<RecordStep>().Handle(new(Office.Case, claim, LifecycleStep.Retracted, "")));
        Office.Done(await office.Use<RecordStep>().Handle(new(Office.Case, claim, LifecycleStep.Retracted, "The source withdrew.")));
        var twice = await office.Use<RecordStep>().Handle(new(Office.Case, claim, LifecycleStep.Retracted, "Again."));

        Assert.Equal("C1 is already retracted.", Assert.IsType<App.Door.Outcome<int>.Refused>(twice).Why);
        var record = Assert.Single((await office.Read(claim)).Content.Records);
        Assert.Equal((LifecycleStep.Retracted, "Edda", "The source withdrew."), (record.Step, record.By, record.Reason));
    }

    [Theory, EveryDatabase]
    public async Task Only_a_reviewer_accepts(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });

        Assert.IsType<App.Door.Outcome<int>.Denied>(await office.Use<RecordStep>().Handle(new(Office.Case, claim, LifecycleStep.Accepted, "Fine")));
        Office.Done(await office.As("rhea").Use<RecordStep>().Handle(new(Office.Case, claim, LifecycleStep.Accepted, "Fine")));
    }
}
