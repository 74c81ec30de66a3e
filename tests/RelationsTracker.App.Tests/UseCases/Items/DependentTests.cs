using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.Tests.UseCases.Items;

/// <summary>A change that breaks a rule at another item is refused: what is exported can always be imported.</summary>
public sealed class DependentTests
{
    [Theory, EveryDatabase]
    public async Task A_group_that_a_row_uses_stays_in_its_question(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var question = await Question(office, new() { Text = "Who?", Groups = [new() { Name = "timing" }] });
        var row = await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = await Claim(office), Group = "timing" });

        Assert.Contains($"This breaks {row}: group:", (await Change(office, question, new QuestionContent { Text = "Who?" })).Message, StringComparison.Ordinal);
        Assert.Equal("", (await Change(office, question, new QuestionContent { Text = "Who then?", Groups = [new() { Name = "timing" }] })).Message);
    }

    [Theory, EveryDatabase]
    public async Task A_claim_that_is_a_row_cannot_be_left_out_as_well(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (question, claim) = (await Question(office, new() { Text = "Who?" }), await Claim(office));
        await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = claim });

        Assert.Contains("was left out", (await Change(office, question, new QuestionContent { Text = "Who?", LeftOut = [new() { Claim = claim, Reason = "No." }] })).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_row_and_a_hypothesis_belong_to_their_question_for_good(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (one, two) = (await Question(office, new() { Text = "Who?" }), await Question(office, new() { Text = "Why?" }));
        var (row, hypothesis) = (new EvidenceRowContent { Question = one, Claim = await Claim(office) }, new HypothesisContent { Question = one, Label = "They", Statement = "They did." });
        var (rowRef, hypothesisRef) = (await office.Add(ItemKind.EvidenceRow, row), await office.Add(ItemKind.Hypothesis, hypothesis));

        Assert.Contains("RW1 stays on Q1", (await Change(office, rowRef, row with { Question = two })).Message, StringComparison.Ordinal);
        Assert.Contains("H1 stays on Q1", (await Change(office, hypothesisRef, hypothesis with { Question = two })).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Sources_of_a_confirmed_claim_stay_independent_until_it_is_graded_anew(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var (one, two) = (await office.Add(ItemKind.Source, new SourceContent { Name = "One" }), await office.Add(ItemKind.Source, new SourceContent { Name = "Two" }));
        var other = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "So it was.", Voice = two });
        var confirmed = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It was.", Voice = one, Credibility = Credibility.ConfirmedByOtherSources, Claims = [new() { Claim = other, How = ClaimLinkKind.Restates }] });

        var outcome = await Change(office, two, new SourceContent { Name = "Two", Derivations = [new() { Upstream = one, How = DerivationKind.Repeats }] });

        Assert.Contains($"This breaks {confirmed}: credibility:", outcome.Message, StringComparison.Ordinal);
        Assert.Contains($"This breaks {confirmed}: credibility:", (await Change(office, other, new ClaimContent { Statement = "So it was.", Voice = one })).Message, StringComparison.Ordinal);
        Assert.Equal("", (await Change(office, two, new SourceContent { Name = "Two, renamed" })).Message);
    }

    [Theory, EveryDatabase]
    public async Task A_row_is_not_restored_beside_one_that_took_its_place(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var row = new EvidenceRowContent { Question = await Question(office, new() { Text = "Who?" }), Claim = await Claim(office) };
        var first = await office.Add(ItemKind.EvidenceRow, row);
        Office.Done(await office.Use<RecordStep>().Handle(new(Office.Case, first, LifecycleStep.Removed, "Twice.")));
        var second = await office.Add(ItemKind.EvidenceRow, row);

        Assert.Contains($"already, as {second}", (await office.Use<RecordStep>().Handle(new(Office.Case, first, LifecycleStep.Restored, "Back."))).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task The_words_of_a_text_do_not_change_and_mentions_lie_inside(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var source = await office.Add(ItemKind.Source, new SourceContent { Name = "One" });
        var content = new SourceTextContent { Source = source, Text = "Words.", Length = 6, Sha256 = TextFingerprint.Of("Words.") };
        var text = await office.Add(ItemKind.SourceText, content);

        Office.Done(await Change(office, text, content with { Language = "en", Text = "Other.", Sha256 = TextFingerprint.Of("Other.") }));

        Assert.Equal(content with { Language = "en" }, (await office.Read(text)).Content);
        Assert.Contains("is not inside TX1", (await office.Use<AddItem>().Handle(new(Office.Case, ItemKind.Actor, new ActorContent { Name = "A", Mentions = [new() { Text = text, Start = 3, End = 9, Form = "ds" }] }))).Message, StringComparison.Ordinal);
    }

    private static async Task<Outcome<int>> Change(Office office, ItemRef item, Content content)
        => await office.Use<ChangeItem>().Handle(new(Office.Case, item, (await office.Read(item)).Version, content));

    private static Task<ItemRef> Question(Office office, QuestionContent content) => office.Add(ItemKind.Question, content);

    private static Task<ItemRef> Claim(Office office) => office.Add(ItemKind.Claim, new ClaimContent { Statement = "It was." });
}
