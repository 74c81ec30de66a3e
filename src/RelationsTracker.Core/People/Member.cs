namespace RelationsTracker.Core.People;

/// <summary>Somebody's roles in a case.</summary>
public sealed class Member
{
    private Member()
    {
    }

    public Guid CaseId { get; private set; }

    public Guid PersonId { get; private set; }

    public Roles Roles { get; private set; }

    public int Version { get; private set; }

    public static Member Admit(Guid caseId, Guid personId, Roles roles)
        => new() { CaseId = caseId, PersonId = personId, Roles = roles, Version = 1 };

    public void Become(Roles roles)
    {
        Roles = roles;
        Version++;
    }
}
