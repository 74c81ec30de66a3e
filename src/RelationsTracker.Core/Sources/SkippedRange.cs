using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Sources;

/// <summary>A range of a text that somebody read and makes no claim of: UTF-16 units, end exclusive, with the reason, who, and when (UTC).</summary>
public sealed record SkippedRange
{
    /// <summary>Longest reason, in UTF-16 units.</summary>
    public const int MaxReason = 200;

    [Field("Start", Low = 0)]
    public int Start { get; init; }

    [Field("End", Low = 1)]
    public int End { get; init; }

    [Field("Why", Required = true, Max = MaxReason)]
    public string Reason { get; init; } = "";

    [Field("Who", Max = 120)]
    public string By { get; init; } = "";

    [Field("When")]
    public DateTimeOffset At { get; init; }
}
