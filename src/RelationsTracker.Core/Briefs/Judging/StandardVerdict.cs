namespace RelationsTracker.Core.Briefs.Judging;

/// <summary>What a person says of a brief by one of the nine tradecraft standards.</summary>
public enum StandardVerdict
{
    Met,
    NotMet,

    /// <summary>What they said before is not to count any more.</summary>
    TakenBack,
}
