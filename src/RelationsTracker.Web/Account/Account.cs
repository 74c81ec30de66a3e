using Microsoft.AspNetCore.Identity;

namespace RelationsTracker.Web.Account;

/// <summary>
/// How somebody proves who they are. Its id is the person's; what they are called and what they may do is asked of the
/// person, so a new short name changes nothing here.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    public static Account Of(Guid person) => new() { Id = person, UserName = person.ToString("N"), LockoutEnabled = true };
}

/// <summary>One browser that is signed in. It ends for good when somebody signs out, so that a copied cookie is worth nothing then.</summary>
public sealed class Session
{
    /// <summary>After this time one signs in again, however often one comes.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    private Session()
    {
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public static Session Begin(Guid account, DateTimeOffset at)
        => new() { Id = Guid.CreateVersion7(at), AccountId = account, StartedAt = at.ToUniversalTime() };

    public bool IsOpen(DateTimeOffset at) => EndedAt is null && at < StartedAt + Longest;

    public void End(DateTimeOffset at) => EndedAt ??= at.ToUniversalTime();
}
