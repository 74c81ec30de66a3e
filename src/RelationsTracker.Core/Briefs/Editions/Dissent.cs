using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Briefs.Editions;

/// <summary>
/// A minority view that a member of the case signs on a brief. It goes into every edition that is published while it stands,
/// and nobody can take it out of those: not its author, not a reviewer.
/// </summary>
public sealed class Dissent
{
    /// <summary>Longest dissent, in UTF-16 units.</summary>
    public const int MaxText = 8000;

    private Dissent()
    {
    }

    public Guid CaseId { get; private set; }

    /// <summary>Number of the brief.</summary>
    public int Brief { get; private set; }

    /// <summary>From 1, without gaps, for each brief.</summary>
    public int Number { get; private set; }

    /// <summary>Whose account it is; null where it came with a package.</summary>
    public Guid? PersonId { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The version of the brief that it was signed against.</summary>
    public int BriefVersion { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>What it was before it was changed in this piece of work. Not kept.</summary>
    public DissentReading? Before { get; private set; }

    public DissentReading Reading => new() { By = By, At = At, Text = Text, BriefVersion = BriefVersion, Withdrawn = WithdrawnAt };

    /// <summary>Its name in history: <c>B1/dissent-2</c>.</summary>
    public string Subject => SubjectOf(Brief, Number);

    public static string SubjectOf(int brief, int number) => $"{new PublicationSubject(new ItemRef(ItemKind.Brief, brief), "dissent", number)}";

    /// <summary>As an edition carries it.</summary>
    public SignedDissent AsSigned => new(By, At, Text);

    /// <exception cref="RuleException">The text will not do.</exception>
    public static Dissent Sign(Guid caseId, int brief, int number, int briefVersion, (Guid? Id, string Name) who, string text, DateTimeOffset at) => new()
    {
        CaseId = caseId,
        Brief = brief,
        Number = number,
        BriefVersion = briefVersion,
        PersonId = who.Id,
        By = who.Name,
        At = at.ToUniversalTime(),
        Text = Characters.Sound("The dissent", text, MaxText) is { Length: > 0 } sound ? sound : throw new RuleException("Say in what you differ, and why."),
        Version = 1,
    };

    /// <summary>Takes it back: it goes into no further edition. Those that carry it go on carrying it.</summary>
    /// <exception cref="RuleException">It was taken back already.</exception>
    public void Withdraw(DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
        {
            throw new RuleException("This dissent was taken back already.");
        }

        Before ??= Reading;
        WithdrawnAt = at.ToUniversalTime();
        Version++;
    }
}

/// <summary>What a dissent says, as history keeps it.</summary>
public sealed record DissentReading
{
    [Field("Who")]
    public string By { get; init; } = "";

    [Field("Signed at")]
    public DateTimeOffset At { get; init; }

    [Field("Text")]
    public string Text { get; init; } = "";

    [Field("Signed against version")]
    public int BriefVersion { get; init; }

    [Field("Taken back")]
    public DateTimeOffset? Withdrawn { get; init; }
}
