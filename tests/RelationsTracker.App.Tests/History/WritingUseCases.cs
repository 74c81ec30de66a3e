using System.Runtime.CompilerServices;
using RelationsTracker.App.Exchange.Matrices;
using RelationsTracker.App.UseCases.Actors;
using RelationsTracker.App.UseCases.Briefs.Dissents;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.App.UseCases.Briefs.Judging;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Claims;
using RelationsTracker.App.UseCases.Comments;
using RelationsTracker.App.UseCases.Drafts;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.App.UseCases.Forecasts;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Requests;
using RelationsTracker.App.UseCases.Review;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.App.UseCases.Tokens;
using RelationsTracker.App.UseCases.Webhooks;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Hedges;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Tests.History;

/// <summary>Something that a use case does in a case, by whom, and after what. A use case that does several kinds of things has a row for each.</summary>
internal sealed record Deed(string UseCase, string Who, Func<Office, Task> Do, Func<Office, Task>? First = null, string? Never = null);

/// <summary>Every use case that writes. One without a row fails <see cref="UndoEverythingTests"/>.</summary>
internal static class WritingUseCases
{
    /// <summary>Those whose work is in no case's history: messages that are sent again or to try something out, drafts, visits, links, accounts and names of people, searches that one keeps, and what texts are found by.</summary>
    public static IReadOnlyList<string> OutsideHistory { get; } =
    [
        nameof(KeepDraft), nameof(DropDraft), nameof(NoteVisit), nameof(InvitePerson), nameof(WithdrawInvitation), nameof(OfferSignIn), nameof(OfferOwnership),
        nameof(NameMyself), nameof(MakeOwner), nameof(CloseAccount), nameof(ReopenAccount), nameof(SaveView), nameof(RenameView), nameof(DropView), nameof(RebuildSearch),
        nameof(GiveToken), nameof(RevokeToken), nameof(KnowToken), nameof(BeginRequest), nameof(EndRequest),
        nameof(PingWebhook), nameof(ResendDelivery),
    ];

    private const string First = "Foreign frogmen are suspected of the fire. The fire destroyed two engines. The harbour is closed.";
    private const string Second = "Foreign frogmen were not suspected of the fire. The fire destroyed two engines. The end.";

    public static IEnumerable<Deed> Deeds() =>
    [
        new(nameof(AddItem), "edda", o => o.Add(ItemKind.Gap, new Core.Gaps.GapContent { Question = "Where were they?" })),
        new(nameof(AddItem), "edda", o => o.Add(ItemKind.Question, new QuestionContent { Text = "When?", Sealed = true, AssignedRaters = ["rhea"] })),
        new(nameof(ChangeItem), "edda", o => Change<ClaimContent>(o, "C1", claim => claim with { Statement = "It smoked.", Note = "Seen.", Flags = ["late"] })),
        new(nameof(ChangeItem), "edda", o => Change<HypothesisContent>(o, "H1", answer => answer with { Statement = "They did." })),
        new(nameof(ChangeItem), "edda", o => Change<QuestionContent>(o, "Q2", question => question with { Resolution = new() { Outcome = "yes", On = new(2026, 2, 1), By = "Edda", Why = "It came." } })),
        new(nameof(ChangeItem), "edda", o => Change<ClaimContent>(o, "C2", claim => claim with { Note = "Changed when it was accepted." }), o => Step(o.As("rhea"), "C2", LifecycleStep.Accepted)),
        .. Steps(),
        new(nameof(GradeClaim), "edda", async o => Done(await o.Use<GradeClaim>().Handle(new(Office.Case, Ref("C1"), (await o.Read(Ref("C1"))).Version, Credibility.ProbablyTrue, "Two saw it.")))),
        new(nameof(GradeSource), "edda", async o => Done(await o.Use<GradeSource>().Handle(new(Office.Case, Ref("S1"), (await o.Read(Ref("S1"))).Version, Reliability.B, "So far.")))),
        new(nameof(SettlePrediction), "edda", async o => Done(await o.Use<SettlePrediction>().Handle(new(Office.Case, Ref("C3"), (await o.Read(Ref("C3"))).Version, PredictionResult.CameTrue, null, "It did.")))),
        new(nameof(MergeActors), "edda", Merge),
        new(nameof(UnmergeActor), "edda", async o => Done(await o.Use<UnmergeActor>().Handle(new(Office.Case, Ref("A1"), "Not the same."))), Merge),
        new(nameof(MoveMention), "edda", async o => Done(await o.Use<MoveMention>().Handle(new(Office.Case, Ref("A1"), Ref("A2"), new(Ref("TX1"), 0, 7, false))))),
        new(nameof(AddText), "edda", o => Text(o, Second)),
        new(nameof(AddText), "edda", o => Text(o, "Secret words.", null, withheld: true)),
        new(nameof(CarryExcerpts), "edda", async o => Done(await o.Use<CarryExcerpts>().Handle(new(Office.Case, Last(o, ItemKind.SourceText)))), async o => { await Text(o, Second); await Excerpt(o, 60, 71); }),
        new(nameof(DecideCarry), "edda", o => Decide(o, reopen: false), o => Text(o, Second)),
        new(nameof(DecideCarry), "edda", o => Decide(o, reopen: true), async o => { await Text(o, Second); await Decide(o, reopen: false); }),
        new(nameof(MakeExcerpt), "edda", o => Excerpt(o, 20, 30)),
        new(nameof(ProposeItem), "edda", async o => Done(await o.Use<ProposeItem>().Handle(new(Office.Case, ItemKind.Claim, new ClaimContent { Statement = "They are suspected." }, "It says so.", "Reader", new(Ref("TX1"), Quotes: ["Foreign frogmen are suspected"]))))),
        new(nameof(RestClaimOn), "edda", async o => Done(await o.Use<RestClaimOn>().Handle(new(Office.Case, Ref("TX1"), new(2, 12), Ref("C1"))))),
        new(nameof(AnnotateClaim), "edda", async o => Done(await o.Use<AnnotateClaim>().Handle(new(Office.Case, Ref("TX1"), [new(0, 15)], new ClaimContent { Statement = "They are suspected." }, [new HedgeToKeep(new(20, 29), HedgeClass.Approximator)])))),
        new(nameof(SkipSentences), "edda", async o => Done(await o.Use<SkipSentences>().Handle(new(Office.Case, Ref("TX1"), new(0, 42), "Background")))),
        new(nameof(ImportCitations), "edda", async o => Done(await o.Use<ImportCitations>().Handle(new(Office.Case, "TY  - RPRT\nTI  - A report\nER  - \n")))),
        new(nameof(ImportList), "edda", async o => Done(await o.Use<ImportList>().Handle(new(Office.Case, ItemKind.Actor, "name,kind\nThe ferry line,company\nThe pilots,group\n")))),
        new(nameof(ImportLongList), "edda", async o => Done(await o.Use<ImportLongList>().Handle(new(Office.Case, ItemKind.Claim), () => new StringReader("statement\nIt hailed.\nIt thundered.\n")))),
        new(nameof(ImportStix), "edda", async o => Done(await o.Use<ImportStix>().Handle(new(Office.Case, Exchange.Stix.StixBundleTests.Foreign)))),
        new(nameof(ImportAnnotations), "edda", async o => Done(await o.Use<ImportAnnotations>().Handle(new(Office.Case, Ref("TX1"), """{"target":{"selector":{"type":"TextQuoteSelector","exact":"harbour is closed"}}}""")))),
        new(nameof(AddRow), "edda", async o => Done(await o.Use<AddRow>().Handle(new(Office.Case, Ref("Q1"), null, new ClaimContent { Statement = "It rained." })))),
        new(nameof(MoveRow), "edda", async o => Done(await o.Use<MoveRow>().Handle(new(Office.Case, Ref("RW2"), 1)))),
        new(nameof(GroupRows), "edda", Group),
        new(nameof(DissolveGroup), "edda", async o => Done(await o.Use<DissolveGroup>().Handle(new(Office.Case, Ref("Q1"), "weather"))), Group),
        new(nameof(ImportMatrix), "edda", Import),
        new(nameof(RateCell), "anna", o => Rate(o, "RW1", Rating.CC)),
        new(nameof(RateCell), "anna", o => Rate(o, "RW1", null), o => Rate(o.As("anna"), "RW1", Rating.N)),
        new(nameof(TakeOverSheet), "rhea", async o => Done(await o.Use<TakeOverSheet>().Handle(new(Office.Case, Ref("Q1"), "anna"))), o => Rate(o.As("anna"), "RW2", Rating.I)),
        new(nameof(ConfirmWording), "anna", async o => Done(await o.Use<ConfirmWording>().Handle(new(Office.Case, Ref("H1"), ((HypothesisContent)(await o.Read(Ref("H1"))).Content).Wording, null))),
            async o => { await Rate(o.As("anna"), "RW1", Rating.C); await Change<HypothesisContent>(o.As("edda"), "H1", answer => answer with { Statement = "They all did." }); }),
        new(nameof(GiveProbabilities), "anna", async o => Done(await o.Use<GiveProbabilities>().Handle(new(Office.Case, Ref("Q2"), [new OutcomeShare { Outcome = "yes", Percent = 70 }, new OutcomeShare { Outcome = "no", Percent = 30 }])))),
        new(nameof(CommitSheet), "anna", Commit, o => Probable(o.As("anna"))),
        new(nameof(TakeBackCommitment), "anna", async o => Done(await o.Use<TakeBackCommitment>().Handle(new(Office.Case, Ref("Q3")))), o => Commit(o.As("anna"))),
        new(nameof(AddComment), "anna", o => Say(o, null)),
        new(nameof(AddComment), "anna", async o => await Say(o, await Said(o)), o => Say(o.As("rhea"), null)),
        new(nameof(ChangeComment), "anna", async o => Done(await o.Use<ChangeComment>().Handle(new(Office.Case, await Said(o), 1, "I meant @rhea."))), o => Say(o.As("anna"), null)),
        new(nameof(WithdrawComment), "anna", async o => Done(await o.Use<WithdrawComment>().Handle(new(Office.Case, await Said(o), 1))), o => Say(o.As("anna"), null)),
        new(nameof(SettleThread), "rhea", async o => Done(await o.Use<SettleThread>().Handle(new(Office.Case, await Said(o), true))), o => Say(o.As("anna"), null)),
        new(nameof(SettleThread), "rhea", async o => Done(await o.Use<SettleThread>().Handle(new(Office.Case, await Said(o), false))),
            async o => { await Say(o.As("anna"), null); Done(await o.As("rhea").Use<SettleThread>().Handle(new(Office.Case, await Said(o), true))); }),
        new(nameof(DescribeCase), "olga", async o => Done(await o.Use<DescribeCase>().Handle(new(Office.Case, Done(await o.Use<ReadCase>().Handle(Office.Case)).Version, "Other", "Words.", "Secret", "So.", true)))),
        new(nameof(SetRoles), "olga", async o => Done(await o.Use<SetRoles>().Handle(new(Office.Case, o.Id("anna"), Roles.Editor | Roles.Reviewer)))),
        new(nameof(SetRoles), "olga", async o => Done(await o.Use<SetRoles>().Handle(new(Office.Case, o.Id("nils"), Roles.Analyst)))),
        new(nameof(UseLink), "olga", async o => { var link = Done(await o.Use<InvitePerson>().Handle(new(Office.Case, Roles.Analyst))); Done(await o.AsConsole().Use<UseLink>().Handle(new(link.Secret))); }),
        new(nameof(UndoChange), "edda", async o => Done(await o.Use<UndoChange>().Handle(new(Office.Case, await o.Last("C1")))), o => Change<ClaimContent>(o.As("edda"), "C1", claim => claim with { Note = "Undo me." })),
        new(nameof(RevealRatings), "rhea", async o => Done(await o.Use<RevealRatings>().Handle(new(Office.Case, Ref("Q3"), "It is time."))), Never: "what was seen cannot be unseen"),
        new(nameof(AddText), "edda", o => Text(o, "The withheld words.", null), o => o.Add(ItemKind.SourceText, Withheld("The withheld words.")), Never: "taking them out again would delete them for good"),
        new(nameof(PublishEdition), "rhea", Publish, Accepted, Never: "may have been read, and stays"),
        new(nameof(WithdrawEdition), "rhea", async o => Done(await o.Use<WithdrawEdition>().Handle(new(Office.Case, Ref("B1"), 1, "A source fell."))), Published, Never: "stays withdrawn"),
        new(nameof(JudgeStandard), "anna", Judge, Accepted, Never: "they judge again"),
        new(nameof(SignDissent), "anna", Dissent, Accepted, Never: "A dissent is its author's"),
        new(nameof(WithdrawDissent), "anna", async o => Done(await o.Use<WithdrawDissent>().Handle(new(Office.Case, Ref("B1"), 1))), async o => { await Accepted(o); await Dissent(o.As("anna")); }, Never: "signs it again"),
        new(nameof(GiveEditionLink), "rhea", Link, Published, Never: "Revoke the link"),
        new(nameof(RevokeEditionLink), "rhea", async o => Done(await o.Use<RevokeEditionLink>().Handle(new(Office.Case, Ref("B1"), 1))), async o => { await Published(o); await Link(o.As("rhea")); }, Never: "stays revoked"),
        new(nameof(AddWebhook), "olga", Hook, Never: "is removed on the page of the case's webhooks"),
        new(nameof(ChangeWebhook), "olga", async o => Done(await o.Use<ChangeWebhook>().Handle(new(Office.Case, 1, 1, "Hall", "https://hooks.example.org/", [WebhookEvent.CaseChanged]))), o => Hook(o.As("olga")), Never: "nothing to put back"),
        new(nameof(PauseWebhook), "olga", async o => Done(await o.Use<PauseWebhook>().Handle(new(Office.Case, 1))), o => Hook(o.As("olga")), Never: "nothing to put back"),
        new(nameof(ResumeWebhook), "olga", async o => Done(await o.Use<ResumeWebhook>().Handle(new(Office.Case, 1))), async o => { await Hook(o.As("olga")); Done(await o.Use<PauseWebhook>().Handle(new(Office.Case, 1))); }, Never: "nothing to put back"),
        new(nameof(RotateWebhookSecret), "olga", async o => { o.Clock.Advance(TimeSpan.FromMinutes(1)); Done(await o.Use<RotateWebhookSecret>().Handle(new(Office.Case, 1))); }, o => Hook(o.As("olga")), Never: "nothing to put back"),
        new(nameof(RemoveWebhook), "olga", async o => Done(await o.Use<RemoveWebhook>().Handle(new(Office.Case, 1))), o => Hook(o.As("olga")), Never: "nothing to put back"),
        new(nameof(OpenCase), "olga", async o => Done(await o.Use<OpenCase>().Handle(new("another", "Another"))), Never: "a case that was opened stays"),
        new(nameof(ImportCase), "olga", async o => Done(await o.Use<ImportCase>().Handle(new(Done(await o.Use<ExportCase>().Handle(Office.Case)), "copied"))), Never: "a case that was opened stays"),
    ];

    /// <summary>A case in which all of it can be done.</summary>
    public static async Task Furnish(Office office)
    {
        await office.Add(ItemKind.Source, new SourceContent { Name = "The paper" });
        Done(await office.Use<AddText>().Handle(AddText.Input.Of(Office.Case, Ref("S1"), First)));
        await Excerpt(office, First.IndexOf("are suspected", StringComparison.Ordinal), First.IndexOf("of the fire", StringComparison.Ordinal));
        await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        await office.Add(ItemKind.Question, new QuestionContent { Text = "Will it?", Kind = QuestionKind.Forecast, Outcomes = ["yes", "no"] });
        await office.Add(ItemKind.Question, new QuestionContent { Text = "Blind?", Sealed = true, AssignedRaters = ["anna", "rhea"] });
        foreach (var (question, label) in new[] { ("Q1", "One"), ("Q1", "Two"), ("Q3", "Three"), ("Q3", "Four") })
        {
            await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = Ref(question), Label = label, Statement = $"{label} did." });
        }

        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It glowed." });
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It will burn.", Kind = ClaimKind.Forecast });
        foreach (var (question, claim, place) in new[] { ("Q1", "C1", 1), ("Q1", "C2", 2), ("Q3", "C1", 1) })
        {
            await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = Ref(question), Claim = Ref(claim), Place = place });
        }

        await office.Add(ItemKind.Actor, new ActorContent { Name = "One", Kind = ActorKind.Person, Mentions = [new ActorMention { Text = Ref("TX1"), Start = 0, End = 7, Form = "Foreign" }] });
        await office.Add(ItemKind.Actor, new ActorContent { Name = "Other", Kind = ActorKind.Person });
    }

    /// <summary>The names of the files of use cases that write, beside this program's own source.</summary>
    public static IEnumerable<string> InTheSource([CallerFilePath] string here = "")
        => Directory.EnumerateFiles(Path.Combine(here, "../../../../src/RelationsTracker.App/UseCases"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("door.Write", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file));

    private static IEnumerable<Deed> Steps()
    {
        foreach (var step in Enum.GetValues<LifecycleStep>().Where(step => step != LifecycleStep.Undone))
        {
            LifecycleStep? first = step switch
            {
                LifecycleStep.Accepted or LifecycleStep.Returned => LifecycleStep.Submitted,
                LifecycleStep.Settled => LifecycleStep.Disputed,
                LifecycleStep.Restored => LifecycleStep.Removed,

                // What it was before is not always plain.
                LifecycleStep.Retracted => LifecycleStep.Disputed,
                _ => null,
            };
            yield return new(nameof(RecordStep), step is LifecycleStep.Accepted or LifecycleStep.Returned ? "rhea" : "edda", o => Step(o, $"{Last(o, ItemKind.Claim)}", step), async o =>
            {
                var claim = await o.Add(ItemKind.Claim, new ClaimContent { Statement = $"It was {step}." });
                if (first is { } before)
                {
                    await Step(o, $"{claim}", before);
                }
            });
        }
    }

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);

    private static T Done<T>(App.Door.Outcome<T> outcome) => Office.Done(outcome);

    private static ItemRef Last(Office office, ItemKind kind)
    {
        using var db = office.Open();
        return new(kind, db.Counters.Single(counter => counter.CaseId == office.CaseId && counter.Kind == kind).Last);
    }

    private static async Task Step(Office office, string item, LifecycleStep step) => Done(await office.Use<RecordStep>().Handle(new(Office.Case, Ref(item), step, "So.")));

    private static async Task Change<TContent>(Office office, string item, Func<TContent, TContent> change)
        where TContent : Content
    {
        var seen = await office.Read(Ref(item));
        Done(await office.Use<ChangeItem>().Handle(new(Office.Case, Ref(item), seen.Version, change((TContent)seen.Content))));
    }

    private static async Task Merge(Office office) => Done(await office.As("edda").Use<MergeActors>().Handle(new(Office.Case, Ref("A1"), Ref("A2"), "The same.")));

    private static async Task Text(Office office, string words, string? source = "S1", bool withheld = false)
        => Done(await office.As("edda").Use<AddText>().Handle(AddText.Input.Of(Office.Case, source is null ? null : Ref(source), words) with { NewSource = source is null ? new SourceContent { Name = "Another" } : null, Withheld = withheld }));

    private static SourceTextContent Withheld(string words)
        => new() { Source = Ref("S1"), Edition = 9, Withheld = true, Length = words.Length, Sha256 = Core.Text.Anchoring.TextFingerprint.Of(words) };

    private static async Task Decide(Office office, bool reopen)
        => Done(await office.As("edda").Use<DecideCarry>().Handle(new(Office.Case, Ref("EX1"), (await office.Read(Ref("EX1"))).Version, Last(office, ItemKind.SourceText), reopen ? null : (16, 34), Reopen: reopen)));

    private static async Task Excerpt(Office office, int start, int end)
        => Done(await office.As("edda").Use<MakeExcerpt>().Handle(new(Office.Case, Ref("TX1"), new(start, end))));

    private static async Task Group(Office office) => Done(await office.As("edda").Use<GroupRows>().Handle(new(Office.Case, Ref("Q1"), "weather", "One wind.", [Ref("RW1"), Ref("RW2")])));

    private static async Task Import(Office office)
    {
        var what = new MatrixToImport(MatrixFile.Read("evidence,group,One,Two,Five\nIt burned.,,C,II,\nIt snowed.,winter,N,?,NA\n"u8.ToArray(), "m.csv").Table!, Ref("Q1"));
        Done(await office.Use<ImportMatrix>().Handle(new(Office.Case, what, Done(await office.Use<PreviewMatrix>().Handle(Office.Case, what)), "m.csv")));
    }

    private static async Task Rate(Office office, string row, Rating? value)
    {
        var version = Done(await office.Use<ReadMatrix>().Handle(Office.Case, Ref("Q1"))).Marks.FirstOrDefault(m => (m.Row, m.Hypothesis, m.Rater) == (Ref(row), Ref("H1"), office.Name))?.Version;
        await using var db = office.Open();
        var (number, who) = (Ref(row).Number, office.Name);
        version ??= db.Ratings.SingleOrDefault(r => r.CaseId == office.CaseId && r.Row == number && r.Hypothesis == 1 && r.Rater == who)?.Version ?? 0;
        Done(await office.Use<RateCell>().Handle(new(Office.Case, Ref(row), Ref("H1"), value, version.Value, value is null ? null : "Because.")));
    }

    private static async Task Probable(Office office)
        => Done(await office.Use<RateCell>().Handle(new(Office.Case, Ref("RW3"), Ref("H3"), Rating.C, 0)));

    private static async Task Commit(Office office) => Done(await office.Use<CommitSheet>().Handle(new(Office.Case, Ref("Q3"))));

    private static async Task Accepted(Office office)
    {
        await office.As("edda").Add(ItemKind.Brief, new BriefContent { Name = "On the fire", Body = "It burned [[C1]]." });
        await Step(office.As("edda"), "B1", LifecycleStep.Submitted);
        await Step(office.As("rhea"), "B1", LifecycleStep.Accepted);
    }

    private static async Task Published(Office office)
    {
        await Accepted(office);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await Publish(office.As("rhea"));
    }

    private static async Task Publish(Office office) => Done(await office.Use<PublishEdition>().Handle(new(Office.Case, Ref("B1"), (await office.Read(Ref("B1"))).Version, Despite: "It is short.")));

    private static async Task Judge(Office office)
        => Done(await office.Use<JudgeStandard>().Handle(new(Office.Case, Ref("B1"), TextFingerprint.Of("It burned [[C1]]."), 4, StandardVerdict.NotMet, "Nothing else is weighed.")));

    private static async Task Dissent(Office office) => Done(await office.Use<SignDissent>().Handle(new(Office.Case, Ref("B1"), "It did not burn.")));

    private static async Task Link(Office office) => Done(await office.Use<GiveEditionLink>().Handle(new(Office.Case, Ref("B1"), 1, "the desk")));

    private static async Task Hook(Office office) => Done(await office.Use<AddWebhook>().Handle(new(Office.Case, "A room", "https://hooks.example.org/", [WebhookEvent.ItemAdded])));

    private static async Task Say(Office office, long? thread) => Done(await office.Use<AddComment>().Handle(new(Office.Case, new CommentSubject(Ref("C1")), thread, "Is it so, @edda?")));

    private static async Task<long> Said(Office office)
        => Done(await office.Use<ReadThreads>().Handle(Office.Case, new CommentSubject(Ref("C1")))).Max(thread => thread.Number);
}
