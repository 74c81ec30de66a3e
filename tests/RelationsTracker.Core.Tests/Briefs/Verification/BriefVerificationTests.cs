using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Briefs.Verification;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Tests.Briefs.Verification;

public sealed class BriefVerificationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SheetItem Claim = new(Ref("C1"), "The strait was closed.", ItemState.Accepted, "B2", Ref("S1"), [new(Ref("EX1"), Ref("S1"), 3, 9, "aa", "ee", "closed")], "f1");
    private static readonly ManifestSource Source = new(Ref("S1"), "Harbour log", "B", ItemState.Active);
    private static readonly ManifestFigure Ranking = Figure(("H1", "0"), ("H2", "3"));

    [Fact]
    public void What_is_as_it_was_stands_and_what_refers_to_nothing_says_so()
    {
        var verified = Verify(Claim);

        Assert.Equal([Standing.StillTrue, Standing.StillTrue, Standing.NoReference], verified.Sentences.Select(s => s.Standing));
        Assert.True(verified.Holds);
    }

    [Fact]
    public void Each_change_of_an_item_is_named_with_what_it_was_and_is()
    {
        Assert.Equal((Standing.Changed, CauseKind.Reworded, "C1 said “The strait was closed.”, and says “It was narrowed.” now."), First(Verify(Claim with { Title = "It was narrowed.", Fingerprint = "f2" })));
        Assert.Equal((Standing.Changed, CauseKind.Regraded, "The grade of C1 was B2 and is B3 now."), First(Verify(Claim with { Grade = "B3", Fingerprint = "f2" })));
        Assert.Equal((Standing.Changed, CauseKind.OtherVoice, "C1 was said by S1, and is said by nobody named now."), First(Verify(Claim with { Voice = null, Fingerprint = "f2" })));
        Assert.Equal((Standing.Changed, CauseKind.ChangedOtherwise, "C1 was changed in other fields than its title and grade."), First(Verify(Claim with { Fingerprint = "f2" })));
        Assert.Equal((Standing.Changed, CauseKind.WordsLost, "C1 does not rest on the words of EX1 any more."), First(Verify(Claim with { Words = [], Fingerprint = "f2" })));
        Assert.Equal((Standing.Changed, CauseKind.WordsLost, "The words of EX1 stand elsewhere now, or in another text."), First(Verify(Claim with { Words = [Claim.Words[0] with { TextFingerprint = "bb" }] })));
    }

    [Fact]
    public void A_retraction_says_who_and_why()
    {
        var step = new LifecycleRecord { Step = LifecycleStep.Retracted, By = "Rhea", At = Noon, Reason = "The log was forged." };
        var verified = Verify(Claim with { State = ItemState.Retracted }, steps: new() { [Claim.Ref] = step });

        Assert.Equal((Standing.Withdrawn, CauseKind.Withdrawn, "C1 was retracted by Rhea on 1 March 2026: The log was forged."), First(verified));
        Assert.False(verified.Holds);
    }

    [Fact]
    public void A_source_under_a_claim_counts_for_the_sentence()
        => Assert.Equal((Standing.Withdrawn, CauseKind.Withdrawn, "S1 was retracted."), First(Verify(Claim, source: Source with { State = ItemState.Retracted })));

    [Fact]
    public void To_be_accepted_is_no_loss_and_to_be_no_more_is_one()
    {
        Assert.Equal(Standing.StillTrue, Verify(Claim, was: Claim with { State = ItemState.Submitted }).Sentences[0].Standing);
        Assert.Equal((Standing.Changed, CauseKind.Doubted, "C1 was accepted, and is not any more."), First(Verify(Claim with { State = ItemState.Submitted })));
    }

    [Fact]
    public void What_is_not_in_the_case_cannot_be_checked()
        => Assert.Equal((Standing.CannotBeChecked, CauseKind.NotThere, "C1 is not in this case, or not for you."), First(Verify(null)));

    [Fact]
    public void A_ranking_tells_a_new_leader_and_each_score()
    {
        var sentence = Verify(Claim, figure: Figure(("H2", "3"), ("H1", "4"))).Sentences[1];

        Assert.Equal(["Q1 ranking was led by H1, and is led by H2 now.", "Q1 ranking: H1, Score: “0” before, “4” now."], sentence.Causes.Select(cause => cause.What));
        Assert.Equal(Standing.CannotBeChecked, Verify(Claim, figure: null, drawn: false).Sentences[1].Standing);
    }

    [Fact]
    public void A_figure_that_no_sentence_names_is_held_against_the_present_too()
    {
        var alone = Manifest(Claim) with { Sentences = [] };
        VerifiedBrief Held(ManifestFigure now) => BriefVerification.Of(alone, new PresentFacts { Items = new Dictionary<ItemRef, SheetItem>(), Sources = new Dictionary<ItemRef, ManifestSource>(), Figures = new Dictionary<BriefReference, ManifestFigure> { [Ranking.Reference] = now } }, Noon);

        Assert.True(Held(Ranking).Holds);
        var differs = Held(Figure(("H2", "3"), ("H1", "4")));
        Assert.False(differs.Holds);
        var figure = Assert.Single(differs.Figures);
        Assert.Equal((Ranking.Reference, Standing.Changed), (figure.Reference, figure.Standing));
        Assert.Contains("is led by H2 now", figure.Causes[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_comes_back_as_it_was_and_a_change_in_it_shows()
    {
        var manifest = Manifest(Claim);
        var again = ManifestJson.Read(ManifestJson.Write(manifest));

        Assert.Equal(ManifestJson.Write(manifest), ManifestJson.Write(again));
        Assert.True(again.IsWhole);
        Assert.False((again with { Sheet = new string('0', 64) }).IsWhole);
        Assert.Throws<RuleException>(() => ManifestJson.Read(ManifestJson.Write(manifest).Replace("\"dissents\":[]", "\"dissents\":[null]", StringComparison.Ordinal)));
        Assert.Throws<RuleException>(() => ManifestJson.Read("{}"));
    }

    private static VerifiedBrief Verify(SheetItem? now, SheetItem? was = null, ManifestSource? source = null, ManifestFigure? figure = null, bool drawn = true, Dictionary<ItemRef, LifecycleRecord>? steps = null)
        => BriefVerification.Of(Manifest(was ?? Claim), new PresentFacts
        {
            Items = (now is null ? [] : new[] { now }).ToDictionary(item => item.Ref),
            Sources = new Dictionary<ItemRef, ManifestSource> { [Source.Ref] = source ?? Source },
            Figures = drawn ? new Dictionary<BriefReference, ManifestFigure> { [Ranking.Reference] = figure ?? Ranking } : [],
            Steps = steps ?? [],
        }, Noon);

    // Sentence 1 cites the claim, sentence 2 the ranking, sentence 3 nothing.
    private static BriefManifest Manifest(SheetItem claim)
    {
        var sheet = new BriefSheet
        {
            Head = new SheetHead("strait", "The strait affair", "", Ref("B1"), "On the strait", null, 1, 1, Noon, "Rhea", "Olga"),
            Body = "",
            Cited = [claim],
            Sources = [new(Source.Ref, Source.Name, "", null, Source.Reliability, "", Source.State, "", "")],
            Figures = [new(Ranking.Reference, Ranking.Title, null, Ranking.Table, Ranking.Notes)],
        };
        return BriefManifest.Of(sheet, new BriefDocument("", [new ParagraphBlock([Run("It was closed ("), Live(new(claim.Ref)), Run("). By "), Live(Ranking.Reference), Run(" it leads. So be it.")], default, 0)], []));
    }

    private static ReferenceRun Live(BriefReference reference) => new($"{reference}", reference, "", default);

    private static TextRun Run(string text) => new(text, RunStyle.Plain, default);

    private static ManifestFigure Figure(params (string Name, string Score)[] rows)
        => ManifestFigure.Of(new(new(Ref("Q1"), null, FigureKind.Ranking), "Ranking", null, new(["Hypothesis", "Score"], [.. rows.Select(row => (IReadOnlyList<SheetCell>)[new(row.Name), new(row.Score)])]), []));

    private static (Standing, CauseKind, string) First(VerifiedBrief verified)
        => (verified.Sentences[0].Standing, verified.Sentences[0].Causes[0].Kind, verified.Sentences[0].Causes[0].What);

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);
}
