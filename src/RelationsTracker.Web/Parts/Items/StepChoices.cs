using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Parts.Items;

/// <summary>A step that may be recorded now: the verb on its button and what it does, for the person who is asked for the reason.</summary>
public sealed record StepChoice(LifecycleStep Step, string Verb, string What);

/// <summary>Which steps make sense where an item stands, and for whom.</summary>
public static class StepChoices
{
    private static readonly StepChoice Submit = new(LifecycleStep.Submitted, "Submit", "Asks a reviewer to look at it.");
    private static readonly StepChoice Accept = new(LifecycleStep.Accepted, "Accept", "Says that a second pair of eyes agrees.");
    private static readonly StepChoice Return = new(LifecycleStep.Returned, "Return", "Gives it back to its editor.");
    private static readonly StepChoice Dispute = new(LifecycleStep.Disputed, "Dispute", "Marks that somebody here doubts it. It stays in use, with the mark.");
    private static readonly StepChoice Settle = new(LifecycleStep.Settled, "Settle", "Ends the dispute.");
    private static readonly StepChoice Supersede = new(LifecycleStep.Superseded, "Supersede", "Marks that another item stands in its place; name it in the reason.");
    private static readonly StepChoice Retract = new(LifecycleStep.Retracted, "Retract", "Takes it back. It stays readable, marked as retracted.");
    private static readonly StepChoice Remove = new(LifecycleStep.Removed, "Remove", "Takes it off lists and searches. Nothing is deleted for good: it can be restored.");
    private static readonly StepChoice Restore = new(LifecycleStep.Restored, "Restore", "Puts it back into use.");

    public static IEnumerable<StepChoice> For(ItemState state, bool mayEdit, bool mayReview)
        => Sensible(state).Where(choice => choice.Step is LifecycleStep.Accepted or LifecycleStep.Returned ? mayReview : mayEdit);

    private static StepChoice[] Sensible(ItemState state) => state switch
    {
        ItemState.Submitted => [Accept, Return, Dispute, Supersede, Retract, Remove],
        ItemState.Accepted => [Dispute, Supersede, Retract, Remove],
        ItemState.Disputed => [Settle, Supersede, Retract, Remove],
        ItemState.Superseded or ItemState.Retracted => [Restore, Remove],
        ItemState.Removed => [Restore],
        _ => [Submit, Dispute, Supersede, Retract, Remove],
    };
}
