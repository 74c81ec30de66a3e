using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Puts a claim on a question as its last row: one the case has, or one written here and now, both or neither.</summary>
public sealed class AddRow(FrontDoor door)
{
    /// <param name="Claim">A claim of the case; or</param>
    /// <param name="Written">a new one.</param>
    public sealed record Input(string Case, ItemRef Question, ItemRef? Claim, ClaimContent? Written, Weight? Relevance = null, string? Group = null, [property: StringLength(2000)] string? Rationale = null);

    /// <returns>The references of the row and its claim.</returns>
    public Task<Outcome<(ItemRef Row, ItemRef Claim)>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            if (input.Claim is null == input.Written is null)
            {
                throw new RuleException("Choose a claim of the case, or write a new one.");
            }

            var claim = input.Claim ?? await desk.Put(input.Written!, ItemKind.Claim);
            var content = new EvidenceRowContent
            {
                Question = input.Question,
                Claim = claim,
                Place = await desk.PlaceAtTheEnd(input.Question),
                Relevance = input.Relevance,
                Group = string.IsNullOrWhiteSpace(input.Group) ? null : input.Group.Trim(),
                Rationale = string.IsNullOrWhiteSpace(input.Rationale) ? null : input.Rationale.Trim(),
            };
            return (await desk.Put(content, ItemKind.EvidenceRow), claim);
        }, cancel: cancel);
}
