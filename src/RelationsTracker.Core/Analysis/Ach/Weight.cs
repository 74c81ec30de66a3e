namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>High, medium or low weight of a row, for credibility or for relevance. An empty weight counts as medium.</summary>
public enum Weight
{
    H,
    M,
    L,
}
