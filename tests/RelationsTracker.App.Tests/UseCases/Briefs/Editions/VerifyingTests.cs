using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.App.UseCases.Briefs.Verification;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Comparison;
using RelationsTracker.Core.Briefs.Verification;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using static RelationsTracker.App.Tests.UseCases.Briefs.Editions.Newsroom;

namespace RelationsTracker.App.Tests.UseCases.Briefs.Editions;

/// <summary>A published brief tells later what of it still holds.</summary>
public sealed class VerifyingTests
{
    [Theory, EveryDatabase]
    public async Task A_sentence_whose_claim_changed_or_fell_says_so_and_the_others_stand(DatabaseProvider provider)
    {
        await using var office = await On(provider, "Closed [[C1]]. Mined [[C2]]. Swept [[C3]]. So be it.");
        await office.As("edda").Add(ItemKind.Claim, new ClaimContent { Statement = "It was mined." });
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It was swept." });
        await office.Accept(B1);
        await office.Publish();
        Assert.Equal([Standing.StillTrue, Standing.StillTrue, Standing.StillTrue, Standing.NoReference], (await Verify(office)).Sentences.Select(s => s.Standing));

        await office.Change(C1, c => (ClaimContent)c with { Credibility = Credibility.ProbablyTrue });
        await office.Step("edda", ItemRef.Parse("C2", null), LifecycleStep.Retracted, "Forged.");
        var verified = await Verify(office);

        Assert.Equal([Standing.Changed, Standing.Withdrawn, Standing.StillTrue, Standing.NoReference], verified.Sentences.Select(s => s.Standing));
        Assert.Equal(["The grade of C1 was none and is 2 now.", "C2 was retracted by Edda on 1 March 2026: Forged."], verified.Sentences.SelectMany(s => s.Causes).Select(cause => cause.What));
    }

    [Theory, EveryDatabase]
    public async Task A_ranking_that_moved_names_the_leader_before_and_now(DatabaseProvider provider)
    {
        await using var office = await On(provider, "It leads by [[Q1 ranking]].");
        var question = await office.As("edda").Add(ItemKind.Question, new QuestionContent { Text = "Who closed it?" });
        var one = await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = "Navy", Statement = "The navy." });
        var two = await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = "Weather", Statement = "The weather." });
        var row = await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = C1 });
        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, row, two, Rating.II, 0)));
        await office.Accept(B1);
        await office.Publish();
        Assert.Equal(Standing.StillTrue, (await Verify(office)).Sentences[0].Standing);

        Office.Done(await office.As("edda").Use<RateCell>().Handle(new(Office.Case, row, one, Rating.II, 0)));
        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, row, two, Rating.CC, 1)));

        Assert.Contains($"Q1 ranking was led by {one}, and is led by {two} now.", (await Verify(office)).Sentences[0].Causes.Select(cause => cause.What));
    }

    [Theory, EveryDatabase]
    public async Task A_manifest_is_told_from_one_that_was_changed(DatabaseProvider provider)
    {
        await using var office = await On(provider);
        await office.Accept(B1);
        await office.Publish();
        var manifest = SheetManifest.Of(Office.Done(await office.Use<ReadEdition>().Handle(Office.Case, B1, 1)).Sheet);
        var forged = manifest with { Sentences = [manifest.Sentences[0] with { Text = "The strait was open C1." }, .. manifest.Sentences.Skip(1)] };

        async Task<Authenticity> Told(Core.Briefs.Manifests.BriefManifest one) => Office.Done(await office.Use<VerifyManifest>().Handle(Office.Case, one)).Authenticity;
        Assert.Equal(Authenticity.AsPublished, await Told(manifest));
        Assert.Equal(Authenticity.NotAsPublished, await Told(forged));
        Assert.Equal(Authenticity.NoSuchEdition, await Told(manifest with { Head = manifest.Head with { Edition = 7 } }));
        Assert.Equal(Authenticity.Draft, await Told(manifest with { Head = manifest.Head with { Edition = null } }));
    }

    [Theory, EveryDatabase]
    public async Task Two_editions_and_the_draft_lie_beside_each_other_with_causes(DatabaseProvider provider)
    {
        await using var office = await On(provider, "The strait was closed [[C1]]. It was closed for good. So be it.");
        await office.Accept(B1);
        await office.Publish();
        await office.Change(C1, c => (ClaimContent)c with { Statement = "It was narrowed." });
        await office.Change(B1, c => (BriefContent)c with { Body = "The strait was closed [[C1]]. It was closed for a day. New things came." });

        var compared = Office.Done(await office.Use<CompareEditions>().Handle(Office.Case, B1, 1, null));

        Assert.Equal([SentenceFate.OtherGround, SentenceFate.Reworded, SentenceFate.Gone, SentenceFate.New], compared.Pairs.Select(pair => pair.Fate));
        Assert.Equal("C1 said “The strait was closed.”, and says “It was narrowed.” now.", compared.Pairs[0].Causes[0].What);
    }

    private static async Task<VerifiedBrief> Verify(Office office) => Office.Done(await office.As("anna").Use<VerifyEdition>().Handle(Office.Case, B1, 1));
}
