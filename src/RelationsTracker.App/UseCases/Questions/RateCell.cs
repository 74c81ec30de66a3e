using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Rates one cell, or with no rating takes it back, in the name of who does it.</summary>
public sealed class RateCell(FrontDoor door)
{
    /// <param name="Version">The version of one's own rating that the page shows; 0 for an unrated cell.</param>
    public sealed record Input(string Case, ItemRef Row, ItemRef Hypothesis, Rating? Value, int Version, [property: StringLength(CellRating.MaxRationale)] string? Rationale = null);

    /// <returns>The cell as it is now.</returns>
    public Task<Outcome<CellMark>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Rate, input.Case, input, async desk =>
        {
            var row = await desk.Find<EvidenceRow>(input.Row);
            var hypothesis = await desk.Find<Hypothesis>(input.Hypothesis);
            if (row.Content.Question != hypothesis.Content.Question)
            {
                throw new RuleException($"{input.Row} and {input.Hypothesis} belong to different questions.");
            }

            var cell = await Sheets.Cell(desk, row.Number, hypothesis.Number, await Sheets.Mine(desk));
            Desk.Expect(input.Version, cell.Version);
            cell.Rate(input.Value, input.Rationale, hypothesis.Content.Wording, desk.At);
            return CellMark.Of(cell, await Sheets.Asked(desk, row.Content.Question));
        }, input.Rationale, cancel);
}
