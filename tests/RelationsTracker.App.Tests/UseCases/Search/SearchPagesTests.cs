using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Search;

public sealed class SearchPagesTests
{
    [Theory, EveryDatabase]
    public async Task Pages_follow_one_another_without_gap_or_repetition(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        var whole = await office.Search("gas ");
        var pieces = new List<string>();
        for (string? after = null; ;)
        {
            var page = await office.Search("gas ", after, take: 2);
            Assert.Equal(whole.Count, page.Count);
            pieces.Add(page.Found());
            if ((after = page.Next) is null)
            {
                break;
            }
        }

        Assert.Equal(whole.Found(), string.Join(' ', pieces));
    }

    [Theory, EveryDatabase]
    public async Task Facets_count_what_was_found_and_lead_to_it(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        var answer = await office.Search("gas ", withFacets: true);

        Assert.Null(answer.FacetsOf);
        Assert.Equal(["Case", "Kind", "Type", "Grade", "Origins", "Actor", "Year", "State", "True only inside"], answer.Facets.Select(facet => facet.Name));
        foreach (var value in answer.Facets.SelectMany(facet => facet.Values))
        {
            Assert.Equal((value.Filter, value.Count), (value.Filter, (await office.Search($"gas {value.Filter}")).Count));
        }
    }

    [Theory, EveryDatabase]
    public async Task What_is_all_of_one_case_is_counted_by_its_actors_beside_other_cases_too(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        Office.Done(await office.As("olga").Use<OpenCase>().Handle(new("other", "Another affair")));
        Office.Done(await office.Use<App.UseCases.Items.AddItem>().Handle(new("other", ItemKind.Claim, new ClaimContent { Statement = "The submarine smelled of gas." })));

        var ofOne = (await office.Search("gas -submarine ", withFacets: true)).Facets.Single(facet => facet.Name == "Actor");
        foreach (var value in ofOne.Values)
        {
            Assert.Equal((value.Filter, value.Count), (value.Filter, (await office.Search($"gas -submarine {value.Filter}")).Count));
        }

        Assert.DoesNotContain("Actor", (await office.Search("gas ", withFacets: true)).Facets.Select(facet => facet.Name));
    }

    [Theory, EveryDatabase]
    public async Task References_in_texts_are_shown_without_their_brackets(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        Office.Done(await office.As("edda").Use<App.UseCases.Items.AddItem>().Handle(new(Office.Case, ItemKind.Brief, new BriefContent { Name = "Notes", Body = "The zeppelin rose ([[C2]])." })));

        Assert.Equal("The zeppelin rose (C2).", Assert.Single((await office.Search("zeppelin ")).Hits).Words.Text);
    }

    [Theory, EveryDatabase]
    public async Task Dates_tell_certainly_from_possibly(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);

        Assert.Equal("C1 True, C2 True, C4 False", string.Join(", ", (await office.Search("date:2025-06 kind:claim")).Hits.OrderBy(hit => hit.Number).Select(hit => $"{hit.Place} {hit.IsCertain}")));
    }

    [Theory, EveryDatabase]
    public async Task A_slip_of_the_pen_is_helped_with_and_only_by_what_one_may_see(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        Office.Done(await office.As("olga").Use<OpenCase>().Handle(new("other", "Another affair")));
        Office.Done(await office.Use<App.UseCases.Items.AddItem>().Handle(new("other", ItemKind.Claim, new ClaimContent { Statement = "The submarine surfaced." })));

        Assert.Equal("pipeline", (await office.As("edda").Search("pipelnie ")).Meant);
        Assert.Equal("signed gas", (await office.Search("sigend gas")).Meant);
        Assert.Null((await office.Search("submarien ")).Meant);
        Assert.Equal("submarine", (await office.As("olga").Search("submarien ")).Meant);
        Assert.Equal("", (await office.As("edda").Search("submarine ")).Found());
    }

    [Theory, EveryDatabase]
    public async Task A_small_case_beside_a_bigger_one_is_searched_by_itself(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        var before = (await office.Search("gas ")).Found();
        Office.Done(await office.As("olga").Use<OpenCase>().Handle(new("other", "Another affair")));
        Office.Done(await office.Use<App.UseCases.Items.AddItem>().Handle(new("other", ItemKind.Claim, new ClaimContent { Statement = "The submarine smelled of gas." })));

        Assert.Equal("C1 other", Assert.Single((await office.Search("case:other gas ")).Hits) is var hit ? $"{hit.Place} {hit.Case}" : "");
        Assert.Equal("C1", (await office.Search("-case:strait gas ")).Found());
        Assert.Equal(before, (await office.Search("case:strait gas ")).Found());
        Assert.Equal(before, (await office.As("edda").Search("gas ")).Found());
    }

    [Theory, EveryDatabase]
    public async Task Of_very_many_the_newest_stand_first(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        await using (var db = office.Open())
        {
            db.Stamp = new(null, "test", "Set up", null, Office.Noon);
            db.AddRange(Enumerable.Range(100, 520).Select(n => ItemType.Of(ItemKind.Claim).Make(office.CaseId, n, new ClaimContent { Statement = $"Balloon number {n} rose." })));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var first = await office.Search("balloon ", take: 3, withFacets: true);
        var second = await office.Search("balloon ", first.Next, take: 3);

        Assert.Equal(("C619 C618 C617", "C616 C615 C614", false), (first.Found(), second.Found(), first.IsCounted));
        Assert.Equal(520, first.Facets.Single(facet => facet.Name == "Kind").Values[0].Count);
        Assert.Equal("C300", (await office.Search("balloon 300 ")).Found());
    }

    [Theory, EveryDatabase]
    public async Task A_view_is_kept_renamed_and_deleted_by_whoever_made_it(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        var view = Office.Done(await office.Use<SaveView>().Handle(new("Gas", "gas kind:claim")));
        Assert.IsType<Outcome<Guid>.Refused>(await office.Use<SaveView>().Handle(new("Gas", "hub")));
        Office.Done(await office.Use<RenameView>().Handle(new(view, "Gas claims")));

        Assert.Equal([new ViewLine(view, "Gas claims", "gas kind:claim")], Office.Done(await office.Use<ListViews>().Handle()));
        Assert.Empty(Office.Done(await office.As("anna").Use<ListViews>().Handle()));
        Assert.IsType<Outcome<Nothing>.Missing>(await office.Use<DropView>().Handle(new(view)));
        Assert.IsType<Outcome<Nothing>.Missing>(await office.Use<RenameView>().Handle(new(view, "Mine")));

        Office.Done(await office.As("edda").Use<DropView>().Handle(new(view)));
        Assert.Empty(Office.Done(await office.Use<ListViews>().Handle()));
    }
}
