using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Parts.Items;

/// <summary>The lists of a case. One line per kind: heading, what it holds, columns, facets.</summary>
public static class ListShapes
{
    private static readonly Dictionary<ItemKind, ListShape> Known = new ListShape[]
    {
        new(ItemKind.OriginGroup, "Origin groups", "Sources that are not independent of each other. Many reports from one origin count once.", ["name", "why", "unknown"], []),
        new(ItemKind.Source, "Sources", "Documents and origins with their grades. F means that reliability cannot be judged; it is not the worst grade.", ["name", "kind", "reliability", "holder", "origin-group", "published"], ["kind", "reliability", "origin-group", "holder", "named"]),
        new(ItemKind.SourceText, "Texts", "The words of the sources, one line per version.", ["source", "edition", "language", "length", "withheld"], ["withheld", "language"]),
        new(ItemKind.Excerpt, "Excerpts", "Exact ranges of source texts on which everything rests.", ["quotation", "text", "start", "end", "anchor"], ["text", "anchor"]),
        new(ItemKind.Hedge, "Hedges", "Words that weaken, strengthen or attribute, and what they govern.", ["words", "class", "governs"], ["class"]),
        new(ItemKind.Actor, "Actors", "Persons, states, bodies, factions, groups, companies, places and projects.", ["name", "kind", "roles/role", "affiliations/to", "named"], ["kind", "affiliations/to", "named"]),
        new(ItemKind.Event, "Events", "What happened, is said to have happened, or may.", ["name", "date/edtf", "status", "participants/actor", "typing/plover"], ["status", "typing/plover", "participants/actor", "voice", "scope"]),
        new(ItemKind.Relation, "Relations", "Who stands how to whom, since when, according to whom.", ["kind", "from", "to/item", "mode", "held", "sign"], ["kind", "mode", "sign", "from", "to/item", "voice", "scope"]),
        new(ItemKind.Claim, "Claims", "Atomic assertions in our own words, each tied to the words it rests on.", ["statement", "kind", "mode", "voice", "credibility", "date"], ["kind", "mode", "credibility", "voice", "actors/actor", "events", "scope", "tier", "flags"]),
        new(ItemKind.Proposition, "Propositions", "The same thing said at different strengths; corroboration counts origins, not reports.", ["statement", "members/claim"], []),
        new(ItemKind.Question, "Questions", "What the case must answer.", ["text", "kind", "exclusive", "horizon"], ["kind"]),
        new(ItemKind.Hypothesis, "Hypotheses", "Competing answers. None is called the winner.", ["label", "statement", "question", "origin", "author-stance"], ["question", "origin"]),
        new(ItemKind.EvidenceRow, "Evidence rows", "Claims used on a question.", ["claim", "question", "credibility", "relevance", "group", "rationale"], ["question", "group", "credibility", "relevance", "basis"]),
        new(ItemKind.Scenario, "Scenarios", "Ways in which things may go on.", ["name", "basis", "author-language", "horizon"], ["basis", "question"]),
        new(ItemKind.Assumption, "Assumptions", "Premises, what they carry, and what falls if they are false.", ["statement", "status", "basis", "supports", "if-false"], ["status", "basis", "supports"]),
        new(ItemKind.Indicator, "Indicators", "Observable signposts: what to look for, and what seeing it would say.", ["text", "points-to/to", "sightings/status", "next-check"], ["points-to/to", "sightings/status", "basis"]),
        new(ItemKind.Stake, "Stakes", "What somebody may gain or lose.", ["what", "holder", "kind", "under", "hedge"], ["holder", "kind", "under"]),
        new(ItemKind.Tension, "Tensions", "What does not fit together, and what was done about it.", ["summary", "kind", "severity", "claims", "handling"], ["kind", "severity"]),
        new(ItemKind.Gap, "Gaps", "What nobody knows yet, and what an answer would tell apart.", ["question", "discriminates", "bears-on"], ["bears-on", "basis"]),
        new(ItemKind.Forecast, "Forecasts", "Probabilities that people gave to outcomes. Changed minds are new forecasts.", ["rater", "question", "at", "shares/percent"], ["question", "rater"]),
        new(ItemKind.Brief, "Briefs", "Assessments in which every judgement leads back to words in a source.", ["name", "question"], []),
    }.ToDictionary(shape => shape.Kind);

    public static ListShape Of(ItemKind kind) => Known[kind];
}
