using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Briefs.Judging;

/// <summary>
/// A person's judgement of a brief by one of the nine tradecraft standards, of the text as it stood then. It is never changed:
/// who thinks otherwise later judges again, and the last counts.
/// </summary>
public sealed class StandardJudgement
{
    /// <summary>Longest note, in UTF-16 units.</summary>
    public const int MaxNote = 1000;

    private StandardJudgement()
    {
    }

    public Guid CaseId { get; private set; }

    /// <summary>Number of the brief.</summary>
    public int Brief { get; private set; }

    /// <summary>From 1, without gaps, for each brief.</summary>
    public int Number { get; private set; }

    /// <summary>1 to 9, as <see cref="BriefStandard"/> counts them.</summary>
    public int Standard { get; private set; }

    public StandardVerdict Verdict { get; private set; }

    /// <summary>Whose account it is; null where it came with a package.</summary>
    public Guid? PersonId { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>What is missing, or why it will do.</summary>
    public string Note { get; private set; } = "";

    /// <summary>SHA-256 of the text that was judged.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Whether whoever judges had a hand in the text.</summary>
    public bool OwnText { get; private set; }

    public JudgementReading Reading => new() { Standard = Standard, Verdict = Verdict, By = By, At = At, Note = Note, Sha256 = Sha256, OwnText = OwnText };

    /// <summary>Its name in history: <c>B1/judgement-2</c>.</summary>
    public string Subject => SubjectOf(Brief, Number);

    public static string SubjectOf(int brief, int number) => $"{new PublicationSubject(new ItemRef(ItemKind.Brief, brief), "judgement", number)}";

    /// <summary>As an edition carries it.</summary>
    public SheetJudgement AsKept => new((BriefStandard)Standard, Verdict, By, At, Note, OwnText);

    /// <param name="standard">1 to 9.</param>
    /// <param name="sha256">SHA-256 of the text that is judged.</param>
    /// <param name="ownText">Whether whoever judges had a hand in it.</param>
    /// <exception cref="RuleException">There is no such standard, a fault has no reason, or the fingerprint is none.</exception>
    public static StandardJudgement Say(Guid caseId, int brief, int number, int standard, StandardVerdict verdict, (Guid? Id, string Name) who, DateTimeOffset at, string note, string sha256, bool ownText)
    {
        if (standard is < 1 or > 9)
        {
            throw new RuleException($"There are nine tradecraft standards; there is no standard {standard}.");
        }

        if (!TextFingerprint.IsOne(sha256))
        {
            throw new RuleException("The fingerprint of the text is no SHA-256.");
        }

        var sound = Characters.Sound("The note", note, MaxNote);
        return new StandardJudgement
        {
            CaseId = caseId,
            Brief = brief,
            Number = number,
            Standard = standard,
            Verdict = verdict,
            PersonId = who.Id,
            By = who.Name,
            At = at.ToUniversalTime(),
            Note = verdict != StandardVerdict.NotMet || sound.Length > 0 ? sound : throw new RuleException("Say what is missing, so that it can be mended."),
            Sha256 = sha256,
            OwnText = ownText,
        };
    }
}

/// <summary>What a judgement says, as history keeps it.</summary>
public sealed record JudgementReading
{
    [Field("Standard")]
    public int Standard { get; init; }

    [Field("Verdict")]
    public StandardVerdict Verdict { get; init; }

    [Field("Who")]
    public string By { get; init; } = "";

    [Field("When")]
    public DateTimeOffset At { get; init; }

    [Field("Note")]
    public string Note { get; init; } = "";

    [Field("SHA-256 of the text")]
    public string Sha256 { get; init; } = "";

    [Field("Had a hand in the text")]
    public bool OwnText { get; init; }
}
