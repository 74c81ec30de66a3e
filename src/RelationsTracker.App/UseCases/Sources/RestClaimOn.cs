using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Rests a claim that is there on more words: makes the excerpt and adds it to the claim.</summary>
public sealed class RestClaimOn(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Text, TextRange Range, ItemRef Claim);

    /// <returns>The excerpt.</returns>
    public Task<Outcome<ItemRef>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var claim = await desk.Find<Claim>(input.Claim);
            var excerpt = await desk.ExcerptOf(await desk.Readable(input.Text), input.Range);
            if (claim.Content.State == ItemState.Removed)
            {
                throw new RuleException($"{input.Claim} was removed. Restore it first.");
            }

            if (claim.Content.Excerpts.Contains(excerpt))
            {
                throw new RuleException($"{input.Claim} rests on these words already.");
            }

            var content = claim.Content with { Excerpts = claim.Content.Excerpts.With(excerpt) };
            await desk.Check(input.Claim, content);
            await desk.CheckDependents(input.Claim, claim.Body, content);
            claim.Revise(content);
            return excerpt;
        }, cancel: cancel);
}
