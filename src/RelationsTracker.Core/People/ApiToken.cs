using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.People;

/// <summary>
/// Lets a program work in a person's name, within scopes. Only the fingerprint of its secret is kept; it works until it
/// expires or is revoked, or the account is closed.
/// </summary>
public sealed class ApiToken
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    public const int MaxName = 80;

    /// <summary>Longest life, in days.</summary>
    public const int MostDays = 366;

    /// <summary>Most tokens of one person that work at a time.</summary>
    public const int MostOfOne = 50;

    private ApiToken()
    {
    }

    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>What it is for, in the person's words.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the secret, lower case hexadecimal.</summary>
    public string Fingerprint { get; private set; } = "";

    public TokenScopes Scopes { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>The last day it was used, in UTC; null while it never was.</summary>
    public DateOnly? UsedOn { get; private set; }

    public int Version { get; private set; }

    /// <param name="days">How long it works, 1 to <see cref="MostDays"/>.</param>
    /// <exception cref="RuleException">The name, the scopes or the days will not do.</exception>
    public static ApiToken Give(Guid person, string name, string fingerprint, TokenScopes scopes, int days, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxName)
        {
            throw new RuleException($"Say in 1 to {MaxName} characters what the token is for.");
        }

        Characters.Check("The name", name);
        if ((scopes & ~TokenScopes.All) != 0)
        {
            throw new RuleException("There is no such scope.");
        }

        if (days is < 1 or > MostDays)
        {
            throw new RuleException($"A token works for 1 to {MostDays} days.");
        }

        return new()
        {
            Id = Guid.CreateVersion7(at),
            PersonId = person,
            Name = name.Trim(),
            Fingerprint = fingerprint,
            Scopes = scopes | TokenScopes.Read,
            MadeAt = at.ToUniversalTime(),
            ExpiresAt = at.ToUniversalTime().AddDays(days),
            Version = 1,
        };
    }

    /// <summary>Whether it works at a moment.</summary>
    public bool Works(DateTimeOffset at) => RevokedAt is null && at < ExpiresAt;

    /// <summary>Notes the day; true if it was not noted yet.</summary>
    public bool Use(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        if (UsedOn == day)
        {
            return false;
        }

        UsedOn = day;
        Version++;
        return true;
    }

    /// <summary>Ends it; a second time changes nothing.</summary>
    public void Revoke(DateTimeOffset at)
    {
        if (RevokedAt is null)
        {
            RevokedAt = at.ToUniversalTime();
            Version++;
        }
    }
}
