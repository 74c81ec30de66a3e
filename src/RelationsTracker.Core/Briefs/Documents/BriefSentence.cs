namespace RelationsTracker.Core.Briefs.Documents;

/// <summary>A sentence of a brief: the unit that is checked, frozen, verified and compared.</summary>
/// <param name="Number">From 1, through the whole brief.</param>
/// <param name="Text">Its words without marks; references read as they are written.</param>
/// <param name="Section">The heading it stands under; empty before the first.</param>
/// <param name="Part">What that section is for.</param>
/// <param name="Quoted">Stands in a block of somebody else's words.</param>
/// <param name="References">What it refers to, in the order written; those that mean nothing are left out.</param>
/// <param name="Place">Where it stands in the Markdown.</param>
public sealed record BriefSentence(int Number, string Text, string Section, BriefPart Part, bool Quoted, IReadOnlyList<BriefReference> References, BodyPlace Place)
{
    /// <summary>Counts paragraphs, items of lists and cells, from 1: sentences that stand together have the same.</summary>
    public int Paragraph { get; init; }
}

/// <summary>What a section of a brief is for, read from its heading.</summary>
public enum BriefPart
{
    Other,
    Question,
    Judgements,
    Alternatives,
    Evidence,
    Assumptions,
    Gaps,
    Indicators,
    Outlook,
    Sources,
}
