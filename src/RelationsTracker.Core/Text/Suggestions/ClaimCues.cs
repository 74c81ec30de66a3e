using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Text.Hedges;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Suggestions;

/// <summary>Words that tell what a claim is and how it stands.</summary>
internal static class ClaimCues
{
    /// <summary>Words for a kind; where several are met the first of <see cref="KindOrder"/> wins.</summary>
    public static PhraseBook<(ClaimKind Kind, string Why)> Kinds { get; } = new(
    [
        .. Of(ClaimKind.Absence, "says that something was looked for and not found",
            "no evidence|trace|traces|sign|signs|proof|record|mention of|that|was|were", "found no|nothing", "no <word> was|were found", "did|does|do|has|have not find|found|show|see|mention|name", "nothing was found",
            "holds|hold no written? record", "no <word> has|have been found"),
        .. Of(ClaimKind.Forecast, "speaks of what is to come",
            "will", "shall", "is|are going to", "is|are expected|likely|set|bound|poised|due to", "there is a high|low|strong|slim probability|chance|likelihood", "could|might|may <verb>",
            "in the coming|next days|weeks|months|years", "the high|low probability|likelihood of", "leading to", "promises to"),
        .. Of(ClaimKind.Assumption, "takes something for granted or supposes it",
            "must have been?", "presumably", "posits|posit|assumes|presupposes|presumes|supposes", "assuming|supposing that?", "it is plausible that?", "hypothesis suggests|holds|posits", "suggests that", "should be understood"),
        .. Of(ClaimKind.ValueJudgement, "judges what is good or bad",
            "ought to", "should|must not", "a shame", "unfortunately|regrettably|fortunately|rightly|wrongly|deplorable|unacceptable|shameful|disgraceful|admirable|outrageous|irresponsible|reckless", "too|far many|much|long",
            "outdated|grandiloquent|pretense|pretence"),
        .. Of(ClaimKind.Assessment, "weighs or concludes",
            "underscores|underlines|demonstrates|testifies|reflects|shows|signals|implies|means that?", "clearly|evidently|obviously|fundamentally|undoubtedly|essentially", "appears|appear|seems|seem", "therefore|consequently|hence", "noteworthy|significant|crucial|decisive|convincing|challenging|volatile",
            "fundamentally", "jeopardized|jeopardised|threatened|undermined|contradicts", "stems from", "it can be concluded", "the cause is", "risk of"),
    ]);

    public static IReadOnlyList<ClaimKind> KindOrder { get; } = [ClaimKind.Absence, ClaimKind.Forecast, ClaimKind.Assumption, ClaimKind.ValueJudgement, ClaimKind.Assessment];

    /// <summary>Words for a mode.</summary>
    public static PhraseBook<(AssertionMode Mode, string Why)> Modes { get; } = new(
    [
        .. Of2(AssertionMode.Rejected, "is told in order to be doubted or denied",
            "is|are|was|were met with skepticism|scepticism|doubt|disbelief", "is|are|was|were not true|credible|believable", "is|are false|untrue|baseless|unfounded|implausible", "it is not true that", "hardly credible"),
        .. Of2(AssertionMode.Conditional, "holds only if something else does",
            "if", "unless", "provided|assuming|supposing that", "in the event that|of", "should he|she|it|they|we|this|that <verb>", "in case"),
        .. Of2(AssertionMode.Hypothesised, "is said inside a hypothesis",
            "hypothesis suggests|posits|holds|assumes", "hypothesis <word>? suggests|posits|holds", "posits|posit that?", "hypothetically", "suppose|supposing that", "in this scenario", "under this hypothesis", "it is plausible that?"),
        .. Of2(AssertionMode.Conceded, "is granted before something else is said",
            "^admittedly|granted", "it is true that", "to be sure", "it cannot be denied that"),
    ]);

    /// <summary>Words that open a clause which the sentence then leaves: what it says is granted or taken for granted.</summary>
    public static PhraseBook<(AssertionMode Mode, string Why)> Openings { get; } = new(
    [
        .. Of2(AssertionMode.Conceded, "is granted before something else is said", "while|although|though", "even though|if", "notwithstanding"),
        .. Of2(AssertionMode.Presupposed, "is taken for granted", "given|considering that?", "in light|view of", "despite", "because of?", "due|owing to", "since"),
    ]);

    /// <summary>A kind that a hedge speaks for, or null.</summary>
    public static ClaimKind? KindOf(HedgeClass hedge) => hedge switch
    {
        HedgeClass.EpistemicNecessity or HedgeClass.HypothesisMarker => ClaimKind.Assumption,
        HedgeClass.EpistemicVerb or HedgeClass.EvidentialVerb or HedgeClass.Booster or HedgeClass.CertaintyBooster or HedgeClass.CertaintyPhrase or HedgeClass.Wep or HedgeClass.EpistemicAdverb
            or HedgeClass.Evaluative or HedgeClass.NonCommitment or HedgeClass.PossibilityFloor or HedgeClass.RiskNoun or HedgeClass.Possibility or HedgeClass.Hindsight => ClaimKind.Assessment,
        _ => null,
    };

    private static IEnumerable<(string, (ClaimKind, string))> Of(ClaimKind kind, string why, params string[] patterns) => patterns.Select(pattern => (pattern, (kind, why)));

    private static IEnumerable<(string, (AssertionMode, string))> Of2(AssertionMode mode, string why, params string[] patterns) => patterns.Select(pattern => (pattern, (mode, why)));
}
