using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Cases;

/// <summary>
/// What is left of an item when all is taken off that the rules between items (<see cref="CrossRules"/>) do not look at: the
/// words of claims, texts and briefs go. Whoever checks a case too big to hold keeps this of it. An excerpt is nobody's
/// ground for anything, so nothing of it is left: it is checked itself as a whole, beside the words of its text.
/// </summary>
public static class Gist
{
    /// <summary>The gist of an item, equal for all items that the rules cannot tell apart.</summary>
    public static Content Of(Content content) => content switch
    {
        OriginGroupContent or QuestionContent or HypothesisContent => content,
        SourceContent source => new SourceContent { Derivations = source.Derivations, OriginGroup = source.OriginGroup },
        SourceTextContent text => new SourceTextContent { Length = text.Length },
        ActorContent actor => new ActorContent { Affiliations = actor.Affiliations, PossiblySame = actor.PossiblySame, Merge = actor.Merge, Mentions = actor.Mentions },
        EventContent of => new EventContent { Date = of.Date?.Anchor is null ? null : of.Date, Order = of.Order },
        ClaimContent claim => Of(claim),
        PropositionContent proposition => new PropositionContent { Members = proposition.Members },
        EvidenceRowContent row => Of(row),
        _ => (Content)Activator.CreateInstance(content.GetType())!,
    };

    private static ClaimContent Of(ClaimContent claim) => new()
    {
        Mode = claim.Mode,
        Voice = claim.Voice,
        Scope = claim.Scope,
        Credibility = claim.Credibility,
        Claims = claim.Claims.Where(link => link.How == ClaimLinkKind.Restates).Select(link => new ClaimLink { How = link.How, Claim = link.Claim }).ToMany(),
        Records = Removal(claim),
    };

    private static EvidenceRowContent Of(EvidenceRowContent row) => new()
    {
        Question = row.Question,
        Claim = row.Claim,
        Group = row.Group,
        Flags = row.StandsApart ? [EvidenceRowContent.ApartFromReasoning] : [],
        Rationale = row.StandsApart ? "x" : null,
        Records = Removal(row),
    };

    // Of an item's life the rules ask only whether it was removed.
    private static Many<LifecycleRecord> Removal(Content content) => content.State == ItemState.Removed ? content.Records : [];
}
