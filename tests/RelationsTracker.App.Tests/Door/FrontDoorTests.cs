using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.Tests.Door;

public sealed class FrontDoorTests
{
    [Theory, EveryDatabase]
    public async Task Only_an_editor_adds_items(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);

        Assert.IsType<Outcome<ItemRef>.Denied>(await office.As("anna").Use<AddItem>().Handle(AClaim()));
        Assert.IsType<Outcome<ItemRef>.Denied>(await office.As("rhea").Use<AddItem>().Handle(AClaim()));
        Assert.IsType<Outcome<ItemRef>.Done>(await office.As("edda").Use<AddItem>().Handle(AClaim()));
        Assert.IsType<Outcome<ItemRef>.Done>(await office.As("olga").Use<AddItem>().Handle(AClaim()));
    }

    [Theory, EveryDatabase]
    public async Task A_case_one_may_not_see_is_missing_and_not_forbidden(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);

        Assert.IsType<Outcome<ItemRef>.Missing>(await office.As("nils").Use<AddItem>().Handle(AClaim()));
        var theirs = await office.As("nils").Use<ListItems>().Handle(Office.Case, ItemKind.Claim);
        var nowhere = await office.As("edda").Use<ListItems>().Handle("nowhere", ItemKind.Claim);
        Assert.Equal(theirs.Message.Replace(Office.Case, "nowhere", StringComparison.Ordinal), nowhere.Message);
    }

    [Theory, EveryDatabase]
    public async Task A_role_taken_away_counts_from_the_next_command(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await office.Add(ItemKind.Claim, AClaim().Content);
        await using (var db = office.Open())
        {
            db.Stamp = new Stamp(null, "test", "Demote", null, Office.Noon);
            (await db.Members.SingleAsync(m => m.PersonId == office.Id("edda"), TestContext.Current.CancellationToken)).Become(Roles.Analyst);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.IsType<Outcome<ItemRef>.Denied>(await office.Use<AddItem>().Handle(AClaim()));
    }

    [Theory, EveryDatabase]
    public async Task A_closed_account_may_nothing(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await using (var db = office.Open())
        {
            db.Stamp = new Stamp(null, "test", "Close", null, Office.Noon);
            (await db.People.SingleAsync(p => p.Handle == "edda", TestContext.Current.CancellationToken)).Close(Office.Noon);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.IsType<Outcome<ItemRef>.Denied>(await office.Use<AddItem>().Handle(AClaim()));
        Assert.IsType<Outcome<ListItems.Answer>.Denied>(await office.Use<ListItems>().Handle(Office.Case, ItemKind.Claim));
    }

    [Theory, EveryDatabase]
    public async Task A_refused_form_uses_up_no_number(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);

        var refused = Assert.IsType<Outcome<ItemRef>.Invalid>(await office.Use<AddItem>().Handle(new(Office.Case, ItemKind.Claim, new ClaimContent())));
        Assert.Contains(refused.Flaws, flaw => flaw.Field == "statement");
        Assert.Equal("C1", (await office.Add(ItemKind.Claim, AClaim().Content)).ToString());
    }

    [Theory, EveryDatabase]
    public async Task Saving_over_a_newer_version_is_stale_and_changes_nothing(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = await office.Add(ItemKind.Claim, AClaim().Content);
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, claim, 1, new ClaimContent { Statement = "Theirs." })));

        Assert.IsType<Outcome<int>.Stale>(await office.Use<ChangeItem>().Handle(new(Office.Case, claim, 1, new ClaimContent { Statement = "Mine." })));
        Assert.Equal("Theirs.", (await office.Read(claim)).Content.Title);
    }

    [Theory, EveryDatabase]
    public async Task A_reference_to_nothing_is_named_at_its_field(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);

        var outcome = await office.Use<AddItem>().Handle(new(Office.Case, ItemKind.Claim, new ClaimContent { Statement = "x", Voice = new ItemRef(ItemKind.Source, 9) }));

        var flaw = Assert.Single(Assert.IsType<Outcome<ItemRef>.Invalid>(outcome).Flaws);
        Assert.Equal(("voice", "There is no S9 in this case."), (flaw.Field, flaw.Message));
    }

    [Theory, EveryDatabase]
    public async Task A_save_without_an_author_is_impossible(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await using var db = office.Open();
        db.Add(CaseFile.Open(Guid.CreateVersion7(Office.Noon), "other", "Other", Office.Noon));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [Theory, EveryDatabase]
    public async Task Sixteen_writers_at_once_all_get_a_number_of_their_own(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var add = office.Use<AddItem>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => add.Handle(AClaim()))));

        Assert.Equal(Enumerable.Range(1, 16), outcomes.Select(o => Office.Done(o).Number).Order());
    }

    private static AddItem.Input AClaim() => new(Office.Case, ItemKind.Claim, new ClaimContent { Statement = "The convoy crossed the strait." });
}
