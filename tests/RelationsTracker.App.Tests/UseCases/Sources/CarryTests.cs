using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.Tests.UseCases.Sources;

/// <summary>Excerpts when a new version of their text comes in: on both databases, and nothing silent.</summary>
public sealed class CarryTests
{
    private const string First = "Foreign frogmen are suspected of the fire.\n\nThe fire destroyed two engines. The shed is gone.\n\nThe harbour is closed.\n";
    private const string Second = "Foreign frogmen were not suspected of the fire.\n\nThe fire destroyed two engines. The shed is gone.\n\nThe end. All in all, nobody knows.\n";

    private static readonly ItemRef Source = ItemRef.Parse("S1", null);

    [Theory, EveryDatabase]
    public async Task A_new_version_places_what_is_sure_and_asks_about_the_rest(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (same, moved, lost) = await Begun(office);

        var added = Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, Source, Second)));

        Assert.Equal(new CarryCount(1, 1, 1), added.Carried);
        Assert.Equal((AnchorState.Anchored, AnchorState.Moved, AnchorState.Lost), (Now(await office.Read(same)).Anchor, Now(await office.Read(moved)).Anchor, Now(await office.Read(lost)).Anchor));
        var there = Now(await office.Read(Now(await office.Read(same)).Carries[0].Excerpt!.Value));
        Assert.Equal((added.Text, same, "two engines"), (there.Text, there.CarriedFrom, Second[there.Start..there.End]));
        Assert.Equal("two engines", First[Now(await office.Read(same)).Start..Now(await office.Read(same)).End]);
    }

    [Theory, EveryDatabase]
    public async Task A_proposal_shows_both_places_and_is_taken_up_by_one_decision(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (_, moved, _) = await Begun(office);
        var text = Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, Source, Second))).Text;
        var proposal = Assert.Single((await View(office)).Versions[0].Proposed);
        Assert.Equal(("are suspected of the fire", "were not suspected of the fire"), (proposal.Stood!.Words, Assert.Single(proposal.MayStand).Words));

        var made = Office.Done(await office.Use<DecideCarry>().Handle(new(Office.Case, moved, proposal.Version, text, (proposal.MayStand[0].Start, proposal.MayStand[0].End))));

        Assert.Equal(moved, Now(await office.Read(made!.Value)).CarriedFrom);
        var carry = Assert.Single(Now(await office.Read(moved)).Carries);
        Assert.Equal(("Edda", Office.Noon, made), (carry.DecidedBy, carry.DecidedAt, carry.Excerpt));
        Assert.IsType<Outcome<ItemRef?>.Stale>(await office.Use<DecideCarry>().Handle(new(Office.Case, moved, proposal.Version, text, null)));
    }

    [Theory, EveryDatabase]
    public async Task A_decision_is_taken_back_with_the_excerpt_it_made(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (_, moved, _) = await Begun(office);
        var text = Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, Source, Second))).Text;
        var made = Office.Done(await office.Use<DecideCarry>().Handle(new(Office.Case, moved, (await office.Read(moved)).Version, text, (16, 46))));

        Office.Done(await office.Use<DecideCarry>().Handle(new(Office.Case, moved, (await office.Read(moved)).Version, text, null, Reopen: true)));

        Assert.Equal(ItemState.Removed, (await office.Read(made!.Value)).Content.State);
        Assert.Single((await View(office)).Versions[0].Proposed);
    }

    [Theory, EveryDatabase]
    public async Task What_is_lost_is_placed_by_hand_or_let_go_and_never_by_the_program(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (_, _, lost) = await Begun(office);
        var text = Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, Source, Second))).Text;

        Office.Done(await office.Use<DecideCarry>().Handle(new(Office.Case, lost, (await office.Read(lost)).Version, text, null, "The sentence was cut.")));

        Assert.Equal(AnchorState.Lost, Now(await office.Read(lost)).Anchor);
        Assert.Empty((await View(office)).Versions[0].Lost);
        Assert.Equal("The sentence was cut.", Assert.Single((await View(office)).Versions[0].Decided).Carry.Reason);
        Assert.IsType<Outcome<ItemRef?>.Denied>(await office.As("anna").Use<DecideCarry>().Handle(new(Office.Case, lost, 3, text, null, Reopen: true)));
    }

    [Theory, EveryDatabase]
    public async Task A_place_by_hand_is_found_by_words_that_stand_there_once(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (_, _, lost) = await Begun(office);
        var text = Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, Source, Second))).Text;
        var version = (await office.Read(lost)).Version;

        Assert.Contains("more than once", (await office.Use<DecideCarry>().Handle(new(Office.Case, lost, version, text, null, Words: "The"))).Message, StringComparison.Ordinal);
        Assert.Contains("do not stand in", (await office.Use<DecideCarry>().Handle(new(Office.Case, lost, version, text, null, Words: "Nowhere."))).Message, StringComparison.Ordinal);
        var made = Office.Done(await office.Use<DecideCarry>().Handle(new(Office.Case, lost, version, text, null, Words: " All in all, nobody knows.")));

        Assert.Equal((AnchorState.Anchored, lost), (Now(await office.Read(lost)).Anchor, Now(await office.Read(made!.Value)).CarriedFrom));
    }

    [Theory, EveryDatabase]
    public async Task A_withheld_version_is_carried_over_once_its_words_are_here(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var source = await office.Add(ItemKind.Source, new SourceContent { Name = "The paper" });
        var text = await office.Add(ItemKind.SourceText, new SourceTextContent { Source = source, Sha256 = TextFingerprint.Of(First), Length = First.Length, Withheld = true });
        var excerpt = await Cut(office, text, "two engines");
        Assert.Equal(CarryCount.None, Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, source, Second))).Carried);
        Assert.Equal((1, false), (await View(office)).Versions[0] is var waiting ? (waiting.Unplaced, waiting.WordsAreHere) : default);

        var brought = Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, null, First)));

        Assert.Equal(new CarryCount(1, 0, 0), brought.Carried);
        Assert.NotNull(Now(await office.Read(excerpt)).Carries[0].Excerpt);
    }

    [Theory, EveryDatabase]
    public async Task What_was_carried_over_travels_with_the_case(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await Begun(office);
        await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, Source, Second));
        var package = Office.Done(await office.As("olga").Use<ExportCase>().Handle(Office.Case));

        Office.Done(await office.Use<ImportCase>().Handle(new(package, "strait-again")));

        Assert.Equal(package.Items, Office.Done(await office.Use<ExportCase>().Handle("strait-again")).Items);
    }

    [Theory, EveryDatabase]
    public async Task What_was_skipped_comes_along_where_its_words_stand_and_is_unread_where_they_changed(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await Begun(office);
        var first = ItemRef.Parse("TX1", null);
        foreach (var (words, why) in new[] { ("Foreign frogmen are suspected of the fire.", "Said again"), ("The fire destroyed two engines. The shed is gone.", "Background") })
        {
            var start = First.IndexOf(words, StringComparison.Ordinal);
            Office.Done(await office.Use<SkipSentences>().Handle(new(Office.Case, first, new(start, start + words.Length), why)));
        }

        var added = Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, Source, Second)));

        Assert.Equal((2, 1), (added.Skips!.Same, added.Skips.Unread));
        var there = (SourceTextContent)(await office.Read(added.Text)).Content;
        Assert.Equal([("The fire destroyed two engines. The shed is gone.", "Background", "Edda")], there.Skips.Select(s => (Second[s.Start..s.End], s.Reason, s.By)));
        Assert.Equal(1, (await office.Read(added.Text)).Version);
        Assert.Equal(2, Office.Done(await office.Use<OpenRoom>().Handle(Office.Case, Source, new())).Coverage!.Whole.Skipped);
    }

    [Theory, EveryDatabase]
    public async Task A_skip_that_was_taken_up_again_on_the_later_version_does_not_come_back(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await Begun(office);
        Office.Done(await office.Use<SkipSentences>().Handle(new(Office.Case, ItemRef.Parse("TX1", null), new(First.IndexOf("The fire", StringComparison.Ordinal), First.IndexOf(" The shed", StringComparison.Ordinal)), "Background")));
        var text = Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, Source, Second))).Text;
        Office.Done(await office.Use<SkipSentences>().Handle(new(Office.Case, text, new(0, Second.Length), null)));

        Office.Done(await office.Use<CarryExcerpts>().Handle(new(Office.Case, text)));

        Assert.Empty(((SourceTextContent)(await office.Read(text)).Content).Skips);
    }

    [Theory, EveryDatabase]
    public async Task Carrying_over_twice_does_nothing(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await Begun(office);
        var text = Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, Source, Second))).Text;

        Assert.Equal(CarryCount.None, Office.Done(await office.Use<CarryExcerpts>().Handle(new(Office.Case, text))));
    }

    private static async Task<(ItemRef Same, ItemRef Moved, ItemRef Lost)> Begun(Office office)
    {
        await office.Add(ItemKind.Source, new SourceContent { Name = "The paper" });
        var text = Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, Source, First))).Text;
        return (await Cut(office, text, "two engines"), await Cut(office, text, "are suspected of the fire"), await Cut(office, text, "The harbour is closed."));
    }

    private static Task<ItemRef> Cut(Office office, ItemRef text, string words)
    {
        var start = First.IndexOf(words, StringComparison.Ordinal);
        return office.Add(ItemKind.Excerpt, new ExcerptContent { Text = text, Start = start, End = start + words.Length, Sha256 = TextFingerprint.Of(words) });
    }

    private static ExcerptContent Now(RelationsTracker.App.UseCases.Items.ItemDetail item) => (ExcerptContent)item.Content;

    private static async Task<CarriesView> View(Office office) => Office.Done(await office.Use<ReadCarries>().Handle(Office.Case, Source));
}
