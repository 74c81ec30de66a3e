using System.Text;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Matrices;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Tests.UseCases.Questions;

public sealed class MatrixExchangeTests
{
    private const string Table = "evidence,credibility,relevance,group,H one,H two,H three\nIt burned.,H,L,,C,II,\nIt rained.,L,H,weather,N,?,NA\n";

    private static ItemRef Question => new(ItemKind.Question, 1);

    [Theory, EveryDatabase]
    public async Task What_is_there_is_matched_what_is_not_is_made_and_the_cells_are_mine(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);

        var plan = await Import(office, Table);

        Assert.Equal([false, false, true], plan.Columns.Select(c => c.IsNew));
        Assert.Equal([(false, false), (true, true)], plan.Rows.Select(r => (r.IsNewRow, r.IsNewClaim)));
        var view = await View(office);
        Assert.Equal(["H one", "H two", "H three"], view.Columns.Select(c => c.Hypothesis.Label));
        Assert.Equal([("It burned.", Weight.M, null, null), ("It rained.", Weight.L, Weight.H, "weather")], view.Rows.Select(r => (r.Claim.Statement, r.Weight, r.Row.Relevance, r.Row.Group)));
        Assert.Equal(["edda"], view.Raters.Select(r => r.Handle));
        var sheet = view.Sheet("edda");
        Assert.Equal([Rating.C, Rating.II, null, Rating.N, Rating.CannotJudge, Rating.NA], from r in Enumerable.Range(0, 2) from h in Enumerable.Range(0, 3) select sheet[r, h]);
        Assert.Equal("weather", Assert.Single(view.Question.Groups).Name);
    }

    [Theory, EveryDatabase]
    public async Task The_preview_writes_nothing_and_says_what_stays_as_it_is(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);

        var plan = await Preview(office, Table);

        Assert.Equal((1, 1, 1, 5), (plan.NewHypotheses, plan.NewRows, plan.NewClaims, plan.Cells.Count));
        Assert.Equal("Row 1, RW1: credibility H (is M), relevance L (is M)", Assert.Single(plan.Left));
        Assert.Single((await View(office)).Rows);
        Assert.Empty((await View(office)).Raters);
    }

    [Theory, EveryDatabase]
    public async Task The_same_table_again_does_nothing_and_an_empty_cell_takes_nothing_back(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        await Import(office, Table);

        var again = await Preview(office, Table);
        Assert.Equal((true, 5), (again.IsEmpty, again.Same));

        var other = await Preview(office, "evidence,H one,H two\nIt burned.,I,\n");
        Assert.Equal(new PlannedCell(new ItemRef(ItemKind.EvidenceRow, 1), new ItemRef(ItemKind.Hypothesis, 1), Rating.I, Rating.C), Assert.Single(other.Cells));
    }

    [Theory, EveryDatabase]
    public async Task An_exported_matrix_comes_back_as_a_new_question_with_the_same_scores(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        await Import(office, Table);
        var before = await View(office);

        foreach (var format in new[] { MatrixFormat.Csv, MatrixFormat.Achz })
        {
            var exported = Office.Done(await office.Use<ExportMatrix>().Handle(new(Office.Case, Question, format)));
            var plan = await Import(office, MatrixFile.Read(exported.Bytes, exported.FileName).Table!, null, "The same again?");

            var after = Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, plan.Question));
            Assert.Equal("The same again?", after.Question.Text);
            Assert.Equal(before.Rows.Select(r => r.Claim), after.Rows.Select(r => r.Claim));
            var rule = ScoringRules.Of("weighted-credibility");
            Assert.Equal(rule.Score(before.Sheet(null)).Scores.Select(s => (s.Value, s.Rank)), rule.Score(after.Sheet(null)).Scores.Select(s => (s.Value, s.Rank)));
        }
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_brought_in_is_said_by_row_and_nothing_is_made(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "Twice." });
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "Twice." });
        var table = Parsed($"evidence,group,H one,One.\nTwice.,,C,C\nIt burned.,,C,C\nIt burned.,,N,N\n{new string('x', 1001)},{new string('g', 81)},C,C\n");

        var plan = Office.Done(await office.Use<PreviewMatrix>().Handle(Office.Case, new(table, Question)));
        var refused = await office.Use<ImportMatrix>().Handle(new(Office.Case, new(table, Question), plan, "m.csv"));

        Assert.Contains("Hypothesis 'One.' is H1, which has a column already. Take one out.", plan.Problems);
        Assert.Contains("Row 1 could be C2 or C3, which say the same. Merge or reword them first.", plan.Problems);
        Assert.Contains("Row 3 says the same as row 2. A claim stands on a question once: take one out.", plan.Problems);
        Assert.Contains(plan.Problems, p => p.EndsWith("1001 characters; at most 1000 are kept.", StringComparison.Ordinal));
        Assert.Contains(plan.Problems, p => p.EndsWith("81 characters; at most 80 are kept.", StringComparison.Ordinal));
        Assert.IsType<Outcome<MatrixPlan>.Refused>(refused);
        Assert.Single((await View(office)).Rows);
    }

    [Theory, EveryDatabase]
    public async Task What_changed_since_it_was_looked_at_is_looked_at_again(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        var plan = await Preview(office, Table);
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It rained." });

        var refused = await office.Use<ImportMatrix>().Handle(new(Office.Case, new(Parsed(Table), Question), plan, "m.csv"));

        Assert.Contains("changed since", Assert.IsType<Outcome<MatrixPlan>.Refused>(refused).Why, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task An_analyst_may_fill_their_sheet_but_adds_nothing(DatabaseProvider provider)
    {
        await using var office = (await AMatrix(provider)).As("anna");

        Assert.Equal(2, (await Import(office, "evidence,H one,H two\nIt burned.,C,II\n")).Cells.Count);
        var more = new MatrixToImport(Parsed(Table), Question);
        var refused = await office.Use<ImportMatrix>().Handle(new(Office.Case, more, Office.Done(await office.Use<PreviewMatrix>().Handle(Office.Case, more)), "m.csv"));

        Assert.Contains("Only editors", Assert.IsType<Outcome<MatrixPlan>.Refused>(refused).Why, StringComparison.Ordinal);
        Assert.Single((await View(office)).Rows);
    }

    [Theory, EveryDatabase]
    public async Task Every_item_and_cell_that_is_brought_in_has_its_revision(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);

        var plan = await Import(office, Table);

        await using var db = office.Open();
        var revisions = db.Revisions.Where(r => r.UseCase == "ImportMatrix").ToList();
        // Besides the items: the group on the question, and the name under which the cells stand.
        Assert.Equal(plan.NewHypotheses + plan.NewClaims + plan.NewRows + plan.Cells.Count + 2, revisions.Count);
        Assert.All(revisions, r => Assert.Equal("Brought in from m.csv", r.Reason));
    }

    [Theory, EveryDatabase]
    public async Task A_long_name_becomes_the_statement_and_two_of_one_label_leave_with_their_references(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        var name = string.Join(' ', Enumerable.Repeat("word", 60));
        await Import(office, $"evidence,{name}\nIt burned.,C\n");
        Assert.Equal((name, 120), ((await View(office)).Columns[2].Hypothesis.Statement, (await View(office)).Columns[2].Hypothesis.Label.Length));
        Assert.True((await Preview(office, $"evidence,{name}\nIt burned.,C\n")).IsEmpty);

        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = Question, Label = "H one", Statement = "Another one." });

        var exported = Office.Done(await office.Use<ExportMatrix>().Handle(new(Office.Case, Question, MatrixFormat.Csv))).Table;
        Assert.Equal(["H one (H1)", "H two", exported.Hypotheses[2], "H one (H4)"], exported.Hypotheses);
        Assert.True((await Preview(office, exported)).IsEmpty);
        Assert.Contains("could be H1 or H4", (await Preview(office, "evidence,H one\nIt burned.,C\n")).Problems[0], StringComparison.Ordinal);
    }

    private static async Task<MatrixView> View(Office office) => Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Question));

    private static Task<MatrixPlan> Preview(Office office, string text) => Preview(office, Parsed(text));

    private static async Task<MatrixPlan> Preview(Office office, MatrixTable table) => Office.Done(await office.Use<PreviewMatrix>().Handle(Office.Case, new(table, Question)));

    private static Task<MatrixPlan> Import(Office office, string text) => Import(office, Parsed(text), Question, null);

    private static async Task<MatrixPlan> Import(Office office, MatrixTable table, ItemRef? question, string? text)
    {
        var what = new MatrixToImport(table, question, text);
        var plan = Office.Done(await office.Use<PreviewMatrix>().Handle(Office.Case, what));
        return Office.Done(await office.Use<ImportMatrix>().Handle(new(Office.Case, what, plan, "m.csv")));
    }

    private static MatrixTable Parsed(string text)
    {
        var reading = MatrixFile.Read(Encoding.UTF8.GetBytes(text), "m.csv");
        Assert.Empty(reading.Problems.Select(p => p.ToString()));
        return reading.Table!;
    }

    private static async Task<Office> AMatrix(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        var question = await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = "H one", Statement = "One." });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = "H two", Statement = "Two." });
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = claim });
        return office;
    }
}
