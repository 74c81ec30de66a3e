using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Agreement;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Tests.UseCases.Questions;

/// <summary>Two moments of one matrix compared, and two raters' views of one cell.</summary>
public sealed class ComparingTests
{
    private static readonly ItemRef Q1 = ItemRef.Parse("Q1");

    [Theory, EveryDatabase]
    public async Task Two_moments_differ_in_what_was_done_between_them_and_in_nothing_else(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        var (before, after) = await Work(office);

        var difference = MatrixDifference.Of(before, after);

        Assert.Equal("RW3", $"{Assert.Single(difference.RowsAdded).Ref}");
        Assert.Equal("RW2", $"{Assert.Single(difference.RowsRemoved).Ref}");
        Assert.Equal("H3", $"{Assert.Single(difference.HypothesesAdded).Ref}");
        Assert.Empty(difference.HypothesesRemoved);
        Assert.Equal(new WordingChange(ItemRef.Parse("H2"), "Cook it was.", "The cook did it."), Assert.Single(difference.Wordings));
        Assert.Equal(
            [("RW1", "credibility of the claim", "", "2 probably true"), ("RW1", "credibility weight", "M", "H")],
            difference.Grades.Select(g => ($"{g.Row}", g.What, g.Before, g.After)));
        Assert.Equal(
            ["RW1/H1 I → II", "RW1/H2 I → C", "RW2/H1 C → ", "RW3/H1  → II"],
            difference.Cells.Select(c => $"{c.Row}/{c.Hypothesis} {c.Before?.Value} → {c.After?.Value}"));
        Assert.False(MatrixDifference.Of(after, after).Any);
    }

    [Theory, EveryDatabase]
    public async Task The_causes_of_a_changed_score_sum_to_the_change_under_every_rule_that_runs(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        var (before, after) = await Work(office);
        var difference = MatrixDifference.Of(before, after);

        var scores = ScoringRules.All.SelectMany(rule => difference.Scores(before, after, rule, "anna")).ToList();
        Assert.NotEmpty(scores);
        Assert.All(scores, score => Assert.Equal(score.After - score.Before, score.Removed + score.Grades + score.Rewording + score.Ratings + score.Added, 9));

        var plain = difference.Scores(before, after, ScoringRules.Of("inconsistency"), "anna");
        Assert.Equal(["H1", "H2"], plain.Select(score => score.Hypothesis));
        Assert.All(plain, score => Assert.Equal(0, score.Grades));
        Assert.Equal((0, true, true), (plain[0].Rewording, plain[0].Ratings != 0, plain[0].Added != 0));
        Assert.Equal((true, 0, 0), (plain[1].Rewording != 0, plain[1].Ratings, plain[1].Added));
        Assert.NotEqual(0, difference.Scores(before, after, ScoringRules.Of("weighted-credibility"), "anna")[0].Grades);
    }

    [Theory, EveryDatabase]
    public async Task Disagreement_is_listed_most_first_and_told_by_what_each_had_before_them(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        await Rate(office.As("anna"), "RW1", "H1", Rating.CC);
        await Rate(office, "RW2", "H1", Rating.I);
        await Rate(office, "RW1", "H2", Rating.II);
        await Rate(office, "RW2", "H2", Rating.N);
        office.Clock.Advance(TimeSpan.FromHours(1));
        await Change<ClaimContent>(office.As("edda"), "C2", c => c with { Credibility = Credibility.ProbablyTrue });
        await Change<HypothesisContent>(office, "H2", h => h with { Statement = "The cook did it." });
        office.Clock.Advance(TimeSpan.FromHours(1));
        await Rate(office.As("rhea"), "RW1", "H1", Rating.II);
        await Rate(office, "RW2", "H1", Rating.I);
        await Rate(office, "RW1", "H2", Rating.N);

        var cells = Office.Done(await office.Use<ReadDisagreement>().Handle(Office.Case, Q1));

        Assert.Equal(
            [("RW1/H1", DisagreementSource.Consistency), ("RW1/H2", DisagreementSource.Wording), ("RW2/H1", DisagreementSource.Grade)],
            cells.Select(cell => ($"{cell.Row}/{cell.Hypothesis}", cell.Sources.Largest)));
        Assert.Equal(cells.OrderByDescending(cell => cell.Sources.Whole), cells);
        Assert.Equal([("anna", Weight.M, 1), ("rhea", Weight.H, 1)], cells[2].Ratings.Select(r => (r.Rater, r.Weight, r.Wording)));
        Assert.Equal([("anna", 1), ("rhea", 2)], cells[1].Ratings.Select(r => (r.Rater, r.Wording)));
    }

    [Theory, EveryDatabase]
    public async Task What_was_removed_is_argued_about_no_more(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        foreach (var (who, rating) in new[] { ("anna", Rating.CC), ("rhea", Rating.II) })
        {
            await Rate(office.As(who), "RW1", "H1", rating);
            await Rate(office, "RW2", "H2", rating);
        }

        await Remove(office, "RW1");
        await Remove(office, "H2");

        Assert.Empty(Office.Done(await office.Use<ReadDisagreement>().Handle(Office.Case, Q1)));
    }

    /// <summary>The matrix before and after an hour in which each thing that can change has changed once.</summary>
    private static async Task<(MatrixView Before, MatrixView After)> Work(Office office)
    {
        await Rate(office.As("anna"), "RW1", "H1", Rating.I);
        await Rate(office, "RW1", "H2", Rating.I);
        await Rate(office, "RW2", "H1", Rating.C);
        var then = office.Clock.GetUtcNow();
        office.Clock.Advance(TimeSpan.FromHours(1));
        await Change<ClaimContent>(office.As("edda"), "C1", c => c with { Credibility = Credibility.ProbablyTrue });
        await Change<HypothesisContent>(office, "H2", h => h with { Statement = "The cook did it." });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = Q1, Label = "Wind", Statement = "Nobody did it." });
        Office.Done(await office.Use<AddRow>().Handle(new(Office.Case, Q1, null, new ClaimContent { Statement = "It burned 3." })));
        await Remove(office, "RW2");
        await Rate(office.As("anna"), "RW1", "H1", Rating.II, 1);
        await Rate(office, "RW1", "H2", Rating.C, 1);
        await Rate(office, "RW3", "H1", Rating.II);
        return (Office.Done(await office.Use<ReadMatrixAsOf>().Handle(Office.Case, Q1, then)), Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Q1)));
    }

    private static async Task Rate(Office office, string row, string hypothesis, Rating rating, int version = 0)
        => Office.Done(await office.Use<RateCell>().Handle(new(Office.Case, ItemRef.Parse(row), ItemRef.Parse(hypothesis), rating, version)));

    private static async Task Remove(Office office, string item)
        => Office.Done(await office.As("edda").Use<RecordStep>().Handle(new(Office.Case, ItemRef.Parse(item), LifecycleStep.Removed, "So.")));

    private static async Task Change<TContent>(Office office, string item, Func<TContent, TContent> change)
        where TContent : Content
    {
        var was = await office.Read(ItemRef.Parse(item));
        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, was.Ref, was.Version, change((TContent)was.Content))));
    }

    private static async Task<Office> AMatrix(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = Q1, Label = "Guard", Statement = "The guard did it." });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = Q1, Label = "Cook", Statement = "Cook it was." });
        for (var i = 1; i <= 2; i++)
        {
            var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = $"It burned {i}." });
            await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = Q1, Claim = claim, Place = i });
        }

        return office;
    }
}
