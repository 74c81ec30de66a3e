using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Tests.UseCases.Questions;

/// <summary>Rows, groups and wordings as they are worked on the page of the question.</summary>
public sealed class MatrixWorkTests
{
    private static readonly ItemRef Q1 = ItemRef.Parse("Q1");
    private static readonly ItemRef H1 = ItemRef.Parse("H1");

    [Theory, EveryDatabase]
    public async Task A_written_claim_and_its_row_come_together_or_not_at_all(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);

        var refused = await Add(office, new ClaimContent { Statement = "The lamp was out.", Kind = ClaimKind.Absence });
        Assert.Contains("Say where it was looked for", refused.Message, StringComparison.Ordinal);
        var late = await office.Use<AddRow>().Handle(new(Office.Case, Q1, null, new ClaimContent { Statement = "The lamp was out." }, Group: "no such group"));
        Assert.IsType<Outcome<(ItemRef, ItemRef)>.Invalid>(late);

        var (row, claim) = Office.Done(await Add(office, new ClaimContent { Statement = "The lamp was out." }));
        Assert.Equal(("RW3", "C3"), ($"{row}", $"{claim}"));
        Assert.Equal([1, 2, 3], Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Q1)).Rows.Select(r => r.Row.Place));
    }

    [Theory, EveryDatabase]
    public async Task A_sources_own_reasoning_is_refused_as_a_row_whichever_comes_first(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        var argument = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "So it must have been the guard." });
        var hypothesis = (HypothesisContent)(await office.Read(H1)).Content;
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, H1, 1, hypothesis with { Reasoning = [argument] })));

        var inPlace = await office.Use<AddRow>().Handle(new(Office.Case, Q1, argument, null));
        var byForm = await office.Use<AddItem>().Handle(new(Office.Case, ItemKind.EvidenceRow, new EvidenceRowContent { Question = Q1, Claim = argument, Place = 9 }));
        Assert.Contains("own reasoning for H1 (Guard)", inPlace.Message, StringComparison.Ordinal);
        Assert.Contains("own reasoning for H1 (Guard)", byForm.Message, StringComparison.Ordinal);

        var afterwards = await office.Use<ChangeItem>().Handle(new(Office.Case, H1, 2, hypothesis with { Reasoning = [argument, ItemRef.Parse("C1")] }));
        Assert.Contains("This breaks RW1", afterwards.Message, StringComparison.Ordinal);
        var anew = await office.Use<AddItem>().Handle(new(Office.Case, ItemKind.Hypothesis, hypothesis with { Label = "Cook", Reasoning = [ItemRef.Parse("C1")] }));
        Assert.Contains("This breaks RW1", anew.Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_package_that_offers_reasoning_as_evidence_is_refused(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        var package = Office.Done(await office.As("olga").Use<ExportCase>().Handle(Office.Case));
        var bent = package with
        {
            Slug = "bent",
            Items = package.Items.Select(item => item.Content is HypothesisContent h && item.Ref == H1 ? item with { Content = h with { Reasoning = [ItemRef.Parse("C1")] } } : item).ToMany(),
        };

        var refused = await office.Use<ImportCase>().Handle(new(bent));

        Assert.Contains("C1 is a source's own reasoning for H1", refused.Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Rows_change_places(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);

        Office.Done(await office.Use<MoveRow>().Handle(new(Office.Case, ItemRef.Parse("RW2"), 1)));

        Assert.Equal(["RW2", "RW1"], Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Q1)).Rows.Select(r => $"{r.Ref}"));
        Assert.IsType<Outcome<int>.Denied>(await office.As("anna").Use<MoveRow>().Handle(new(Office.Case, ItemRef.Parse("RW2"), 1)));
    }

    [Theory, EveryDatabase]
    public async Task A_group_is_made_with_its_reason_and_dissolved_with_its_rows_kept(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);

        Assert.Equal(2, Office.Done(await office.Use<GroupRows>().Handle(new(Office.Case, Q1, "One night", "The same report.", [ItemRef.Parse("RW1"), ItemRef.Parse("RW2")]))));
        var view = Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Q1));
        Assert.Equal(("One night", "The same report."), (view.Rows[1].Row.Group, Assert.Single(view.Question.Groups).Why));

        Assert.Equal(2, Office.Done(await office.Use<DissolveGroup>().Handle(new(Office.Case, Q1, "One night"))));
        view = Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Q1));
        Assert.Empty(view.Question.Groups);
        Assert.All(view.Rows, row => Assert.Null(row.Row.Group));
        Assert.IsType<Outcome<int>.Missing>(await office.Use<DissolveGroup>().Handle(new(Office.Case, Q1, "One night")));
    }

    [Theory, EveryDatabase]
    public async Task A_rating_is_of_an_older_wording_until_its_rater_confirms_it(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        foreach (var row in new[] { "RW1", "RW2" })
        {
            Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, ItemRef.Parse(row), H1, Rating.C, 0, "Why.")));
            Office.Done(await office.As("rhea").Use<RateCell>().Handle(new(Office.Case, ItemRef.Parse(row), H1, Rating.I, 0)));
        }

        Office.Done(await office.As("edda").Use<ChangeItem>().Handle(new(Office.Case, H1, 1, (HypothesisContent)(await office.Read(H1)).Content with { Statement = "A guard did it." })));
        Assert.IsType<Outcome<IReadOnlyList<CellMark>>.Stale>(await office.As("anna").Use<ConfirmWording>().Handle(new(Office.Case, H1, 1, null)));

        var one = Assert.Single(Office.Done(await office.Use<ConfirmWording>().Handle(new(Office.Case, H1, 2, ItemRef.Parse("RW1")))));
        Assert.Equal((Rating.C, "Why.", 2, 2), (one.Value, one.Rationale, one.Wording, one.Version));
        Assert.Equal("RW2", $"{Assert.Single(Office.Done(await office.Use<ConfirmWording>().Handle(new(Office.Case, H1, 2, null)))).Row}");
        Assert.IsType<Outcome<IReadOnlyList<CellMark>>.Refused>(await office.Use<ConfirmWording>().Handle(new(Office.Case, H1, 2, null)));

        var view = Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Q1));
        Assert.Equal([("anna", 2), ("anna", 2), ("rhea", 1), ("rhea", 1)], view.Marks.Select(m => (m.Rater, m.Wording)));
    }

    [Fact]
    public void Two_wordings_are_compared_word_by_word()
        => Assert.Equal(
            [(WordFate.Gone, "The"), (WordFate.New, "A"), (WordFate.Kept, " guard did it.")],
            WordDifference.Between("The guard did it.", "A guard did it."));

    [Theory]
    [InlineData("About two engines were destroyed.", "The northern pier fell.", 3)]
    [InlineData("The guard did it.", "The guard did it at dawn.", 3)]
    [InlineData("The old grey guard did it.", "The guard did it.", 3)]
    [InlineData("one two three", "one  three", 3)]
    [InlineData("", "one two", 1)]
    [InlineData("Նա տեսավ նավը։", "Նա չտեսավ ոչ մի նավ։", 3)]
    public void Each_wording_is_found_whole_and_a_new_phrase_reads_as_one(string before, string after, int runs)
    {
        var told = WordDifference.Between(before, after);

        Assert.Equal(before, string.Concat(told.Where(run => run.Fate != WordFate.New).Select(run => run.Text)));
        Assert.Equal(after, string.Concat(told.Where(run => run.Fate != WordFate.Gone).Select(run => run.Text)));
        Assert.InRange(told.Count, 1, runs + 1);
    }

    private static Task<Outcome<(ItemRef Row, ItemRef Claim)>> Add(Office office, ClaimContent claim)
        => office.Use<AddRow>().Handle(new(Office.Case, Q1, null, claim));

    private static async Task<Office> AMatrix(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = Q1, Label = "Guard", Statement = "The guard did it." });
        for (var i = 1; i <= 2; i++)
        {
            var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = $"It burned {i}." });
            await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = Q1, Claim = claim, Place = i });
        }

        return office;
    }
}
