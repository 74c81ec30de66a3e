namespace RelationsTracker.Core.Items;

/// <summary>Which step may follow which state, and what it takes.</summary>
public static class Lifecycle
{
    /// <summary>Whether a step says nothing without a reason. To ask for a second pair of eyes, and a plain yes, need none.</summary>
    public static bool NeedsReason(this LifecycleStep step) => step is not (LifecycleStep.Submitted or LifecycleStep.Accepted);

    /// <exception cref="RuleException">The step does not follow from the state.</exception>
    public static void Check(ItemRef item, ItemState state, LifecycleStep step)
    {
        if (state == ItemState.Removed && step is not (LifecycleStep.Restored or LifecycleStep.Undone))
        {
            throw new RuleException($"{item} has been removed; restore it first.");
        }

        if (step == LifecycleStep.Returned && state is not (ItemState.Submitted or ItemState.Accepted))
        {
            throw new RuleException($"{item} is neither submitted nor accepted; there is nothing to return.");
        }

        var done = step switch
        {
            LifecycleStep.Retracted => state == ItemState.Retracted,
            LifecycleStep.Superseded => state == ItemState.Superseded,
            LifecycleStep.Disputed => state == ItemState.Disputed,
            LifecycleStep.Submitted => state == ItemState.Submitted,
            LifecycleStep.Accepted => state == ItemState.Accepted,
            LifecycleStep.Restored => state is not (ItemState.Removed or ItemState.Retracted or ItemState.Superseded),
            _ => false,
        };
        if (done)
        {
            throw new RuleException(step == LifecycleStep.Restored
                ? $"{item} is neither removed nor retracted; there is nothing to restore."
                : $"{item} is already {state.ToString().ToLowerInvariant()}.");
        }
    }
}
