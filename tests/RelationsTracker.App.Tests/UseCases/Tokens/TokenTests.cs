using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.App.UseCases.Tokens;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.Tests.UseCases.Tokens;

public sealed class TokenTests
{
    [Theory, EveryDatabase]
    public async Task A_token_is_known_by_its_secret_until_it_is_revoked(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var given = Office.Done(await office.As("edda").Use<GiveToken>().Handle(new("Notebook", TokenScopes.Edit, 30)));
        Assert.StartsWith(GiveToken.Mark, given.Secret, StringComparison.Ordinal);

        var known = Office.Done(await office.AsConsole().Use<KnowToken>().Handle(given.Secret));
        Assert.Equal((office.Id("edda"), TokenScopes.Edit | TokenScopes.Read), (known.PersonId, known.Scopes));
        var line = Assert.Single(Office.Done(await office.As("edda").Use<ListTokens>().Handle()));
        Assert.Equal(("Notebook", true, DateOnly.FromDateTime(Office.Noon.UtcDateTime)), (line.Name, line.Works, line.UsedOn));

        Assert.IsType<Outcome<Nothing>.Missing>(await office.As("olga").Use<RevokeToken>().Handle(new(given.Id)));
        Office.Done(await office.As("edda").Use<RevokeToken>().Handle(new(given.Id)));
        Assert.IsType<Outcome<KnowToken.Answer>.Missing>(await office.AsConsole().Use<KnowToken>().Handle(given.Secret));
        Assert.Empty(Office.Done(await office.As("edda").Use<ListTokens>().Handle()));
    }

    [Theory, EveryDatabase]
    public async Task A_token_ends_with_its_days_and_with_the_account(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var given = Office.Done(await office.As("anna").Use<GiveToken>().Handle(new("Script", TokenScopes.Read, 1)));
        Office.Done(await office.As("olga").Use<CloseAccount>().Handle(new(office.Id("anna"))));
        Assert.IsType<Outcome<KnowToken.Answer>.Missing>(await office.AsConsole().Use<KnowToken>().Handle(given.Secret));
        Office.Done(await office.As("olga").Use<ReopenAccount>().Handle(new(office.Id("anna"))));
        Office.Done(await office.AsConsole().Use<KnowToken>().Handle(given.Secret));

        office.Clock.Advance(TimeSpan.FromDays(1));
        Assert.IsType<Outcome<KnowToken.Answer>.Missing>(await office.AsConsole().Use<KnowToken>().Handle(given.Secret));
        Assert.False(Assert.Single(Office.Done(await office.As("anna").Use<ListTokens>().Handle())).Works);
    }

    [Theory, EveryDatabase]
    public async Task A_token_reaches_as_far_as_its_scopes_and_never_beyond_the_person(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var claim = new AddItem.Input(Office.Case, ItemKind.Claim, new ClaimContent { Statement = "It burned." });

        var denied = Assert.IsType<Outcome<ItemRef>.Denied>(await office.As("edda").With(TokenScopes.Read).Use<AddItem>().Handle(claim));
        Assert.Contains("'edit'", denied.Why, StringComparison.Ordinal);
        Office.Done(await office.With(TokenScopes.Read).Use<ListItems>().Handle(Office.Case, ItemKind.Claim));
        Office.Done(await office.With(TokenScopes.Read | TokenScopes.Edit).Use<AddItem>().Handle(claim));
        Assert.IsType<Outcome<ItemRef>.Denied>(await office.As("anna").With(TokenScopes.All).Use<AddItem>().Handle(claim));
        Assert.IsType<Outcome<Guid>.Denied>(await office.With(TokenScopes.Read).Use<SaveView>().Handle(new("Fires", "fire")));

        var refused = Assert.IsType<Outcome<GiveToken.Answer>.Refused>(await office.With(TokenScopes.All).Use<GiveToken>().Handle(new("More", TokenScopes.All, 9)));
        Assert.Contains("gives no tokens", refused.Why, StringComparison.Ordinal);
        Assert.IsType<Outcome<GiveToken.Answer>.Invalid>(await office.With(null).Use<GiveToken>().Handle(new("", TokenScopes.Read, 0)));
    }

    [Theory, EveryDatabase]
    public async Task Nothing_begins_its_life_accepted(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var forged = (ClaimContent)new ClaimContent { Statement = "It burned." }.With(new LifecycleRecord { Step = LifecycleStep.Accepted, By = "Rhea", At = Office.Noon });

        var flaw = Assert.Single(Assert.IsType<Outcome<ItemRef>.Invalid>(await office.Use<AddItem>().Handle(new(Office.Case, ItemKind.Claim, forged))).Flaws);
        Assert.Equal("records", flaw.Field);
        var settled = new ClaimContent { Statement = "It will burn.", Outcome = new() };
        Assert.Equal("outcome", Assert.Single(Assert.IsType<Outcome<ItemRef>.Invalid>(await office.Use<AddItem>().Handle(new(Office.Case, ItemKind.Claim, settled))).Flaws).Field);
    }

    [Theory, EveryDatabase]
    public async Task A_list_comes_a_page_at_a_time(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        for (var number = 1; number <= 5; number++)
        {
            await office.Add(ItemKind.Claim, new ClaimContent { Statement = $"Claim {number}." });
        }

        Office.Done(await office.Use<RecordStep>().Handle(new(Office.Case, new(ItemKind.Claim, 2), LifecycleStep.Removed, "A slip.")));
        var page = office.Use<PageItems>();
        var first = Office.Done(await page.Handle(Office.Case, ItemKind.Claim, [], take: 2));
        Assert.Equal(("C1 C3", 3), (string.Join(' ', first.Items.Select(item => item.Ref)), first.After));
        var second = Office.Done(await page.Handle(Office.Case, ItemKind.Claim, [], first.After!.Value, 2));
        Assert.Equal(("C4 C5", null), (string.Join(' ', second.Items.Select(item => item.Ref)), second.After));
        Assert.Equal(["C2"], Office.Done(await page.Handle(Office.Case, ItemKind.Claim, [ItemState.Removed])).Items.Select(item => $"{item.Ref}"));
    }
}
