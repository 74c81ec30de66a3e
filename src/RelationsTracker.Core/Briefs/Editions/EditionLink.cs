using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Briefs.Editions;

/// <summary>Leave to read one edition without an account, by whoever has the link. The link is shown once and kept only as its fingerprint.</summary>
public sealed class EditionLink
{
    /// <summary>Longest word on whom it is for, in UTF-16 units.</summary>
    public const int MaxFor = 120;

    private EditionLink()
    {
    }

    public Guid CaseId { get; private set; }

    /// <summary>Number of the brief.</summary>
    public int Brief { get; private set; }

    /// <summary>From 1, without gaps, for each brief.</summary>
    public int Number { get; private set; }

    /// <summary>Number of the edition it opens.</summary>
    public int Edition { get; private set; }

    /// <summary>SHA-256 of the secret in the link.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Whom it is for, in the words of who gave it.</summary>
    public string For { get; private set; } = "";

    public string By { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>Until when it works; null for until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    public string? RevokedBy { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>What it was before it was changed in this piece of work. Not kept.</summary>
    public EditionLinkReading? Before { get; private set; }

    public EditionLinkReading Reading => new() { Edition = Edition, Fingerprint = Fingerprint, For = For, By = By, At = At, Expires = ExpiresAt, RevokedBy = RevokedBy, Revoked = RevokedAt };

    /// <summary>Its name in history: <c>B1/link-2</c>.</summary>
    public string Subject => SubjectOf(Brief, Number);

    public static string SubjectOf(int brief, int number) => $"{new PublicationSubject(new ItemRef(ItemKind.Brief, brief), "link", number)}";

    /// <exception cref="RuleException">Nothing says whom it is for, or it would end before it begins.</exception>
    public static EditionLink Give(Edition edition, int number, string fingerprint, string whom, DateTimeOffset? expires, string by, DateTimeOffset at)
    {
        if (edition.WithdrawnAt is not null)
        {
            throw new RuleException($"Edition {edition.Number} was withdrawn; nobody should be given it to read.");
        }

        if (expires <= at)
        {
            throw new RuleException("The link would have ended before it begins; choose a later day.");
        }

        return new EditionLink
        {
            CaseId = edition.CaseId,
            Brief = edition.Brief,
            Edition = edition.Number,
            Number = number,
            Fingerprint = fingerprint,
            For = Characters.Sound("Whom it is for", whom, MaxFor) is { Length: > 0 } sound ? sound : throw new RuleException("Say whom the link is for, so that others know whom they cut off by revoking it."),
            By = by,
            At = at.ToUniversalTime(),
            ExpiresAt = expires?.ToUniversalTime(),
            Version = 1,
        };
    }

    /// <summary>Whether it opens its edition at a moment.</summary>
    public bool IsOpen(DateTimeOffset at) => RevokedAt is null && (ExpiresAt is not { } ends || at < ends);

    /// <exception cref="RuleException">It was revoked already.</exception>
    public void Revoke(string by, DateTimeOffset at)
    {
        if (RevokedAt is not null)
        {
            throw new RuleException($"This link was revoked already, by {RevokedBy}.");
        }

        Before ??= Reading;
        (RevokedBy, RevokedAt) = (by, at.ToUniversalTime());
        Version++;
    }
}

/// <summary>What a link says, as history keeps it.</summary>
public sealed record EditionLinkReading
{
    [Field("Edition")]
    public int Edition { get; init; }

    [Field("SHA-256 of its secret")]
    public string Fingerprint { get; init; } = "";

    [Field("For")]
    public string For { get; init; } = "";

    [Field("Given by")]
    public string By { get; init; } = "";

    [Field("Given at")]
    public DateTimeOffset At { get; init; }

    [Field("Ends")]
    public DateTimeOffset? Expires { get; init; }

    [Field("Revoked by")]
    public string? RevokedBy { get; init; }

    [Field("Revoked")]
    public DateTimeOffset? Revoked { get; init; }
}
