namespace RelationsTracker.Core.Analysis.Estimates;

/// <summary>How firm the basis of a judgement is: sources, argument, gaps, assumptions. Says nothing of how likely the thing judged is;
/// the two are two fields and two sentences (ICD 203), and there is no way from one to the other. "Very likely, low confidence" is sound.</summary>
/// <remarks>Levels as in the front matter of US National Intelligence Estimates (2007) and the UK's Analytical Confidence Ratings.</remarks>
public enum Confidence
{
    /// <summary>Scant, doubtful or fragmented information, or key assumptions that carry the judgement.</summary>
    Low,

    /// <summary>Credible and plausible information, without the quality or the corroboration for more.</summary>
    Moderate,

    /// <summary>Good information from several sources, or a matter that allows a solid judgement. Not a fact; it can be wrong.</summary>
    High,
}
