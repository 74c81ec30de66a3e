namespace RelationsTracker.Core.Claims;

/// <summary>What a claim is, apart from how it is asserted.</summary>
public enum ClaimKind
{
    FactReport,
    Assessment,
    Attribution,
    Assumption,
    Forecast,
    ValueJudgement,
    Absence,
}

/// <summary>How a claim, relation or the like stands in its text, apart from what it is.</summary>
public enum AssertionMode
{
    Asserted,
    Attributed,
    Presupposed,
    Conditional,
    Hypothesised,
    Conceded,
    Rejected,
    Implied,
}

/// <summary>How much of the case hangs on a claim.</summary>
public enum ClaimTier
{
    Core,
    Supporting,
    Identity,
}

/// <summary>What one claim is to another.</summary>
public enum ClaimLinkKind
{
    Supports,
    Contradicts,
    Restates,
    Qualifies,
    RestsOn,
}
