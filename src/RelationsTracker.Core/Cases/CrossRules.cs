using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Cases;

/// <summary>The rules that look from one item to others. Forms and imports ask the same ones.</summary>
public static class CrossRules
{
    /// <summary>What is wrong with an item beside the others in view; empty when it may stand. What was removed says nothing that could be wrong.</summary>
    public static IEnumerable<Flaw> Check(ItemRef self, Content content, CaseView view) => content switch
    {
        ClaimContent or EvidenceRowContent or HypothesisContent when content.State == ItemState.Removed => [],
        SourceContent source => DerivationRules.Check(self, source, view),
        ActorContent actor => [.. MentionRules.Check(actor, view), .. BelongingRules.Check(self, actor, view)],
        EventContent of => EventRules.Check(self, of, view),
        ExcerptContent excerpt => ExcerptRules.Check(excerpt, view),
        ClaimContent claim => CorroborationRules.Check(self, claim, view),
        EvidenceRowContent row => RowRules.Check(self, row, view),
        HypothesisContent hypothesis => RowRules.Check(hypothesis, view),
        _ => [],
    };
}
