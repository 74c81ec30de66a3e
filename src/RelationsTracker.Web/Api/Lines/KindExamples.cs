using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Api.Lines;

/// <summary>A sound content of each kind in few words, for the description; the tests add each of them to the harbour case.</summary>
internal static class KindExamples
{
    public static string Of(ItemKind kind) => $$"""{"content": {{ContentOf(kind)}}, "reason": "Heard today."}""";

    private static string ContentOf(ItemKind kind) => kind switch
    {
        ItemKind.OriginGroup => """{"name": "The harbour office"}""",
        ItemKind.Source => """{"name": "A watchman"}""",
        ItemKind.SourceText => """{"source": "S1", "media-type": "text/plain", "text": "The quay was dark.", "sha256": "6e9744b0f757b52f1a139f2233fb0d140a47473c295dbadb9d565649a905d7f3", "length": 18}""",
        ItemKind.Excerpt => """{"text": "TX1", "start": 0, "end": 13, "sha256": "21c775cc2767bd537395c792ce70aed67925b6deeb80040dfa76b4168ef8d66c"}""",
        ItemKind.Hedge => """{"words": "reportedly", "excerpt": "EX1", "class": "evidential-verb"}""",
        ItemKind.Actor => """{"name": "The pilots", "kind": "group"}""",
        ItemKind.Event => """{"name": "The quay was searched", "date": {"edtf": "2026-02"}}""",
        ItemKind.Relation => """{"from": "A1", "kind": "supplies", "to": [{"item": "A2"}]}""",
        ItemKind.Claim => """{"statement": "The quay was searched at night.", "voice": "S1"}""",
        ItemKind.Proposition => """{"statement": "The quay was searched.", "members": [{"claim": "C1"}, {"claim": "C2"}]}""",
        ItemKind.Question => """{"text": "Who searched the quay?"}""",
        ItemKind.Hypothesis => """{"question": "Q1", "label": "A stranger", "statement": "Somebody unknown set the fire."}""",
        ItemKind.EvidenceRow => """{"question": "Q1", "claim": "C1"}""",
        ItemKind.Scenario => """{"name": "The harbour stays closed"}""",
        ItemKind.Assumption => """{"statement": "The tide tables are right."}""",
        ItemKind.Indicator => """{"text": "Ships are sent elsewhere."}""",
        ItemKind.Stake => """{"holder": "A1", "what": "The berth fees"}""",
        ItemKind.Tension => """{"summary": "Two clocks disagree."}""",
        ItemKind.Gap => """{"question": "Where were the pilots?"}""",
        ItemKind.Forecast => """{"question": "Q2", "rater": "olga", "at": "2026-03-01T12:00:00Z", "shares": [{"outcome": "Passengers and freight", "percent": 20}, {"outcome": "Freight only", "percent": 30}, {"outcome": "Nothing", "percent": 50}]}""",
        ItemKind.Brief => """{"name": "What is known of the quay", "body": "It was searched."}""",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
