using RelationsTracker.App.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.Tests.UseCases.Search;

public sealed class SearchKeepingTests
{
    private static readonly ItemRef C1 = new(ItemKind.Claim, 1);

    [Theory, EveryDatabase]
    public async Task A_reworded_item_is_found_by_its_new_words_and_not_by_the_old(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        var claim = (ClaimContent)(await office.Read(C1)).Content;
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, C1, 1, claim with { Statement = "A zeppelin was seen.", Note = null })));

        Assert.Equal("C1", (await office.Search("zeppelin ")).Found());
        Assert.Equal("", (await office.Search("porter ")).Found());
        Assert.Empty((await Check(office)).Wrong);
    }

    [Theory, EveryDatabase]
    public async Task A_comment_taken_back_is_not_found(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        var number = (await office.Search("papers ")).Hits[0].Number;
        Office.Done(await office.As("anna").Use<WithdrawComment>().Handle(new(Office.Case, number, 1)));

        Assert.Equal("", (await office.Search("papers ")).Found());
        Assert.Empty((await Check(office)).Wrong);
    }

    [Theory, EveryDatabase]
    public async Task What_does_not_agree_with_the_items_is_named_and_made_anew(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        Assert.Empty((await Check(office)).Wrong);
        var before = await All(office);
        await using (var db = office.Open())
        {
            await db.Database.ExecuteSqlAsync($"""UPDATE findable SET "Words" = '# | nonsense' WHERE "Kind" = 'C' AND "Number" = 1""", TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlAsync($"""DELETE FROM findable WHERE "Kind" = 'A' AND "Number" = 2""", TestContext.Current.CancellationToken);
        }

        Assert.Equal(["A2", "C1"], (await Check(office)).Wrong);

        Assert.True(Office.Done(await office.As("olga").Use<RebuildSearch>().Handle(new(Office.Case))) > 20);
        Assert.Empty((await Check(office)).Wrong);
        Assert.Equal(before, await All(office));
    }

    [Theory, EveryDatabase]
    public async Task Data_of_before_is_filled_in_at_the_start(DatabaseProvider provider)
    {
        await using var office = await SearchOffice.On(provider);
        await using (var db = office.Open())
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM findable", TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlAsync($"DELETE FROM spelled_words", TestContext.Current.CancellationToken);
        }

        await using (var db = office.Open())
        {
            await db.Prepare(TestContext.Current.CancellationToken);
        }

        Assert.Empty((await Check(office)).Wrong);
        Assert.Equal("valve ", (await office.As("edda").Search("vlave ")).Meant + " ");
    }

    [Theory, EveryDatabase]
    public async Task Words_of_an_excerpt_are_found_once_its_text_is_here(DatabaseProvider provider)
    {
        const string words = "An ultralight landed.";
        await using var office = await SearchOffice.On(provider);
        var text = await office.Add(ItemKind.SourceText, new SourceTextContent { Source = new(ItemKind.Source, 1), Edition = 3, Sha256 = TextFingerprint.Of(words), Length = words.Length, Withheld = true });
        await office.Add(ItemKind.Excerpt, new ExcerptContent { Text = text, Start = 3, End = 13, Sha256 = TextFingerprint.Of("ultralight") });
        Assert.Equal("", (await office.Search("ultralight ")).Found());

        Office.Done(await office.Use<App.UseCases.Sources.AddText>().Handle(new(Office.Case, new(ItemKind.Source, 1), System.Text.Encoding.UTF8.GetBytes(words), "words.txt")));

        Assert.Equal("EX2 TX3", (await office.Search("ultralight ")).Found());
        Assert.Empty((await Check(office)).Wrong);
    }

    private static async Task<string> All(Office office) => (await office.As("edda").Search("gas OR valve OR closed OR deal ", take: 100)).Hits.Select(hit => hit.Place).Order(StringComparer.Ordinal).Aggregate((all, one) => $"{all} {one}");

    private static async Task<SearchCheck> Check(Office office) => Office.Done(await office.As("olga").Use<CheckSearch>().Handle(Office.Case));
}
