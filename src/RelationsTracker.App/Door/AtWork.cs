using RelationsTracker.Core.People;

namespace RelationsTracker.App.Door;

/// <summary>Says who is at work: the signed-in account of a page, the bearer of a token, or the console.</summary>
public interface IAtWork
{
    /// <summary>The account, or null for the console and for nobody.</summary>
    ValueTask<Guid?> Account();

    /// <summary>Whether it is the program's own console, which owns everything it can reach.</summary>
    bool IsConsole { get; }
}

/// <summary>The console of the machine: whoever can start the program with its data folder owns the data anyway.</summary>
public sealed class ConsoleAtWork : IAtWork
{
    public bool IsConsole => true;

    public ValueTask<Guid?> Account() => ValueTask.FromResult<Guid?>(null);
}

/// <summary>The person who does a piece of work, as the database knows them now.</summary>
public sealed record Worker(Guid? PersonId, string Name, string Handle, bool IsOwner, Roles Roles)
{
    public static Worker Console { get; } = new(null, "console", "console", true, Roles.None);

    public bool May(Permission permission) => Rights.Allow(Roles, IsOwner, permission);
}
