using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.UseCases.Questions;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Forecasts;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Tests.History;

/// <summary>Any change is undone by another; what stands in the way is said.</summary>
public sealed class UndoTests
{
    private static readonly ItemRef C1 = new(ItemKind.Claim, 1);

    [Theory, EveryDatabase]
    public async Task Fields_get_back_what_they_said_and_an_undo_can_be_undone(DatabaseProvider provider)
    {
        await using var office = await Claim(provider);
        var changed = await Change(office, new() { Statement = "It smoked." });

        var undone = await Undo(office, changed);
        Assert.Equal(("It burned.", "first"), await Said(office));
        await Undo(office, undone);

        Assert.Equal(("It smoked.", null), await Said(office));
        await Undo(office, changed);
        Assert.Equal(("It burned.", "first"), await Said(office));
    }

    [Theory, EveryDatabase]
    public async Task Later_work_on_other_fields_stays_and_on_the_same_stands_in_the_way(DatabaseProvider provider)
    {
        await using var office = await Claim(provider);
        var restated = await Change(office, new() { Statement = "It smoked.", Note = "first" });
        await Change(office, new() { Statement = "It smoked.", Note = "second" });
        office.Clock.Advance(TimeSpan.FromHours(1));
        var third = await Change(office, new() { Statement = "It glowed.", Note = "second" });

        Assert.Equal($"Later work stands in the way: Edda restated C1 on 1 March 2026, 13:00 UTC (number {third}). Undo that first, or change it by hand.", await Refused(office, restated));

        await Undo(office, third);
        await Undo(office, restated);
        Assert.Equal(("It burned.", "second"), await Said(office));
    }

    [Theory, EveryDatabase]
    public async Task What_was_added_is_removed_and_back_again(DatabaseProvider provider)
    {
        await using var office = await Claim(provider);

        var removed = await Undo(office, await office.Last("C1"));
        Assert.Equal(ItemState.Removed, (await office.Read(C1)).Content.State);
        await Undo(office, removed);

        Assert.Equal([LifecycleStep.Removed, LifecycleStep.Undone], (await office.Read(C1)).Content.Records.Select(record => record.Step));
    }

    [Theory, EveryDatabase]
    public async Task A_step_is_taken_back_with_the_right_that_it_takes(DatabaseProvider provider)
    {
        await using var office = await Claim(provider);
        await Step(office.As("rhea"), LifecycleStep.Accepted);
        var accepted = await office.Last("C1");
        Assert.IsType<Outcome<string>.Denied>(await office.As("edda").Use<UndoChange>().Handle(new(Office.Case, accepted)));
        await Undo(office.As("rhea"), accepted);
        await Step(office.As("edda"), LifecycleStep.Retracted);
        await Undo(office, await office.Last("C1"));

        Assert.Equal([LifecycleStep.Accepted, LifecycleStep.Undone, LifecycleStep.Retracted, LifecycleStep.Undone], (await office.Read(C1)).Content.Records.Select(record => record.Step));
        Assert.StartsWith("Later work stands in the way: Edda took back “retracted” on C1", await Refused(office.As("rhea"), accepted), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task One_takes_back_ones_own_ratings_only(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        await office.Rate("anna");
        var second = await LastAs(office, "anna", "RW1/H1/anna");
        Assert.IsType<Outcome<string>.Missing>(await office.As("olga").Use<UndoChange>().Handle(new(Office.Case, second)));
        Office.Done(await office.As("rhea").Use<RevealRatings>().Handle(new(Office.Case, SealedMatrix.Q1, "Open.")));
        Assert.Equal("A rating is taken back by whoever gave it.", await Refused(office.As("rhea"), second));

        var undone = await Undo(office.As("anna"), second);
        Assert.Equal(Rating.II, await Rated(office));
        await Undo(office, undone);
        Assert.Equal(Rating.I, await Rated(office));
        Assert.StartsWith("Later work stands in the way: Anna rated RW1 × H1 on 1 March 2026", await Refused(office, await First(office, "RW1/H1/anna")), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_hypothesis_gets_its_old_words_as_a_new_wording(DatabaseProvider provider)
    {
        await using var office = await SealedMatrix.On(provider);
        var was = (HypothesisContent)(await office.As("edda").Read(SealedMatrix.H(1))).Content;
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, SealedMatrix.H(1), 1, was with { Statement = "Another." })));

        await Undo(office, await office.Last("H1"));

        var now = (HypothesisContent)(await office.Read(SealedMatrix.H(1))).Content;
        Assert.Equal((was.Statement, 3, 2), (now.Statement, now.Wording, now.EarlierWordings.Count));
    }

    [Theory, EveryDatabase]
    public async Task An_owner_gets_the_old_description_of_the_case_back(DatabaseProvider provider)
    {
        await using var office = await Claim(provider);
        Office.Done(await office.As("olga").Use<DescribeCase>().Handle(new(Office.Case, 1, "Other", "Words.", "", "", false)));

        await Undo(office, await office.Last("case"));

        var card = Office.Done(await office.Use<ReadCase>().Handle(Office.Case));
        Assert.Equal("The strait affair", card.Title);
    }

    [Theory, EveryDatabase]
    public async Task What_would_break_a_rule_by_now_is_refused(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var question = await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        var row = await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = claim });
        Office.Done(await office.Use<RecordStep>().Handle(new(Office.Case, row, LifecycleStep.Removed, "Not this.")));
        var removed = await office.Last("RW1");
        await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = claim });

        Assert.IsType<Outcome<string>.Invalid>(await office.Use<UndoChange>().Handle(new(Office.Case, removed)));
        Assert.Equal(ItemState.Removed, (await office.Read(row)).Content.State);
    }

    [Theory, EveryDatabase]
    public async Task What_others_built_on_what_was_added_stands_in_the_way(DatabaseProvider provider)
    {
        await using var office = await Claim(provider);
        var added = await office.Last("C1");
        office.Clock.Advance(TimeSpan.FromHours(1));
        var question = await office.As("olga").Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        var row = await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = C1 });

        Assert.Equal($"Later work stands in the way: Olga added RW1, which rests on C1, on 1 March 2026, 13:00 UTC (number {await office.Last("RW1")}). Undo that first, or change it by hand.", await Refused(office.As("edda"), added));

        Office.Done(await office.Use<RecordStep>().Handle(new(Office.Case, row, LifecycleStep.Removed, "Not this.")));
        await Undo(office, added);
        Assert.Equal(ItemState.Removed, (await office.Read(C1)).Content.State);
    }

    [Theory, EveryDatabase]
    public async Task What_was_changed_since_it_was_accepted_waits_again_however_its_steps_are_undone(DatabaseProvider provider)
    {
        await using var office = await Claim(provider);
        await Step(office.As("rhea"), LifecycleStep.Accepted);
        await Step(office.As("edda"), LifecycleStep.Disputed);
        var disputed = await office.Last("C1");
        await Change(office, new() { Statement = "It glowed.", Note = "first" });

        await Undo(office, disputed);

        Assert.Equal(ItemState.Submitted, (await office.Read(C1)).Content.State);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_accepts_their_own_by_undoing_and_a_step_is_undone_in_the_history_only(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        await office.As("olga").Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        await Step(office.As("rhea"), LifecycleStep.Accepted);
        var undone = await Undo(office, await office.Last("C1"));

        Assert.StartsWith("You worked on C1 yourself", await Refused(office.As("olga"), undone), StringComparison.Ordinal);
        Assert.IsType<Outcome<int>.Invalid>(await office.Use<RecordStep>().Handle(new(Office.Case, C1, LifecycleStep.Undone, "So.")));
        await Undo(office.As("rhea"), undone);
        Assert.Equal(ItemState.Accepted, (await office.Read(C1)).Content.State);
    }

    [Theory, EveryDatabase]
    public async Task What_was_done_in_one_go_is_undone_in_one_go_if_one_may_undo_all_of_it(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var question = await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        Office.Done(await office.Use<AddRow>().Handle(new(Office.Case, question, null, new ClaimContent { Statement = "It burned." })));
        var line = Office.Done(await office.Use<ReadChanges>().Handle(Office.Case, new())).Lines.Single(change => change.Subject == "RW1");
        Assert.Equal((2, true), (line.Together, line.MayUndo));

        await Undo(office, line.Position);

        Assert.Equal([ItemState.Removed, ItemState.Removed], [(await office.Read(C1)).Content.State, (await office.Read(new(ItemKind.EvidenceRow, 1))).Content.State]);
    }

    [Theory, EveryDatabase]
    public async Task Only_the_rater_takes_probabilities_back_and_nobody_once_they_are_scored(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var question = await office.Add(ItemKind.Question, new QuestionContent { Text = "Will it?", Kind = QuestionKind.Forecast, Outcomes = ["yes", "no"] });
        Office.Done(await office.As("anna").Use<GiveProbabilities>().Handle(new(Office.Case, question, [new() { Outcome = "yes", Percent = 70 }, new() { Outcome = "no", Percent = 30 }])));
        var given = await office.Last("FC1");

        Assert.Equal("Probabilities are taken back by whoever gave them.", await Refused(office.As("edda"), given));
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, question, 1, new QuestionContent { Text = "Will it?", Kind = QuestionKind.Forecast, Outcomes = ["yes", "no"], Resolution = new() { Outcome = "no", On = new(2026, 2, 1), By = "Edda", Why = "No." } })));
        Assert.StartsWith("Q1 is settled", await Refused(office.As("anna"), given), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_number_that_is_not_there_and_one_that_is_never_undone_say_so(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);

        Assert.StartsWith("The case began here.", await Refused(office.As("olga"), 1), StringComparison.Ordinal);
        Assert.Equal("There is no change number 99 in this case.", (await office.Use<UndoChange>().Handle(new(Office.Case, 99))).Message);
    }

    private static async Task<Office> Claim(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned.", Note = "first" });
        return office;
    }

    private static async Task<long> Change(Office office, ClaimContent content)
    {
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, C1, (await office.Read(C1)).Version, content)));
        return await office.Last("C1");
    }

    private static async Task Step(Office office, LifecycleStep step) => Office.Done(await office.Use<RecordStep>().Handle(new(Office.Case, C1, step, "So.")));

    private static async Task<long> Undo(Office office, long position)
    {
        var subject = Office.Done(await office.Use<UndoChange>().Handle(new(Office.Case, position)));
        return await office.Last(subject);
    }

    private static async Task<string> Refused(Office office, long position)
        => Assert.IsType<Outcome<string>.Refused>(await office.Use<UndoChange>().Handle(new(Office.Case, position))).Why;

    private static async Task<(string, string?)> Said(Office office) => (await office.Read(C1)).Content is ClaimContent claim ? (claim.Statement, claim.Note) : default;

    private static async Task<Rating?> Rated(Office office)
        => Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, SealedMatrix.Q1)).Marks.SingleOrDefault(mark => mark.Rater == "anna")?.Value;

    private static async Task<long> LastAs(Office office, string who, string subject)
        => Office.Done(await office.As(who).Use<ReadChanges>().Handle(Office.Case, new())).Lines.First(line => line.Subject == subject).Position;

    private static async Task<long> First(Office office, string subject)
        => Office.Done(await office.Use<ReadChanges>().Handle(Office.Case, new())).Lines.Last(line => line.Subject == subject).Position;
}
