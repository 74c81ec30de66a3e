using RelationsTracker.Core.People;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Door;

/// <summary>Says who is at work: the signed-in account of a page, the bearer of a token, or the console.</summary>
public interface IAtWork
{
    /// <summary>The account, or null for the console and for nobody.</summary>
    ValueTask<Guid?> Account();

    /// <summary>Whether it is the program's own console, which owns everything it can reach.</summary>
    bool IsConsole { get; }

    /// <summary>How far the token reaches that somebody works with; null where it is the person.</summary>
    TokenScopes? Limit => null;

    /// <summary>The request this work is done for, where its program gave it a key; null otherwise.</summary>
    RequestInHand? Request => null;
}

/// <summary>A request with a key, and when this attempt at it began: work for an attempt that another has taken over is not kept.</summary>
public sealed record RequestInHand(string Key, DateTimeOffset At);

/// <summary>The console of the machine: whoever can start the program with its data folder owns the data anyway.</summary>
public sealed class ConsoleAtWork : IAtWork
{
    public bool IsConsole => true;

    public ValueTask<Guid?> Account() => ValueTask.FromResult<Guid?>(null);
}

/// <summary>The person who does a piece of work, as the database knows them now.</summary>
/// <param name="Limit">How far their token reaches, where they work with one.</param>
public sealed record Worker(Guid? PersonId, string Name, string Handle, bool IsOwner, Roles Roles, TokenScopes? Limit = null)
{
    public static Worker Console { get; } = new(null, "console", "console", true, Roles.None);

    public bool May(Permission permission) => Rights.Allow(Roles, IsOwner, permission) && !IsBeyondToken(permission);

    /// <summary>Why they may not.</summary>
    public string WhyNot(Permission permission)
        => IsBeyondToken(permission) ? $"This token does not reach so far: it takes the scope '{Kebab.Of($"{TokenRights.Needed(permission)}")}'. Make one at /account/tokens."
            : $"Only {Rights.WhoMay(permission)} may do this. Ask an owner for the role.";

    private bool IsBeyondToken(Permission permission) => Limit is { } limit && !TokenRights.Reach(limit, permission);
}
