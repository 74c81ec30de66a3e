using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Finds or opens what a rater writes on.</summary>
internal static class Sheets
{
    /// <summary>The name under which the person at work rates in this case, entered on first use.</summary>
    /// <exception cref="RuleException">Nobody in particular is at work, or the short name is taken by another rater of the case.</exception>
    public static async Task<string> Mine(Desk desk)
    {
        if (desk.By.PersonId is not { } person)
        {
            throw new RuleException("Ratings are given by people; sign in to rate.");
        }

        var rater = await desk.Db.Raters.FindAsync([desk.Case.Id, desk.By.Handle], desk.Cancel);
        if (rater is null)
        {
            desk.Db.Raters.Add(Rater.Enter(desk.Case.Id, desk.By.Handle, desk.By.Name, person));
        }
        else if (rater.PersonId != person)
        {
            throw new RuleException($"'{desk.By.Handle}' already names another rater of this case. Choose another short name on your account page.");
        }

        return desk.By.Handle;
    }

    /// <summary>A rater's cell, opened on first use.</summary>
    /// <exception cref="RuleException">The rater has committed on the sealed question.</exception>
    public static async Task<CellRating> Cell(Desk desk, int row, int hypothesis, string rater)
    {
        var question = (await desk.Db.Set<EvidenceRow>().FindAsync([desk.Case.Id, row], desk.Cancel) ?? throw new MissingException($"There is no row {row} in this case.")).Content.Question;
        await ThrowIfCommitted(desk, question, rater);
        var cell = await desk.Db.Ratings.FindAsync([desk.Case.Id, row, hypothesis, rater], desk.Cancel);
        if (cell is null)
        {
            cell = CellRating.Open(desk.Case.Id, question.Number, row, hypothesis, rater);
            desk.Db.Ratings.Add(cell);
        }

        return cell;
    }

    /// <exception cref="RuleException">The rater has committed on the sealed question.</exception>
    public static async Task ThrowIfCommitted(Desk desk, ItemRef question, string rater)
    {
        var asked = await Asked(desk, question);
        if (asked.IsSealed() && asked.HasCommitted(rater))
        {
            throw new RuleException($"You have committed your ratings of {question}. Take that back first to change them.");
        }
    }

    /// <summary>The question, asked of the database once in a piece of work.</summary>
    public static async Task<QuestionContent> Asked(Desk desk, ItemRef question)
        => (await desk.Db.Set<Question>().FindAsync([desk.Case.Id, question.Number], desk.Cancel) ?? throw new MissingException($"There is no {question} in this case.")).Content;
}
