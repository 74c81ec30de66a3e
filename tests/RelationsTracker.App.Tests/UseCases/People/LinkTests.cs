using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.Tests.UseCases.People;

public sealed class LinkTests
{
    [Theory, EveryDatabase]
    public async Task An_owned_installation_is_not_offered_again(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);

        Assert.Null(Office.Done(await Console<OfferOwnership>(office).Handle()));
    }

    [Theory, EveryDatabase]
    public async Task Whoever_opens_the_last_link_of_an_unowned_installation_owns_it(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await Disown(office);
        var older = Office.Done(await Console<OfferOwnership>(office).Handle())!;
        var last = Office.Done(await Console<OfferOwnership>(office).Handle())!;

        Assert.IsType<Outcome<UseLink.Answer>.Missing>(await Console<UseLink>(office).Handle(new(older)));
        var owner = Office.Done(await Console<UseLink>(office).Handle(new(last)));
        await using var db = office.Open();
        Assert.True((await db.People.SingleAsync(p => p.Id == owner.PersonId, TestContext.Current.CancellationToken)).IsOwner);
        Assert.Null(Office.Done(await Console<OfferOwnership>(office).Handle()));
    }

    [Theory, EveryDatabase]
    public async Task A_link_works_once(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var link = Office.Done(await office.As("olga").Use<InvitePerson>().Handle(new(Office.Case, Roles.Editor)));

        var person = Office.Done(await Console<UseLink>(office).Handle(new(link.Secret)));

        Assert.True(person is { IsNew: true, Case: Office.Case });
        Assert.IsType<Outcome<UseLink.Answer>.Refused>(await Console<UseLink>(office).Handle(new(link.Secret)));
    }

    [Theory, EveryDatabase]
    public async Task Of_many_who_open_a_link_at_once_one_gets_in(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var link = Office.Done(await office.As("olga").Use<InvitePerson>().Handle(new(Office.Case, Roles.Editor)));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Console<UseLink>(office).Handle(new(link.Secret)))));

        Assert.Single(outcomes.OfType<Outcome<UseLink.Answer>.Done>());
    }

    [Theory, EveryDatabase]
    public async Task An_invitation_admits_with_its_roles_and_in_the_name_of_who_comes(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var link = Office.Done(await office.As("olga").Use<InvitePerson>().Handle(new(Office.Case, Roles.Editor | Roles.Reviewer)));

        var person = Office.Done(await Console<UseLink>(office).Handle(new(link.Secret)));

        await using var db = office.Open();
        var member = await db.Members.SingleAsync(m => m.PersonId == person.PersonId, TestContext.Current.CancellationToken);
        var revision = await db.Revisions.OrderBy(r => r.Id).LastAsync(TestContext.Current.CancellationToken);
        Assert.Equal((Roles.Editor | Roles.Reviewer, person.PersonId), (member.Roles, revision.PersonId));
    }

    [Theory, EveryDatabase]
    public async Task A_link_expires(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var link = Office.Done(await office.As("olga").Use<OfferSignIn>().Handle(new("edda")));
        office.Clock.Advance(Invitation.Lifetime);

        Assert.IsType<Outcome<UseLink.Answer>.Refused>(await Console<UseLink>(office).Handle(new(link.Secret)));
    }

    [Theory, EveryDatabase]
    public async Task A_withdrawn_invitation_is_worth_nothing(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var link = Office.Done(await office.As("olga").Use<InvitePerson>().Handle(new(Office.Case, Roles.Analyst)));
        var open = Assert.Single(Office.Done(await office.Use<ListPeople>().Handle()).Invitations);

        Office.Done(await office.Use<WithdrawInvitation>().Handle(new(open.Id)));

        Assert.Equal((Office.Case, Roles.Analyst), (open.Case, open.Roles));
        Assert.IsType<Outcome<UseLink.Answer>.Missing>(await Console<UseLink>(office).Handle(new(link.Secret)));
    }

    [Theory, EveryDatabase]
    public async Task A_link_opens_no_closed_account(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var link = Office.Done(await office.As("olga").Use<OfferSignIn>().Handle(new("edda")));
        Office.Done(await office.Use<CloseAccount>().Handle(new(office.Id("edda"))));

        Assert.IsType<Outcome<UseLink.Answer>.Refused>(await Console<UseLink>(office).Handle(new(link.Secret)));
        Assert.IsType<Outcome<OfferSignIn.Answer>.Refused>(await office.Use<OfferSignIn>().Handle(new("edda")));
    }

    [Theory, EveryDatabase]
    public async Task Nobody_uses_a_link_through_the_door_of_a_page(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var link = Office.Done(await office.As("olga").Use<InvitePerson>().Handle(new(Office.Case, Roles.Analyst)));

        Assert.IsType<Outcome<UseLink.Answer>.Denied>(await office.As("edda").Use<UseLink>().Handle(new(link.Secret)));
    }

    internal static T Console<T>(Office office)
    {
        var services = office.Use<IServiceProvider>();
        return ActivatorUtilities.CreateInstance<T>(services, ActivatorUtilities.CreateInstance<FrontDoor>(services, new ConsoleAtWork()));
    }

    private static async Task Disown(Office office)
    {
        await using var db = office.Open();
        db.Stamp = new Stamp(null, "test", "Disown", null, Office.Noon);
        (await db.People.SingleAsync(p => p.IsOwner)).MakeOwner(false);
        await db.SaveChangesAsync();
    }
}
