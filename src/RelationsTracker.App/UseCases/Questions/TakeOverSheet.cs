using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Starts one's own sheet on a question from somebody else's ratings; cells one has rated already stay.</summary>
public sealed class TakeOverSheet(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Question, string From);

    /// <returns>How many cells were taken over.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Rate, input.Case, input, async desk =>
        {
            var mine = await Sheets.Mine(desk);
            if (mine == input.From)
            {
                throw new RuleException("These are your own ratings already.");
            }

            var question = input.Question;
            if ((await desk.Find<Question>(question)).Content.IsSealed())
            {
                throw new RuleException($"The ratings of {question} are sealed; everybody rates from an empty sheet.");
            }

            var rows = (await desk.Db.Set<EvidenceRow>().Where(r => r.CaseId == desk.Case.Id && r.Content.Question == question).ToListAsync(desk.Cancel)).ConvertAll(r => r.Number);
            var theirs = await desk.Db.Ratings.AsNoTracking().Where(r => r.CaseId == desk.Case.Id && r.Rater == input.From && r.Value != null && rows.Contains(r.Row)).ToListAsync(desk.Cancel);
            var taken = 0;
            foreach (var rating in theirs)
            {
                var cell = await Sheets.Cell(desk, rating.Row, rating.Hypothesis, mine);
                if (cell.Value is null)
                {
                    cell.Rate(rating.Value, rating.Rationale, rating.Wording, desk.At);
                    taken++;
                }
            }

            return taken;
        }, $"Taken over from {input.From}", cancel);
}
