using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Gaps;
using RelationsTracker.Core.Indicators;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Scenarios;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Stakes;
using RelationsTracker.Core.Tensions;

namespace RelationsTracker.Core.Items;

/// <summary>Which classes hold the items of a kind and their content.</summary>
public sealed class ItemType
{
    private readonly Func<Guid, int, Item> _blank;

    private ItemType(ItemKind kind, Type item, Type content, Func<Guid, int, Item> blank)
        => (Kind, Item, Content, _blank) = (kind, item, content, blank);

    public ItemKind Kind { get; }

    /// <summary>The class of the item, such as <see cref="Claim"/>.</summary>
    public Type Item { get; }

    /// <summary>The record of its content, such as <see cref="ClaimContent"/>.</summary>
    public Type Content { get; }

    /// <summary>All kinds in package order.</summary>
    public static IReadOnlyList<ItemType> All { get; } =
    [
        Of<OriginGroup, OriginGroupContent>(), Of<Source, SourceContent>(), Of<SourceText, SourceTextContent>(),
        Of<Excerpt, ExcerptContent>(), Of<Hedge, HedgeContent>(), Of<Actor, ActorContent>(), Of<Event, EventContent>(),
        Of<Relation, RelationContent>(), Of<Claim, ClaimContent>(), Of<Proposition, PropositionContent>(),
        Of<Question, QuestionContent>(), Of<Hypothesis, HypothesisContent>(), Of<EvidenceRow, EvidenceRowContent>(),
        Of<Scenario, ScenarioContent>(), Of<Assumption, AssumptionContent>(), Of<Indicator, IndicatorContent>(),
        Of<Stake, StakeContent>(), Of<Tension, TensionContent>(), Of<Gap, GapContent>(), Of<Forecast, ForecastContent>(),
        Of<Brief, BriefContent>(),
    ];

    public static ItemType Of(ItemKind kind) => All[(int)kind];

    /// <summary>Makes an item with its first content, version 1.</summary>
    /// <exception cref="FlawedException">The content has flaws.</exception>
    /// <exception cref="RuleException">The content is of another kind.</exception>
    public Item Make(Guid caseId, int number, Content content)
    {
        var made = _blank(caseId, number);
        made.Revise(content);
        return made;
    }

    private static ItemType Of<TItem, TContent>()
        where TItem : Item<TContent>, new()
        where TContent : Content
        => new(new TItem().Kind, typeof(TItem), typeof(TContent), (caseId, number) =>
        {
            var blank = new TItem();
            blank.Place(caseId, number);
            return blank;
        });
}
