using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>A hedge to be kept with a claim.</summary>
public sealed record HedgeToKeep(TextRange Range, HedgeClass Class);

/// <summary>What annotating made.</summary>
public sealed record Annotated(ItemRef Claim, IReadOnlyList<ItemRef> Excerpts, IReadOnlyList<ItemRef> Hedges);

/// <summary>Makes excerpts, the claim that rests on them, and the hedges that govern the claim, in one piece.</summary>
public sealed class AnnotateClaim(FrontDoor door)
{
    /// <summary>Most ranges and most hedges of one claim.</summary>
    public const int Most = 50;

    /// <param name="Ranges">The words it rests on; their excerpts come first among those of the claim.</param>
    public sealed record Input(
        string Case,
        ItemRef Text,
        [property: MinLength(1, ErrorMessage = "Select the words first."), MaxLength(Most)] IReadOnlyList<TextRange> Ranges,
        ClaimContent Claim,
        [property: MaxLength(Most)] IReadOnlyList<HedgeToKeep> Hedges,
        [property: StringLength(1000)] string? Reason = null);

    public Task<Outcome<Annotated>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var text = await desk.Readable(input.Text);
            var excerpts = new List<ItemRef>();
            foreach (var range in input.Ranges)
            {
                excerpts.Add(await desk.ExcerptOf(text, range));
            }

            var claim = await desk.Put(input.Claim with { Excerpts = excerpts.Concat(input.Claim.Excerpts).Distinct().ToMany() }, ItemKind.Claim);
            var hedges = new List<ItemRef>();
            foreach (var hedge in input.Hedges.DistinctBy(h => h.Range))
            {
                hedges.Add(await Keep(desk, text, hedge, claim));
            }

            return new Annotated(claim, excerpts, hedges);
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
