using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Items;

/// <summary>What may happen to an item in its life. A state is never a flag: it is the last of these records that counts.</summary>
public enum LifecycleStep
{
    Submitted,
    Accepted,
    Returned,
    Disputed,
    Settled,
    Retracted,
    Superseded,
    Removed,
    Restored,

    /// <summary>Takes the last step back that still counts; only the history does this.</summary>
    Undone,
}

/// <summary>One step in an item's life: what, who, when (UTC) and why. Records are only ever added.</summary>
public sealed record LifecycleRecord
{
    [Field("Step")]
    public LifecycleStep Step { get; init; }

    [Field("Who", Max = 120)]
    public string By { get; init; } = "";

    [Field("When")]
    public DateTimeOffset At { get; init; }

    [Field("Why", Max = 1000, Lines = 3)]
    public string Reason { get; init; } = "";
}
