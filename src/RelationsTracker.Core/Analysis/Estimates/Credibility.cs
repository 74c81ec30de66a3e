namespace RelationsTracker.Core.Analysis.Estimates;

/// <summary>Admiralty grade of one item (NATO STANAG 2511, AJP-2.1). Never derived from the reliability of its source. Judgements,
/// assumptions and forecasts carry none.</summary>
public enum Credibility
{
    /// <summary>Needs two independent origins; many reports from one origin count once.</summary>
    ConfirmedByOtherSources = 1,
    ProbablyTrue = 2,
    PossiblyTrue = 3,
    Doubtful = 4,
    Improbable = 5,

    /// <summary>Outside the order, and not the opposite of 1.</summary>
    TruthCannotBeJudged = 6,
}
