namespace RelationsTracker.Core.Briefs.Documents;

/// <summary>The pictures a brief can hold; each is the one its page shows.</summary>
public enum FigureKind
{
    /// <summary>The evidence matrix of a question: <c>[[Q1 matrix]]</c>.</summary>
    Matrix,

    /// <summary>The hypotheses of a question by one rule: <c>[[Q1 ranking inconsistency]]</c>; without a rule, the house rule.</summary>
    Ranking,

    /// <summary>Events with their uncertain dates: <c>[[timeline]]</c> for the whole case, <c>[[A7 timeline]]</c> for those an actor took part in.</summary>
    Timeline,

    /// <summary>Ties between actors: <c>[[network]]</c> for the whole case, <c>[[A7 network]]</c> around an actor, <c>[[H1 network]]</c> as if a hypothesis were true.</summary>
    Network,

    /// <summary>What two actors did to each other over time, between cooperation and conflict: <c>[[A1-A2 timeline]]</c>.</summary>
    Dyad,
}
