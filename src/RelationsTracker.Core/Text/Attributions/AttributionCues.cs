using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Attributions;

/// <summary>How a cue finds its speaker.</summary>
internal enum CueShape
{
    /// <summary>The speaker follows: "according to X".</summary>
    SpeakerAfter,

    /// <summary>The speaker stands before: "X said".</summary>
    SpeakerBefore,

    /// <summary>The speaker follows and is the origin of one that stands before: "X, citing Y".</summary>
    OriginAfter,

    /// <summary>Nobody is named: "reportedly".</summary>
    Nobody,
}

/// <summary>What a cue means.</summary>
/// <param name="Kind">What sort of attribution.</param>
/// <param name="Shape">Where its speaker stands.</param>
/// <param name="Nobody">What to call the speaker that is not named.</param>
/// <param name="TakesClause">The content must follow as a clause or after "that".</param>
internal sealed record AttributionCue(AttributionKind Kind, CueShape Shape, string Nobody = "", bool TakesClause = false);

/// <summary>The words that hand a statement on.</summary>
internal static class AttributionCues
{
    private static readonly AttributionCue According = new(AttributionKind.AccordingTo, CueShape.SpeakerAfter);

    private static readonly AttributionCue Citing = new(AttributionKind.AccordingTo, CueShape.OriginAfter);

    private static readonly AttributionCue Said = new(AttributionKind.Saying, CueShape.SpeakerBefore);

    // These verbs also have other uses, so a clause must follow.
    private static readonly AttributionCue Held = new(AttributionKind.Saying, CueShape.SpeakerBefore, TakesClause: true);

    private static readonly AttributionCue Hearsay = new(AttributionKind.Hearsay, CueShape.Nobody, "reports that are not named");

    private static readonly AttributionCue Known = new(AttributionKind.CommonKnowledge, CueShape.Nobody, "common knowledge");

    private static readonly AttributionCue Opinion = new(AttributionKind.Opinion, CueShape.Nobody, "an opinion whose holder is not named");

    private static readonly AttributionCue Alleged = new(AttributionKind.Allegation, CueShape.Nobody, "allegations whose maker is not named");

    public static PhraseBook<AttributionCue> Book { get; } = new(
    [
        ("according to", According),
        ("in the words|view|opinion|account|telling of", According),
        ("as reported|stated|told|described|put by", According),
        ("citing|quoting", Citing),
        ("with reference to", Citing),
        ("по словам|данным|мнению|сведениям|сообщению|утверждению", According),
        ("به گفتهٔ|گفته|نوشتهٔ|نوشته|گزارش", According),

        ("say|says|said|saying", Said),
        ("told|tells|tell", Said),
        ("stated|announced|announces|declared|declares|insisted|insists|confirmed|confirms|denied|denies|alleges|asserted|asserts|conceded|concedes|admitted|admits", Said),
        ("claimed|claims|claim|reported|reports|report|argued|argues|argue|maintained|maintains|believed|believes|believe|noted|notes|warned|warns|added|adds|wrote|writes|write|states|explained|explains|suggested|thinks|think|fears|fear|recalls|recalled|mentions", Held),
        ("has|have|had said|told|stated|announced|declared|insisted|confirmed|denied|asserted|admitted", Said),
        ("has|have|had claimed|reported|argued|warned|written|noted", Held),
        ("сообщил|сообщила|сообщили|заявил|заявила|заявили|сказал|сказала|сказали|утверждает|утверждают", Said),
        ("bildirib|bildirdi|deyib|dedi", Said),
        ("ասաց|հայտնեց|հայտարարեց|գրում", Said),

        ("reportedly", Hearsay),
        ("is|are|was|were said|reported|rumoured|rumored|understood to", Hearsay),
        ("it is|was|has been? said|reported|rumoured|rumored|claimed|understood that", Hearsay),
        ("has|have|had been observed|seen|reported to", new(AttributionKind.Hearsay, CueShape.Nobody, "observers that are not named")),
        ("is|are|was|were believed|thought|suspected to|of", new(AttributionKind.Opinion, CueShape.Nobody, "somebody who is not named")),
        ("сообщается|сообщают", Hearsay),

        ("it is well|widely|generally|commonly? known that?", Known),
        ("as is well|widely? known", Known),
        ("it is no secret that", Known),
        ("is|are well? known for", Known),
        ("is|are|was|were widely|generally|commonly|broadly considered|regarded|seen|viewed|believed|held|thought", new(AttributionKind.CommonKnowledge, CueShape.Nobody, "general opinion")),
        ("известно , что", Known),

        ("there is|are|was|were a|an|the? opinion|view|belief|suspicion that?", Opinion),
        ("there is|are speculation|rumours|rumors|talk that|of", Opinion),
        ("from the perspective|standpoint of", According),

        ("allegedly", Alleged),
        ("alleged", Alleged),
        ("^claims|allegations|assertions|rumours|rumors that", Alleged),
        ("якобы", Alleged),
    ]);
}
