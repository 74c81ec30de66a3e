namespace RelationsTracker.Core.Text.Hedges;

/// <summary>What a hedge does to the words it governs. Only some classes say anything about likelihood.</summary>
public enum HedgeClass
{
    /// <summary>Blurs a degree or quantity: "largely".</summary>
    Approximator,

    /// <summary>Says that somebody else says it: "reportedly".</summary>
    Attribution,

    /// <summary>Reads a mind: "seeks", "aimed to".</summary>
    AttributionOfIntent,

    /// <summary>Strengthens without evidence: "clearly indicates".</summary>
    Booster,

    /// <summary>Rules out any doubt: "inevitably".</summary>
    CertaintyBooster,

    /// <summary>Names a degree of certainty, often confusing confidence with likelihood.</summary>
    CertaintyPhrase,

    /// <summary>Calls it known, without saying by whom: "it is known that".</summary>
    CommonKnowledge,

    /// <summary>Holds only if something else does: "should he continue".</summary>
    Conditional,

    /// <summary>Reports disbelief: "are met with skepticism".</summary>
    Doubt,

    /// <summary>An adverb of judgement: "presumably".</summary>
    EpistemicAdverb,

    /// <summary>A conclusion put as a must: "must have been aware".</summary>
    EpistemicNecessity,

    /// <summary>A verb of seeming: "appears to be".</summary>
    EpistemicVerb,

    /// <summary>The author's verdict on an argument: "quite convincing".</summary>
    Evaluative,

    /// <summary>An observation without an observer: "has been observed to".</summary>
    EvidentialPassive,

    /// <summary>A verb that points to evidence: "indicates", "suggests".</summary>
    EvidentialVerb,

    /// <summary>Foresight claimed afterwards: "was anticipated".</summary>
    Hindsight,

    /// <summary>Marks what follows as supposed, not asserted: "posits".</summary>
    HypothesisMarker,

    /// <summary>States a minimum: "at least".</summary>
    LowerBound,

    /// <summary>Leaves the question open: "remains an open question".</summary>
    NonCommitment,

    /// <summary>Says what ought to be, not what is: "ideally".</summary>
    Normative,

    /// <summary>Says that it can be; how likely is not assessed: "could", "potentially".</summary>
    Possibility,

    /// <summary>Will not rule it out, which means unlikely but worth a mention: "cannot be excluded".</summary>
    PossibilityFloor,

    /// <summary>Claims more exactness than the facts have: "precisely coincided".</summary>
    PrecisionBooster,

    /// <summary>Narrows what kind of thing is meant: "de facto".</summary>
    Qualifier,

    /// <summary>Mixes likelihood and harm: "significant risk".</summary>
    RiskNoun,

    /// <summary>A word of estimative probability, or nearly one: "highly improbable".</summary>
    Wep,
}
