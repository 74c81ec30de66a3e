using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Says that one's own ratings hold for the wording a hypothesis has now: one cell, or all of its column.</summary>
public sealed class ConfirmWording(FrontDoor door)
{
    /// <param name="Wording">The wording that the page shows.</param>
    /// <param name="Row">Only this cell; null for all of one's cells in the column.</param>
    public sealed record Input(string Case, ItemRef Hypothesis, int Wording, ItemRef? Row);

    /// <returns>The cells that were confirmed, as they are now.</returns>
    public Task<Outcome<IReadOnlyList<CellMark>>> Handle(Input input, CancellationToken cancel = default)
        => door.Write<Input, IReadOnlyList<CellMark>>(Permission.Rate, input.Case, input, async desk =>
        {
            var mine = await Sheets.Mine(desk);
            var hypothesis = await desk.Find<Hypothesis>(input.Hypothesis);
            Desk.Expect(input.Wording, hypothesis.Content.Wording);
            await Sheets.ThrowIfCommitted(desk, hypothesis.Content.Question, mine);
            var asked = await Sheets.Asked(desk, hypothesis.Content.Question);
            var cells = await desk.Db.Ratings.Where(r => r.CaseId == desk.Case.Id && r.Hypothesis == hypothesis.Number && r.Rater == mine && r.Value != null && r.Wording < input.Wording).ToListAsync(desk.Cancel);
            var confirmed = cells.Where(cell => (input.Row is null || cell.Row == input.Row.Value.Number) && cell.Confirm(input.Wording, desk.At)).ToList();
            return confirmed.Count == 0 ? throw new RuleException("No rating of yours here is against an older wording.") : [.. confirmed.Select(cell => CellMark.Of(cell, asked))];
        }, "The rating holds for the new wording", cancel);
}
