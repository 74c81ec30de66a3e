using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Actors;

/// <summary>Records that an actor is another one. Nothing is moved: everything stays where it hangs, and reading goes on to the other.</summary>
public sealed class MergeActors(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef From, ItemRef Into, [property: Required, StringLength(1000)] string Reason);

    /// <returns>The version of the merged actor now.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var (merged, kept) = (await desk.Find<Actor>(input.From), await desk.Find<Actor>(input.Into));
            MergeRules.Check(input.From, merged.Content, input.Into, kept.Content);
            if (await desk.Db.Links.Where(l => l.CaseId == desk.Case.Id && l.ToKind == ItemKind.Actor && l.ToNumber == input.From.Number && l.Role == "merge/into").Select(l => l.FromNumber).FirstOrDefaultAsync(desk.Cancel) is var carried and > 0)
            {
                throw new RuleException($"{new ItemRef(ItemKind.Actor, carried)} is merged into {input.From}. Merge that one into {input.Into} first, or take its merge back.");
            }

            merged.Revise(merged.Content with { Merge = new ActorMerge { Into = input.Into, By = desk.By.Name, At = desk.At.ToUniversalTime(), Reason = input.Reason.Trim() } });
            return merged.Version;
        }, input.Reason, cancel);
}
