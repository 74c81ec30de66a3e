using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.Tests.UseCases.People;

public sealed class PeopleTests
{
    [Theory, EveryDatabase]
    public async Task Only_owners_manage_people(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("edda");
        var edda = office.Id("edda");

        Assert.IsType<Outcome<ListPeople.Answer>.Missing>(await office.Use<ListPeople>().Handle());
        Assert.IsType<Outcome<InvitePerson.Answer>.Denied>(await office.Use<InvitePerson>().Handle(new(Office.Case, Roles.Analyst)));
        Assert.IsType<Outcome<Nothing>.Denied>(await office.Use<SetRoles>().Handle(new(Office.Case, edda, Roles.Reviewer)));
        Assert.IsType<Outcome<Nothing>.Denied>(await office.Use<MakeOwner>().Handle(new(edda, true)));
        Assert.IsType<Outcome<Nothing>.Denied>(await office.Use<CloseAccount>().Handle(new(edda)));
        Assert.IsType<Outcome<Nothing>.Denied>(await office.Use<ReopenAccount>().Handle(new(edda)));
        Assert.IsType<Outcome<OfferSignIn.Answer>.Denied>(await office.Use<OfferSignIn>().Handle(new("olga")));
    }

    [Theory, EveryDatabase]
    public async Task Roles_are_given_and_taken_in_a_case(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");

        Office.Done(await office.Use<SetRoles>().Handle(new(Office.Case, office.Id("nils"), Roles.Analyst)));
        Office.Done(await office.Use<SetRoles>().Handle(new(Office.Case, office.Id("edda"), Roles.None)));

        var rows = Office.Done(await office.Use<ListPeople>().Handle()).People.ToDictionary(p => p.Handle);
        Assert.Equal(new CaseRoles(Office.Case, "The strait affair", Roles.Analyst), Assert.Single(rows["nils"].Cases));
        Assert.Empty(rows["edda"].Cases);
        Assert.IsType<Outcome<CaseCard>.Missing>(await office.As("edda").Use<ReadCase>().Handle(Office.Case));
        Assert.IsType<Outcome<CaseCard>.Done>(await office.As("nils").Use<ReadCase>().Handle(Office.Case));
    }

    [Theory, EveryDatabase]
    public async Task One_owner_always_stays(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        var olga = office.Id("olga");

        Assert.IsType<Outcome<Nothing>.Refused>(await office.Use<MakeOwner>().Handle(new(olga, false)));
        Assert.IsType<Outcome<Nothing>.Refused>(await office.Use<CloseAccount>().Handle(new(olga)));
        Office.Done(await office.Use<MakeOwner>().Handle(new(office.Id("edda"), true)));
        Office.Done(await office.Use<MakeOwner>().Handle(new(olga, false)));
    }

    [Theory, EveryDatabase]
    public async Task A_closed_account_may_nothing_until_it_is_opened_again(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        Office.Done(await office.Use<CloseAccount>().Handle(new(office.Id("edda"))));
        Assert.IsType<Outcome<CaseCard>.Denied>(await office.As("edda").Use<ReadCase>().Handle(Office.Case));

        Office.Done(await office.As("olga").Use<ReopenAccount>().Handle(new(office.Id("edda"))));

        Assert.IsType<Outcome<CaseCard>.Done>(await office.As("edda").Use<ReadCase>().Handle(Office.Case));
    }

    [Theory, EveryDatabase]
    public async Task Anybody_says_what_they_are_called(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("nils");

        Office.Done(await office.Use<NameMyself>().Handle(new("Nils Åkesson", "nils-a")));

        Assert.Equal(new ReadMyself.Answer(office.Id("nils"), "Nils Åkesson", "nils-a", false, false), Office.Done(await office.Use<ReadMyself>().Handle()));
        Assert.IsType<Outcome<Nothing>.Refused>(await office.Use<NameMyself>().Handle(new("Nils", "olga")));
        Assert.IsType<Outcome<Nothing>.Invalid>(await office.Use<NameMyself>().Handle(new("", "nils")));
    }

    [Theory, EveryDatabase]
    public async Task A_short_name_under_which_ratings_stand_stays(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("anna");
        await using (var db = office.Open())
        {
            db.Stamp = new Stamp(null, "test", "Rate", null, Office.Noon);
            db.Raters.Add(Rater.Enter(office.CaseId, "anna", "Anna", office.Id("anna")));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.IsType<Outcome<Nothing>.Refused>(await office.Use<NameMyself>().Handle(new("Anna", "anja")));
        Office.Done(await office.Use<NameMyself>().Handle(new("Anna Berg", "anna")));
    }

    [Theory, EveryDatabase]
    public async Task Who_somebody_is_is_told_before_sign_in_only(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("edda");

        Assert.IsType<Outcome<ReadPerson.Answer>.Missing>(await office.Use<ReadPerson>().ByHandle("olga"));
        Assert.Equal("Olga", Office.Done(await LinkTests.Console<ReadPerson>(office).ByHandle("olga")).Name);
    }
}
