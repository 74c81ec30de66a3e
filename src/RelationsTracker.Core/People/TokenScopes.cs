namespace RelationsTracker.Core.People;

/// <summary>What the bearer of a token may use of the rights of the person who gave it; several go together.</summary>
[Flags]
public enum TokenScopes
{
    None = 0,

    /// <summary>Read what the person may read. Every token has it.</summary>
    Read = 1,

    /// <summary>Rate and forecast, in the person's name.</summary>
    Rate = 2,

    /// <summary>Comment, and settle threads.</summary>
    Comment = 4,

    /// <summary>Add and change items.</summary>
    Edit = 8,

    /// <summary>Accept, return, publish, and take briefs out of the house.</summary>
    Review = 16,

    /// <summary>Open cases, invite people, give and take roles.</summary>
    Own = 32,

    /// <summary>Change what is the person's own: name, kept searches.</summary>
    Account = 64,

    /// <summary>Propose items, which wait for a reviewer; change nothing that is there.</summary>
    Propose = 128,

    All = Read | Rate | Comment | Propose | Edit | Review | Own | Account,
}

/// <summary>Which scope reaches how far. What a person may not do, no token of theirs may.</summary>
public static class TokenRights
{
    /// <summary>Each scope by itself, the narrow ones first.</summary>
    public static IReadOnlyList<TokenScopes> Each { get; } = [TokenScopes.Read, TokenScopes.Rate, TokenScopes.Comment, TokenScopes.Propose, TokenScopes.Edit, TokenScopes.Review, TokenScopes.Own, TokenScopes.Account];

    /// <summary>The scope that a piece of work needs.</summary>
    public static TokenScopes Needed(Permission permission) => permission switch
    {
        Permission.Read => TokenScopes.Read,
        Permission.Rate => TokenScopes.Rate,
        Permission.Comment => TokenScopes.Comment,
        Permission.Propose => TokenScopes.Propose,
        Permission.Edit => TokenScopes.Edit,
        Permission.Review or Permission.ExportBrief => TokenScopes.Review,
        Permission.BeHere => TokenScopes.Account,
        _ => TokenScopes.Own,
    };

    /// <summary>Whether these scopes reach it. Who may edit may propose, too.</summary>
    public static bool Reach(TokenScopes scopes, Permission permission)
        => scopes.HasFlag(Needed(permission)) || (permission == Permission.Propose && scopes.HasFlag(TokenScopes.Edit));
}
