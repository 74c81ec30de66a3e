using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.Core.Briefs.Checks;

/// <summary>One rule that a brief is checked by. It would rather miss a fault than see one where there is none: who is warned for nothing stops reading warnings.</summary>
public abstract class BriefRule
{
    /// <summary>Its lasting name, such as <c>likelihood-with-confidence</c>.</summary>
    public abstract string Id { get; }

    /// <summary>What it looks for, in a few words.</summary>
    public abstract string Name { get; }

    /// <summary>What it is measured against.</summary>
    public abstract BriefStandard Standard { get; }

    /// <summary>How much its findings weigh.</summary>
    public virtual FindingWeight Weight => FindingWeight.Breach;

    /// <summary>What it objects to, in the order of the text.</summary>
    public abstract IEnumerable<BriefFinding> Find(CheckedBrief brief);

    /// <summary>A finding at a sentence.</summary>
    protected BriefFinding At(BriefSentence sentence, string wrong, string mend) => new(Id, Name, Standard, Weight, sentence.Number, sentence.Place, wrong, mend);

    /// <summary>A finding at a place, in the sentence that stands there, if one does.</summary>
    protected BriefFinding At(BodyPlace place, BriefSentence? sentence, string wrong, string mend) => new(Id, Name, Standard, Weight, sentence?.Number, place, wrong, mend);

    /// <summary>A finding about the brief as a whole.</summary>
    protected BriefFinding Whole(string wrong, string mend) => new(Id, Name, Standard, Weight, null, null, wrong, mend);
}
