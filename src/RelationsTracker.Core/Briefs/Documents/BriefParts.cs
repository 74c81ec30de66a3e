namespace RelationsTracker.Core.Briefs.Documents;

/// <summary>Tells from a heading what its section is for. A brief may name its sections freely; these are the words by which we know them.</summary>
public static class BriefParts
{
    private static readonly (BriefPart Part, string[] Words)[] Known =
    [
        (BriefPart.Judgements, ["judgement", "judgment", "assessment", "conclusion", "bottom line"]),
        (BriefPart.Alternatives, ["alternative", "speaks against", "other readings", "dissent"]),
        (BriefPart.Assumptions, ["assume", "assumption"]),
        (BriefPart.Gaps, ["gap", "do not know", "unknown"]),
        (BriefPart.Indicators, ["indicator", "signpost", "would change", "watch"]),
        (BriefPart.Outlook, ["outlook", "ahead", "next", "implication"]),
        (BriefPart.Sources, ["source"]),
        (BriefPart.Evidence, ["evidence", "what is known", "reported"]),
        (BriefPart.Question, ["question", "purpose", "scope"]),
    ];

    /// <summary>What a section under this heading is for; <see cref="BriefPart.Other"/> where its words tell nothing.</summary>
    public static BriefPart Of(string heading)
        => Known.FirstOrDefault(known => Array.Exists(known.Words, word => heading.Contains(word, StringComparison.OrdinalIgnoreCase))).Part;
}
