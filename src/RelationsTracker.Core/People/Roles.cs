namespace RelationsTracker.Core.People;

/// <summary>What somebody is in a case; one person may be several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Analyst = 1,
    Editor = 2,
    Reviewer = 4,
}

/// <summary>What may be done.</summary>
public enum Permission
{
    /// <summary>Change what is one's own: name, short name.</summary>
    BeHere,

    /// <summary>See the case.</summary>
    Read,

    /// <summary>Rate cells and forecast, in one's own name.</summary>
    Rate,

    /// <summary>Comment on what one sees, and settle threads.</summary>
    Comment,

    /// <summary>Add items that wait for a reviewer, and change nothing that is there.</summary>
    Propose,

    /// <summary>Add and change items.</summary>
    Edit,

    /// <summary>Accept, return, dispute and retract.</summary>
    Review,

    /// <summary>Take a brief out of the house.</summary>
    ExportBrief,

    /// <summary>Open cases, invite people, give and take roles.</summary>
    Own,
}

/// <summary>Which role may do what.</summary>
public static class Rights
{
    /// <summary>Whether somebody with these roles may do it; an owner may do everything.</summary>
    public static bool Allow(Roles roles, bool isOwner, Permission permission) => isOwner || permission switch
    {
        Permission.BeHere => true,
        Permission.Read => roles != Roles.None,
        Permission.Rate => roles != Roles.None,
        Permission.Comment => roles != Roles.None,
        Permission.Propose or Permission.Edit => roles.HasFlag(Roles.Editor),
        Permission.Review => roles.HasFlag(Roles.Reviewer),
        Permission.ExportBrief => roles.HasFlag(Roles.Reviewer),
        _ => false,
    };

    /// <summary>Who to ask, for the message to somebody who may not.</summary>
    public static string WhoMay(Permission permission) => permission switch
    {
        Permission.BeHere => "people who are signed in",
        Permission.Read => "members of the case",
        Permission.Rate => "members of the case",
        Permission.Comment => "members of the case",
        Permission.Propose or Permission.Edit => "editors",
        Permission.Review => "reviewers",
        Permission.ExportBrief => "reviewers",
        _ => "owners",
    };
}
