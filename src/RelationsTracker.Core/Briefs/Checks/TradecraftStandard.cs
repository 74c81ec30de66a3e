using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.Core.Briefs.Checks;

/// <summary>One of the nine tradecraft standards of ICD 203, in our own words: what the rules look at for it, and what only a person can judge.</summary>
/// <param name="Title">What it asks, in one line.</param>
/// <param name="Judge">The question a person answers; no rule can.</param>
public sealed record TradecraftStandard(BriefStandard Standard, string Title, string Judge)
{
    /// <summary>The nine, in their order.</summary>
    public static IReadOnlyList<TradecraftStandard> All { get; } =
    [
        new(BriefStandard.Sourcing, "Says what its sources, data and methods are worth", "Would a reader who knows these sources agree with what is said of their access, motives and gaps?"),
        new(BriefStandard.Uncertainty, "Says how likely, how confident, and why not more so", "Do the reasons for the confidence hold, and would we know what would change it?"),
        new(BriefStandard.Distinction, "Keeps apart what is reported, what is assumed and what is judged", "Could a reader take a premise or a reading of ours for a report anywhere?"),
        new(BriefStandard.Alternatives, "Weighs what else it could be", "Is each alternative put as its best advocate would put it, and is one missing?"),
        new(BriefStandard.Relevance, "Serves who asked, and says what follows for them", "Does it answer the question that was asked, and say what it means for those who must decide?"),
        new(BriefStandard.Argument, "Argues clearly, and what it says does not contradict itself", "Does each judgement follow from what stands before it, and does the main point come first?"),
        new(BriefStandard.Change, "Says what changed since the last time, and why", "If we judged otherwise before, here or elsewhere, is that said and explained?"),
        new(BriefStandard.Accuracy, "Judges so that it can come out right or wrong", "Is each judgement plain enough that we shall know whether it was right, and is it the best that can be made of what is known?"),
        new(BriefStandard.Visuals, "Shows in pictures what words say worse", "Does each figure carry a point, and does it show nothing that the text does not hold?"),
    ];

    /// <summary>What the rules found for it in a brief; for sourcing, with those of ICD 206.</summary>
    public IReadOnlyList<BriefFinding> Found(IEnumerable<BriefFinding> findings)
        => [.. findings.Where(finding => finding.Standard == Standard || (Standard == BriefStandard.Sourcing && finding.Standard == BriefStandard.Icd206))];

    /// <summary>What the program looked at and how it came out, in a sentence.</summary>
    public string Result(BriefDocument document, IReadOnlyList<BriefFinding> findings)
    {
        var rules = BriefRules.All.Count(rule => rule.Standard == Standard || (Standard == BriefStandard.Sourcing && rule.Standard == BriefStandard.Icd206));
        var found = Found(findings).Count;
        return (Standard, rules, found) switch
        {
            (BriefStandard.Visuals, _, _) => document.Figures.Count() switch { 0 => "It has no figure.", 1 => "It has one figure, drawn from the case.", var many => $"It has {many} figures, drawn from the case." },
            (_, 0, _) => "No rule can tell.",
            (_, 1, 0) => "One rule looked, and objects to nothing.",
            (_, _, 0) => $"{rules} rules looked, and object to nothing.",
            (_, _, 1) => "The rules object once.",
            _ => $"The rules object {found} times.",
        };
    }
}
