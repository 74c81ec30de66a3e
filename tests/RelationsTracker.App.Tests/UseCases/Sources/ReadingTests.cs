using System.Text.RegularExpressions;
using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Actors;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.App.Tests.UseCases.Sources;

public sealed partial class ReadingTests
{
    private const string Words = "The pier burned. Swimmers may have entered the basin. Nobody saw them. 😀 The port closed.\n";
    private static readonly TextRange Swimmers = At("Swimmers may have entered the basin.");
    private static readonly TextRange Nobody = At("Nobody saw them.");

    [Theory, EveryDatabase]
    public async Task Annotating_makes_excerpt_claim_and_hedge_in_one_piece(DatabaseProvider provider)
    {
        await using var office = await WithText(provider);

        var made = Office.Done(await Annotate(office, Swimmers, "Swimmers entered the basin.", new HedgeToKeep(At("may have"), HedgeClass.Possibility)));

        Assert.Equal(made.Excerpts, ((ClaimContent)(await office.Read(made.Claim)).Content).Excerpts);
        var hedge = (HedgeContent)(await office.Read(made.Hedges.Single())).Content;
        Assert.Equal(("may have", made.Claim), (hedge.Words, hedge.Governs.Single()));
        Assert.Equal("AnnotateClaim", Office.Done(await office.Use<ReadHistory>().Handle(Office.Case, made.Claim)).Single().UseCase);
    }

    [Theory, EveryDatabase]
    public async Task A_refused_claim_leaves_no_excerpt_behind(DatabaseProvider provider)
    {
        await using var office = await WithText(provider);

        Assert.IsType<Outcome<Annotated>.Invalid>(await Annotate(office, Swimmers, ""));
        Assert.IsType<Outcome<Annotated>.Denied>(await Annotate(office.As("anna"), Swimmers, "Swimmers entered."));
        Assert.IsType<Outcome<Annotated>.Invalid>(await Annotate(office.As("edda"), new(5, 5), "Swimmers entered."));
        Assert.IsType<Outcome<Annotated>.Invalid>(await Annotate(office, new(0, 5_000), "Swimmers entered."));
        Assert.IsType<Outcome<Annotated>.Invalid>(await Annotate(office, new(0, Words.IndexOf("😀", StringComparison.Ordinal) + 1), "A face was cut in two."));

        Assert.Empty((await Open(office)).Excerpts);
    }

    [Theory, EveryDatabase]
    public async Task One_excerpt_serves_several_claims_and_one_claim_rests_on_several_excerpts(DatabaseProvider provider)
    {
        await using var office = await WithText(provider);
        var one = Office.Done(await Annotate(office, Swimmers, "Swimmers entered.", new HedgeToKeep(At("may have"), HedgeClass.Possibility)));
        var two = Office.Done(await Annotate(office, Swimmers, "There were swimmers.", new HedgeToKeep(At("may have"), HedgeClass.Possibility)));
        var more = Office.Done(await office.Use<RestClaimOn>().Handle(new(Office.Case, Text, Nobody, one.Claim)));

        Assert.Equal(one.Excerpts, two.Excerpts);
        Assert.Equal(one.Hedges, two.Hedges);
        Assert.Equal([one.Claim, two.Claim], ((HedgeContent)(await office.Read(one.Hedges[0])).Content).Governs);
        Assert.Equal([.. one.Excerpts, more], ((ClaimContent)(await office.Read(one.Claim)).Content).Excerpts);
        Assert.Contains("already", (await office.Use<RestClaimOn>().Handle(new(Office.Case, Text, Nobody, one.Claim))).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Coverage_counts_what_is_claimed_skipped_and_unread_and_a_skip_can_be_taken_back(DatabaseProvider provider)
    {
        await using var office = await WithText(provider);
        await Annotate(office, Swimmers, "Swimmers entered.");
        Office.Done(await office.Use<SkipSentences>().Handle(new(Office.Case, Text, Nobody, "Said again")));

        var room = await Open(office.As("anna"));

        Assert.Equal(new Coverage(1, 1, 2), room.Coverage!.Whole);
        Assert.Equal(("Said again", "Edda"), room.Page!.Sentences.Single(s => s.State == SentenceState.Skipped).Skip is { } skip ? (skip.Reason, skip.By) : default);
        Assert.Equal(room.Coverage.Whole, Office.Done(await office.Use<ReadCoverage>().Handle(Office.Case))[Source]);
        Assert.IsType<Outcome<Nothing>.Denied>(await office.Use<SkipSentences>().Handle(new(Office.Case, Text, Nobody, null)));

        Office.Done(await office.As("edda").Use<SkipSentences>().Handle(new(Office.Case, Text, Nobody, null)));

        Assert.Equal(new Coverage(1, 0, 3), (await Open(office)).Coverage!.Whole);
        Assert.Equal(["Said again", null], Office.Done(await office.Use<ReadHistory>().Handle(Office.Case, Text)).Where(line => line.UseCase == "SkipSentences").Select(line => line.Reason).Reverse());
    }

    [Theory, EveryDatabase]
    public async Task A_removed_claim_covers_nothing(DatabaseProvider provider)
    {
        await using var office = await WithText(provider);
        var made = Office.Done(await Annotate(office, Swimmers, "Swimmers entered."));
        Office.Done(await office.Use<RecordStep>().Handle(new(Office.Case, made.Claim, LifecycleStep.Removed, "Wrong")));

        Assert.Equal(new Coverage(0, 0, 4), (await Open(office)).Coverage!.Whole);
        Assert.Equal(new Coverage(0, 0, 4), Office.Done(await office.Use<ReadCoverage>().Handle(Office.Case))[Source]);
    }

    [Theory, EveryDatabase]
    public async Task A_suggestion_that_was_taken_or_skipped_does_not_come_back(DatabaseProvider provider)
    {
        await using var office = await WithText(provider);
        var before = await Queue(office);
        Assert.Contains(before, s => s.Range == Nobody);
        Office.Done(await Annotate(office, Swimmers, "Swimmers entered."));
        Office.Done(await office.Use<SkipSentences>().Handle(new(Office.Case, Text, Nobody, "Said again")));

        var after = await Queue(office.As("anna"));

        Assert.Equal(before.Count - 2, after.Count);
        Assert.DoesNotContain(after, s => s.Range == Nobody || s.Range == Swimmers);
    }

    [Theory, EveryDatabase]
    public async Task The_name_of_a_merged_actor_suggests_the_actor_it_was_merged_into(DatabaseProvider provider)
    {
        await using var office = await WithText(provider, "The Quay Board met the Harbour Office. The Quay Board may sell the pier.\n");
        var kept = await office.Add(ItemKind.Actor, new ActorContent { Name = "Harbour Office", Kind = ActorKind.Organisation });
        var merged = await office.Add(ItemKind.Actor, new ActorContent { Name = "Quay Board", Kind = ActorKind.Organisation });
        Office.Done(await office.Use<MergeActors>().Handle(new(Office.Case, merged, kept, "The board was renamed.")));

        var page = Office.Done(await office.Use<ReadSuggestions>().Handle(Office.Case, Text, 0));

        Assert.Equal(3, page.Found.Mentions.Count);
        Assert.All(page.Found.Mentions, mention => Assert.Equal($"{kept}", Assert.Single(mention.Candidates).Actor.Key));
        Assert.Equal([kept], page.Draft(new(40, 72)).Claim.Actors.Select(actor => actor.Actor));
    }

    [Theory, EveryDatabase]
    public async Task A_claim_is_filled_as_far_as_the_words_tell(DatabaseProvider provider)
    {
        const string Told = "According to the Harbour Office, the “reckless” Quay Board may have sold the pier on 13 March 2024.";
        await using var office = await WithText(provider, Told + "\n");
        var officials = await office.Add(ItemKind.Actor, new ActorContent { Name = "Harbour Office", Kind = ActorKind.Organisation });
        var board = await office.Add(ItemKind.Actor, new ActorContent { Name = "Quay Board", Kind = ActorKind.Organisation });
        var voice = await office.Add(ItemKind.Source, new SourceContent { Name = "A statement", Holder = officials });
        var sale = await office.Add(ItemKind.Event, new EventContent { Name = "The sale", Date = new() { Edtf = EdtfDate.Parse("2024-03-13") }, Participants = [new Participant { Actor = board }] });

        var draft = Office.Done(await office.Use<ReadSuggestions>().Handle(Office.Case, Text, 0)).Draft(new(0, Told.Length));

        Assert.Equal((voice, Source), (draft.Claim.Voice, draft.Claim.Reporter));
        Assert.Equal([voice, Source], draft.Claim.Chain.Select(step => step.Source));
        Assert.Equal(AssertionMode.Attributed, draft.Claim.Mode);
        Assert.Equal("2024-03-13", draft.Claim.Date?.Text);
        Assert.Equal([officials, board], draft.Claim.Actors.Select(actor => actor.Actor));
        Assert.Equal([sale], draft.Claim.Events);
        Assert.Equal(["reckless"], draft.Claim.LoadedTerms);
        Assert.Equal([("reckless", LoadedUse.Quoted)], draft.Claim.LoadedUses.Select(word => (word.Term, word.Use)));
        Assert.Contains(draft.Hedges, hedge => hedge.Entry.Class == HedgeClass.Possibility);
        Assert.Contains("sold the pier", draft.Claim.Statement, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_long_text_opens_at_the_page_of_the_place_asked_for(DatabaseProvider provider)
    {
        await using var office = await WithText(provider, string.Concat(Enumerable.Repeat("آتش‌سوزی در بندر خاموش شد. کسی ندید.\n\n", 5_000)));

        var room = Office.Done(await office.Use<OpenRoom>().Handle(Office.Case, Source, new RoomPlace(At: 100_000)));

        Assert.InRange(100_000, room.Page!.Start, room.Page.End - 1);
        Assert.Equal(room.Page.End - room.Page.Start, room.Page.Words.Length);
        Assert.Equal(10_000, room.Coverage!.Whole.Sentences);
        Assert.Equal(room.Page.End, room.Coverage.UnreadElsewhere);
    }

    [Theory, EveryDatabase]
    public async Task Every_page_of_a_long_text_is_read_alone_and_exact(DatabaseProvider provider)
    {
        var words = string.Concat(Enumerable.Range(0, 6_000).Select(i => $"آتش‌سوزی {i} 😀 در بندر. 𝔉ree.\n\n"));
        await using var office = await WithText(provider, words);
        var pages = (await Open(office)).Page!.All;
        Assert.True(pages.Count > 5);

        foreach (var page in pages)
        {
            var (room, read) = await SqlCommands.Read(() => office.Use<OpenRoom>().Handle(Office.Case, Source, new RoomPlace(At: page.Start)));

            Assert.Equal(words[page.Start..page.End], Office.Done(room).Page!.Words);
            Assert.All(read.Where(sql => ReadsWholeText(sql)), Assert.Fail);
        }

        Assert.Contains((await SqlCommands.Read(() => office.Use<ReadHistory>().Handle(Office.Case, Text))).Texts.Concat((await SqlCommands.Read(() => office.Read(Text))).Texts), sql => ReadsWholeText(sql));
    }

    // The column as it stands, not a piece of it nor whether it is there.
    private static bool ReadsWholeText(string sql)
        => FromTexts().IsMatch(sql) && sql[..sql.IndexOf("FROM", StringComparison.Ordinal)].Contains(".\"Text\"", StringComparison.Ordinal) && !sql.Contains("substr", StringComparison.Ordinal) && !sql.Contains("\"Text\" IS NOT NULL", StringComparison.Ordinal);

    [GeneratedRegex("""FROM "?texts\b""")]
    private static partial Regex FromTexts();

    [Theory, EveryDatabase]
    public async Task Annotations_of_a_withheld_text_hold_places_and_fingerprints_and_no_words(DatabaseProvider provider)
    {
        await using var office = await WithText(provider, withheld: true);
        var excerpt = Office.Done(await office.Use<MakeExcerpt>().Handle(new(Office.Case, Text, Swimmers)));

        var read = Office.Done(await office.Use<ReadAnnotations>().Handle(Office.Case, excerpt)).Single();

        Assert.Null(read.Annotations.Single().Quote);
        Assert.Equal(Swimmers.Start, read.Points!.FromUtf16(read.Annotations[0].Content.Start));
    }

    [Theory, EveryDatabase]
    public async Task A_package_carries_what_was_skipped(DatabaseProvider provider)
    {
        await using var office = await WithText(provider);
        await office.Use<SkipSentences>().Handle(new(Office.Case, Text, Nobody, "Said again"));

        var package = Office.Done(await office.Use<ExportCase>().Handle(Office.Case));

        Assert.Equal("Said again", ((SourceTextContent)package.Items.Single(i => i.Ref == Text).Content).Skips.Single().Reason);
    }

    private static ItemRef Source => ItemRef.Parse("S1", null);

    private static ItemRef Text => ItemRef.Parse("TX1", null);

    private static TextRange At(string words) => new(Words.IndexOf(words, StringComparison.Ordinal), Words.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static async Task<Office> WithText(DatabaseProvider provider, string words = Words, bool withheld = false)
    {
        var office = await Office.On(provider);
        await office.Add(ItemKind.Source, new SourceContent { Name = "The paper" });
        Office.Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, Source, words) with { Withheld = withheld }));
        return office;
    }

    private static Task<Outcome<Annotated>> Annotate(Office office, TextRange range, string statement, params HedgeToKeep[] hedges)
        => office.Use<AnnotateClaim>().Handle(new(Office.Case, Text, [range], new ClaimContent { Statement = statement }, hedges));

    private static async Task<Room> Open(Office office) => Office.Done(await office.Use<OpenRoom>().Handle(Office.Case, Source, new RoomPlace()));

    private static async Task<IReadOnlyList<SuggestedClaim>> Queue(Office office)
    {
        var room = await Open(office);
        return Office.Done(await office.Use<ReadSuggestions>().Handle(Office.Case, Text, room.Page!.Start)).Queue(room.Page.Sentences, room.Excerpts);
    }
}
