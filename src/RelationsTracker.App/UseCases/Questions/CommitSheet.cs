using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Says that one's ratings of a sealed question are done. The last assigned rater to do so reveals them all.</summary>
public sealed class CommitSheet(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Question);

    /// <returns>Whether this opened the seal.</returns>
    public Task<Outcome<bool>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Rate, input.Case, input, async desk =>
        {
            var question = await desk.Find<Question>(input.Question);
            var rater = await Sheets.Mine(desk);
            if (!await desk.Db.Ratings.AnyAsync(r => r.CaseId == desk.Case.Id && r.Question == question.Number && r.Rater == rater && r.Value != null, desk.Cancel))
            {
                throw new RuleException("You have rated nothing yet. Rate what you can judge, then commit.");
            }

            question.Revise(question.Content.Commit(rater, desk.By.Name, desk.At));
            return !question.Content.IsSealed();
        }, cancel: cancel);
}
