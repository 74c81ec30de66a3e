using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Gives a row another position in the order of its matrix.</summary>
public sealed class MoveRow(FrontDoor door)
{
    /// <param name="To">Its new position among the rows of the question, from 1.</param>
    public sealed record Input(string Case, ItemRef Row, int To);

    /// <returns>How many rows have another place now.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var question = (await desk.Find<EvidenceRow>(input.Row)).Content.Question;
            var rows = (await desk.Db.Set<EvidenceRow>().Where(r => r.CaseId == desk.Case.Id && r.Content.Question == question).OrderBy(r => r.Content.Place).ThenBy(r => r.Number).ToListAsync(desk.Cancel))
                .Where(r => r.Content.State != ItemState.Removed).ToList();
            var changes = RowPlaces.Moved([.. rows.Select(r => (r.Ref, r.Content.Place))], input.Row, input.To);
            foreach (var (reference, place) in changes)
            {
                var row = rows.Single(r => r.Ref == reference);
                row.Revise(row.Content with { Place = place });
            }

            return changes.Count;
        }, cancel: cancel);
}
