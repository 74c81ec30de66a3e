namespace RelationsTracker.Core.Briefs.Checks;

/// <summary>What a finding is measured against: one of the nine tradecraft standards of ICD 203 (US, 2 January 2015), ICD 206, or a rule of this house.</summary>
public enum BriefStandard
{
    /// <summary>ICD 203, standard 1: what the sources, data and methods are worth.</summary>
    Sourcing = 1,

    /// <summary>ICD 203, standard 2: how likely, how firm, and why not firmer.</summary>
    Uncertainty,

    /// <summary>ICD 203, standard 3: what is reported, what is assumed, what is judged.</summary>
    Distinction,

    /// <summary>ICD 203, standard 4: what else it could be.</summary>
    Alternatives,

    /// <summary>ICD 203, standard 5: what it means for those who asked.</summary>
    Relevance,

    /// <summary>ICD 203, standard 6: whether one thing follows from another.</summary>
    Argument,

    /// <summary>ICD 203, standard 7: what changed since the last time, and why.</summary>
    Change,

    /// <summary>ICD 203, standard 8: whether judgements come out true.</summary>
    Accuracy,

    /// <summary>ICD 203, standard 9: pictures where they say more than words.</summary>
    Visuals,

    /// <summary>ICD 206: sources are cited, described and summed up.</summary>
    Icd206,

    /// <summary>A rule of this house.</summary>
    House,
}

/// <summary>What the standards are called.</summary>
public static class BriefStandards
{
    /// <summary>The name in one line, such as <c>ICD 203, standard 2: uncertainty</c>.</summary>
    public static string Name(this BriefStandard standard) => standard switch
    {
        BriefStandard.Icd206 => "ICD 206: sourcing",
        BriefStandard.House => "House rule",
        _ => $"ICD 203, standard {(int)standard}: {standard.ToString().ToLowerInvariant()}",
    };
}
