using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Briefs.Editions;

/// <summary>
/// A brief as it was published: frozen, numbered from 1, approved by another person than wrote it. It never changes and is
/// never deleted; what is wrong with it is said by withdrawing it, or by the next edition.
/// </summary>
public sealed class Edition
{
    /// <summary>Longest reason, in UTF-16 units.</summary>
    public const int MaxReason = 2000;

    private Edition()
    {
    }

    public Guid CaseId { get; private set; }

    /// <summary>Number of the brief.</summary>
    public int Brief { get; private set; }

    /// <summary>From 1, without gaps, for each brief.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The frozen brief as <see cref="SheetJson"/> spells it.</summary>
    public string Sheet { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Sheet"/>.</summary>
    public string Sha256 { get; private set; } = "";

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public string ApprovedBy { get; private set; } = "";

    public DateTimeOffset ApprovedAt { get; private set; }

    /// <summary>What changed since the edition before, and why; empty for the first.</summary>
    public string Change { get; private set; } = "";

    /// <summary>Why it was published in spite of what the checks called a breach; empty where they called nothing so.</summary>
    public string Despite { get; private set; } = "";

    public string? WithdrawnBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnWhy { get; private set; }

    public int Version { get; private set; }

    /// <summary>What it was before it was changed in this piece of work. Not kept.</summary>
    public EditionReading? Before { get; private set; }

    public EditionReading Reading => new()
    {
        Title = Title,
        Sha256 = Sha256,
        By = By,
        At = At,
        ApprovedBy = ApprovedBy,
        ApprovedAt = ApprovedAt,
        Change = Change,
        Despite = Despite,
        WithdrawnBy = WithdrawnBy,
        WithdrawnAt = WithdrawnAt,
        Withdrawn = WithdrawnWhy,
    };

    /// <summary>The brief.</summary>
    public ItemRef Ref => new(ItemKind.Brief, Brief);

    /// <summary>Its name in history: <c>B1/edition-2</c>.</summary>
    public string Subject => SubjectOf(Brief, Number);

    public static string SubjectOf(int brief, int number) => $"{new PublicationSubject(new ItemRef(ItemKind.Brief, brief), "edition", number)}";

    /// <param name="sheet">The brief, with the number of the edition, who publishes and who approved at its head.</param>
    /// <param name="change">What changed since the edition before, and why.</param>
    /// <exception cref="RuleException">The head is that of a draft, or nothing says what changed or why breaches stand.</exception>
    public static Edition Publish(Guid caseId, BriefSheet sheet, DateTimeOffset approvedAt, string change)
        => Keep(caseId, SheetJson.Write(sheet), approvedAt, change);

    /// <summary>An edition by its frozen text, as a package brings it in.</summary>
    /// <exception cref="RuleException">The text is no sheet, its head is that of a draft, or nothing says what changed or why breaches stand.</exception>
    public static Edition Keep(Guid caseId, string text, DateTimeOffset approvedAt, string change)
    {
        var sheet = SheetJson.Read(text);
        var head = sheet.Head;
        var edition = new Edition
        {
            CaseId = caseId,
            Brief = head.Brief.Number,
            Number = head.Edition is { } number and >= 1 ? number : throw new RuleException("An edition has a number from 1."),
            Title = head.Title,
            Sheet = text,
            By = Sound("Who published it", head.By, 120),
            At = head.At.ToUniversalTime(),
            ApprovedBy = Sound("Who approved it", head.ApprovedBy ?? "", 120),
            ApprovedAt = approvedAt.ToUniversalTime(),
            Change = head.Edition == 1 ? Characters.Sound("What changed", change, MaxReason) : Sound("What changed since the edition before, and why", change, MaxReason),
            Despite = sheet.Breaches.Count == 0 ? "" : Sound("Why it is published in spite of what the checks call a breach", sheet.Despite, MaxReason),
            Version = 1,
        };
        edition.Sha256 = TextFingerprint.Of(text);
        return edition;
    }

    /// <summary>Says that it is not to be relied on. Its text stays, with the reason.</summary>
    /// <exception cref="RuleException">It was withdrawn already, or nothing says why.</exception>
    public void Withdraw(string by, DateTimeOffset at, string why)
    {
        if (WithdrawnAt is not null)
        {
            throw new RuleException($"Edition {Number} was withdrawn already, by {WithdrawnBy}.");
        }

        var reason = Sound("Why it is withdrawn", why, MaxReason);
        Before ??= Reading;
        (WithdrawnBy, WithdrawnAt, WithdrawnWhy) = (by, at.ToUniversalTime(), reason);
        Version++;
    }

    private static string Sound(string what, string text, int most)
        => Characters.Sound(what, text, most) is { Length: > 0 } sound ? sound : throw new RuleException($"Say this: {what.ToLowerInvariant()}.");
}

/// <summary>What an edition says, as history keeps it: its fingerprint stands for the frozen text.</summary>
public sealed record EditionReading
{
    [Field("Title")]
    public string Title { get; init; } = "";

    [Field("SHA-256")]
    public string Sha256 { get; init; } = "";

    [Field("Published by")]
    public string By { get; init; } = "";

    [Field("Published at")]
    public DateTimeOffset At { get; init; }

    [Field("Approved by")]
    public string ApprovedBy { get; init; } = "";

    [Field("Approved at")]
    public DateTimeOffset ApprovedAt { get; init; }

    [Field("What changed")]
    public string Change { get; init; } = "";

    [Field("Published in spite of breaches, because")]
    public string Despite { get; init; } = "";

    [Field("Withdrawn by")]
    public string? WithdrawnBy { get; init; }

    [Field("Withdrawn at")]
    public DateTimeOffset? WithdrawnAt { get; init; }

    [Field("Why withdrawn")]
    public string? Withdrawn { get; init; }
}
