using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Brings a table into a question, whole or not at all: new hypotheses, claims and rows, and the cells into one's own sheet.</summary>
public sealed class ImportMatrix(FrontDoor door)
{
    /// <param name="Shown">The plan that was looked at; what would do something else is refused.</param>
    public sealed record Input(string Case, MatrixToImport What, MatrixPlan Shown, [property: StringLength(300)] string From);

    /// <returns>What was done.</returns>
    public Task<Outcome<MatrixPlan>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Rate, input.Case, input, async desk =>
        {
            var plan = await new MatrixPlanning(desk, input.What.Table).Work(input.What.Question, input.What.NewQuestion);
            if (plan.Problems.Count > 0)
            {
                throw new RuleException(string.Join(" ", plan.Problems.Take(10)));
            }

            if (!plan.Does(input.Shown))
            {
                throw new RuleException("The case has changed since this was worked out. Look at it again, then bring it in.");
            }

            if (plan.MakesItems && !desk.By.May(Permission.Edit))
            {
                throw new RuleException("Only editors may add hypotheses, claims, rows and groups; you may bring in a table whose hypotheses and rows are all there. Ask an owner for the role.");
            }

            await Add(desk, plan);
            await Rate(desk, plan);
            return plan;
        }, $"Brought in from {input.From}", cancel);

    private static async Task Add(Desk desk, MatrixPlan plan)
    {
        foreach (var (reference, content) in plan.Items)
        {
            // The case is locked: the numbers are those that were planned.
            if (await desk.NextNumber(reference.Kind) != reference.Number)
            {
                throw new StaleException();
            }

            desk.Db.Add(ItemType.Of(reference.Kind).Make(desk.Case.Id, reference.Number, content));
        }

        if (plan.Regrouped is { } regrouped)
        {
            (await desk.Find<Question>(plan.Question)).Revise(regrouped);
        }
    }

    private static async Task Rate(Desk desk, MatrixPlan plan)
    {
        if (plan.Cells.Count == 0)
        {
            return;
        }

        var mine = await Sheets.Mine(desk);
        await Sheets.ThrowIfCommitted(desk, plan.Question, mine);
        var wordings = new Dictionary<ItemRef, int>();
        foreach (var column in plan.Columns)
        {
            wordings[column.Ref] = column.IsNew ? 1 : (await desk.Find<Hypothesis>(column.Ref)).Content.Wording;
        }

        // One question to the database instead of one for each cell.
        var there = await desk.Db.Ratings.Where(r => r.CaseId == desk.Case.Id && r.Rater == mine).ToDictionaryAsync(r => (r.Row, r.Hypothesis), desk.Cancel);
        foreach (var planned in plan.Cells)
        {
            if (!there.TryGetValue((planned.Row.Number, planned.Hypothesis.Number), out var cell))
            {
                cell = CellRating.Open(desk.Case.Id, plan.Question.Number, planned.Row.Number, planned.Hypothesis.Number, mine);
                desk.Db.Ratings.Add(cell);
            }

            cell.Rate(planned.Value, null, wordings[planned.Hypothesis], desk.At);
        }
    }
}
