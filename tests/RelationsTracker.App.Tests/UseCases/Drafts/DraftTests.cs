using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Drafts;
using RelationsTracker.App.UseCases.Items;

namespace RelationsTracker.App.Tests.UseCases.Drafts;

/// <summary>What is typed is kept for who typed it, and for nobody else.</summary>
public sealed class DraftTests
{
    [Theory, EveryDatabase]
    public async Task The_newer_text_takes_the_place_of_the_older_and_only_its_writer_finds_it(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await Keep(office, "C42", "one");
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        await Keep(office, "C42", "two");
        await Keep(office, "new/claims", "three");

        Assert.Equal("two", Assert.Single(await Mine(office, "C42")).Text);
        Assert.Equal(2, (await Mine(office)).Count);
        foreach (var who in new[] { "anna", "olga" })
        {
            Assert.Empty(await Mine(office.As(who)));
        }

        office.AsConsole();
        Assert.Empty(await Mine(office));
        Assert.DoesNotContain(Office.Done(await office.As("olga").Use<ReadHistory>().Handle(Office.Case, null)), line => line.UseCase == nameof(KeepDraft));
    }

    [Theory, EveryDatabase]
    public async Task A_saved_draft_is_forgotten_and_the_oldest_give_way(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        for (var i = 0; i <= Draft.MostOfOne; i++)
        {
            office.Clock.Advance(TimeSpan.FromSeconds(1));
            await Keep(office, $"C{i + 1}", "words");
        }

        Assert.Equal(Draft.MostOfOne, (await Mine(office)).Count);
        Assert.Empty(await Mine(office, "C1"));
        Office.Done(await office.Use<DropDraft>().Handle(new(Office.Case, "C5")));
        Office.Done(await office.Use<DropDraft>().Handle(new(Office.Case, "C5")));
        Assert.Empty(await Mine(office, "C5"));
        Assert.IsType<Outcome<DateTimeOffset>.Invalid>(await office.Use<KeepDraft>().Handle(new(Office.Case, "C5", 0, new string('x', Draft.MaxText + 1))));
        Assert.IsType<Outcome<DateTimeOffset>.Missing>(await office.As("nils").Use<KeepDraft>().Handle(new(Office.Case, "C5", 0, "x")));
    }

    private static async Task Keep(Office office, string place, string text) => Office.Done(await office.Use<KeepDraft>().Handle(new(Office.Case, place, 3, text)));

    private static async Task<IReadOnlyList<KeptDraft>> Mine(Office office, string? place = null) => Office.Done(await office.Use<ReadDrafts>().Handle(Office.Case, place));
}
