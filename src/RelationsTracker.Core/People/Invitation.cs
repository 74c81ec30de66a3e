namespace RelationsTracker.Core.People;

/// <summary>
/// A one-time link. Only the fingerprint of its secret is kept; it works once, until it expires.
/// </summary>
public sealed class Invitation
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private Invitation()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>SHA-256 of the secret, lower case hexadecimal.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Whom it signs in; nobody yet for a link that creates its account.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Whether the account it creates is an owner's.</summary>
    public bool MakesOwner { get; private set; }

    /// <summary>The case the new account is admitted to, and as what.</summary>
    public Guid? CaseId { get; private set; }

    public Roles Roles { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public int Version { get; private set; }

    public static Invitation ToOwn(Guid id, string fingerprint, DateTimeOffset at)
        => new() { Id = id, Fingerprint = fingerprint, MakesOwner = true, ExpiresAt = at.ToUniversalTime() + Lifetime, Version = 1 };

    public static Invitation ToJoin(Guid id, string fingerprint, Guid caseId, Roles roles, DateTimeOffset at, TimeSpan lifetime)
        => new() { Id = id, Fingerprint = fingerprint, CaseId = caseId, Roles = roles, ExpiresAt = at.ToUniversalTime() + lifetime, Version = 1 };

    public static Invitation ToSignIn(Guid id, string fingerprint, Guid personId, DateTimeOffset at)
        => new() { Id = id, Fingerprint = fingerprint, PersonId = personId, ExpiresAt = at.ToUniversalTime() + Lifetime, Version = 1 };

    /// <summary>Whether the link still works.</summary>
    public bool Works(DateTimeOffset at) => UsedAt is null && at < ExpiresAt;

    /// <exception cref="RuleException">The link was used or has expired.</exception>
    public void Use(DateTimeOffset at)
    {
        if (UsedAt is not null)
        {
            throw new RuleException("This link was used already. Each link works once; ask an owner for a new one.");
        }

        if (at >= ExpiresAt)
        {
            throw new RuleException("This link has expired. Ask an owner for a new one, or restart the program if nobody owns it yet.");
        }

        UsedAt = at.ToUniversalTime();
        Version++;
    }
}
