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
        ItemKind.SourceText => """{"source": "S1", "media-type": "text/plain", "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "length": 4}""",
        ItemKind.Excerpt => """{"text": "TX1", "start": 0, "end": 5, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""",
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
        ItemKind.Forecast => """{"question": "Q2", "rater": "olga", "at": "2026-03-01T12:00:00Z", "shares": []}""",
        ItemKind.Brief => """{"name": "What is known of the quay", "body": "It was searched."}""",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
