using RelationsTracker.App.Door;
using RelationsTracker.Core;
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

    public static async Task<CellRating> Cell(Desk desk, int row, int hypothesis, string rater)
    {
        var cell = await desk.Db.Ratings.FindAsync([desk.Case.Id, row, hypothesis, rater], desk.Cancel);
        if (cell is null)
        {
            cell = CellRating.Open(desk.Case.Id, row, hypothesis, rater);
            desk.Db.Ratings.Add(cell);
        }

        return cell;
    }
}
