using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Hedges;
using Microsoft.EntityFrameworkCore;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>A hedge to be kept with a claim.</summary>
public sealed record HedgeToKeep(TextRange Range, HedgeClass Class);

/// <summary>What annotating made.</summary>
public sealed record Annotated(ItemRef Claim, ItemRef Excerpt, IReadOnlyList<ItemRef> Hedges);

/// <summary>Makes an excerpt, the claim that rests on it, and the hedges that govern the claim, in one piece.</summary>
public sealed class AnnotateClaim(FrontDoor door)
{
    /// <summary>Most hedges kept with one claim.</summary>
    public const int MostHedges = 50;

    /// <param name="Claim">The claim; the excerpt of the range comes first among those it rests on.</param>
    public sealed record Input(string Case, ItemRef Text, TextRange Range, ClaimContent Claim, [property: MaxLength(MostHedges)] IReadOnlyList<HedgeToKeep> Hedges, [property: StringLength(1000)] string? Reason = null);

    public Task<Outcome<Annotated>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var text = await desk.Readable(input.Text);
            var excerpt = await desk.ExcerptOf(text, input.Range);
            var claim = await desk.Put(input.Claim with { Excerpts = input.Claim.Excerpts.Prepend(excerpt).Distinct().ToMany() }, ItemKind.Claim);
            var hedges = new List<ItemRef>();
            foreach (var hedge in input.Hedges.DistinctBy(h => h.Range))
            {
                hedges.Add(await Keep(desk, text, hedge, claim));
            }

            return new Annotated(claim, excerpt, hedges);
        }, input.Reason, cancel);

    // The same words may govern several claims; they are one hedge.
    private static async Task<ItemRef> Keep(Desk desk, SourceText text, HedgeToKeep hedge, ItemRef claim)
    {
        var excerpt = await desk.ExcerptOf(text, hedge.Range);
        var known = (await desk.Db.Set<Hedge>().Where(h => h.CaseId == desk.Case.Id && h.Content.Excerpt == excerpt).ToListAsync(desk.Cancel)).Find(h => h.Content.State != ItemState.Removed);
        if (known is null)
        {
            return await desk.Put(new HedgeContent { Words = text.Content.Text![hedge.Range.Start..hedge.Range.End], Excerpt = excerpt, Class = hedge.Class, Governs = [claim] }, ItemKind.Hedge);
        }

        known.Revise(known.Content with { Governs = known.Content.Governs.With(claim) });
        return known.Ref;
    }
}
