using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.Core.Briefs.Checks;

/// <summary>How much a finding weighs.</summary>
public enum FindingWeight
{
    /// <summary>A standard is broken, whatever was meant.</summary>
    Breach,

    /// <summary>It looks like a fault; whether it is one, a person decides.</summary>
    Look,
}

/// <summary>Something in a brief that a rule objects to.</summary>
/// <param name="Rule">Id of the rule, such as <c>likelihood-with-confidence</c>.</param>
/// <param name="Name">The rule in a few words.</param>
/// <param name="Standard">What it is measured against.</param>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Sentence">Number of the sentence; null where it is about the brief as a whole.</param>
/// <param name="Place">Where it stands in the Markdown; null where it is about the brief as a whole.</param>
/// <param name="Wrong">What is wrong, in a sentence.</param>
/// <param name="Mend">What to do about it, in a sentence.</param>
public sealed record BriefFinding(string Rule, string Name, BriefStandard Standard, FindingWeight Weight, int? Sentence, BodyPlace? Place, string Wrong, string Mend);
