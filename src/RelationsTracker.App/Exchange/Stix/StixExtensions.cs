using System.Text.Json.Nodes;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>
/// What we add to STIX: an extension of its own objects by the reference and the whole content of an item, and new objects
/// for what STIX has no object for. Their ids never change.
/// </summary>
internal static class StixExtensions
{
    /// <summary>The item an object of STIX stands for: <c>item</c>, and <c>content</c> unless another object has it.</summary>
    public const string Item = "extension-definition--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b01";

    public const string Claim = "extension-definition--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b02";

    public const string Hypothesis = "extension-definition--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b03";

    public const string Event = "extension-definition--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b04";

    public const string Matrix = "extension-definition--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b05";

    public const string Relation = "extension-definition--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b06";

    /// <summary>The program, who defines the extensions.</summary>
    public const string Program = "identity--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b00";

    private const string Since = "2026-11-26T00:00:00.000Z";

    /// <summary>The types of our own and the extension that defines each.</summary>
    public static IReadOnlyDictionary<string, string> NewTypes { get; } = new Dictionary<string, string>
    {
        ["x-claim"] = Claim,
        ["x-hypothesis"] = Hypothesis,
        ["x-event"] = Event,
        ["x-matrix"] = Matrix,
        ["x-relation"] = Relation,
    };

    private static readonly (string Id, string Name, string Kind, string Says)[] Defined =
    [
        (Item, "Item", "property-extension", "The reference of an item in its case, and its fields as docs/formats.md lists them: dates in EDTF, reliability A to F and credibility 1 to 6 as they were given."),
        (Claim, "Claim", "new-sdo", "One assertion: statement, kind, mode, who says it (voice_ref) in which report (reporter_ref)."),
        (Hypothesis, "Hypothesis", "new-sdo", "One answer to a question (question_ref, a grouping)."),
        (Event, "Event", "new-sdo", "Something that happened, is said to have, or may; its date in EDTF."),
        (Matrix, "Matrix", "new-sdo", "Which claims are rows on a question, and how each person rated them against each hypothesis."),
        (Relation, "Relation", "new-sdo", "A tie with several ends, or one that is not plainly asserted: it is no relationship, lest it be taken for a fact."),
    ];

    public static IEnumerable<JsonObject> Definitions()
    {
        yield return new JsonObject { ["type"] = "identity", ["spec_version"] = "2.1", ["id"] = Program, ["created"] = Since, ["modified"] = Since, ["name"] = "RelationsTracker", ["identity_class"] = "system" };
        foreach (var (id, name, kind, says) in Defined)
        {
            yield return new JsonObject
            {
                ["type"] = "extension-definition",
                ["spec_version"] = "2.1",
                ["id"] = id,
                ["created_by_ref"] = Program,
                ["created"] = Since,
                ["modified"] = Since,
                ["name"] = $"RelationsTracker {name}",
                ["description"] = says,
                ["schema"] = "docs/formats.md#stix-21",
                ["version"] = "1.0.0",
                ["extension_types"] = new JsonArray(kind),
            };
        }
    }
}
