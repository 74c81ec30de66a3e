using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.People;

/// <summary>Somebody who works here. How they prove who they are is kept elsewhere; what they may do is asked of this record.</summary>
public sealed class Person
{
    private Person()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The name colleagues see, 1 to 120 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The short name under which ratings and forecasts stand: lower case letters, digits and hyphens.</summary>
    public string Handle { get; private set; } = "";

    /// <summary>An owner runs the installation and may do everything in every case.</summary>
    public bool IsOwner { get; private set; }

    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>Since when the account is closed; closed accounts may do nothing.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public int Version { get; private set; }

    /// <exception cref="RuleException">The name or handle will not do.</exception>
    public static Person Join(Guid id, string name, string handle, bool isOwner, DateTimeOffset at)
    {
        var made = new Person { Id = id, IsOwner = isOwner, JoinedAt = at.ToUniversalTime() };
        made.Rename(name, handle);
        return made;
    }

    /// <exception cref="RuleException">The name or handle will not do.</exception>
    public void Rename(string name, string handle)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 120)
        {
            throw new RuleException("A name has 1 to 120 characters.");
        }

        Characters.Check("The name", name);
        RaterHandle.Check(handle);
        (Name, Handle) = (name.Trim(), handle);
        Version++;
    }

    public void MakeOwner(bool owner)
    {
        IsOwner = owner;
        Version++;
    }

    /// <exception cref="RuleException">The account is closed already.</exception>
    public void Close(DateTimeOffset at)
    {
        if (ClosedAt is not null)
        {
            throw new RuleException($"The account of {Name} is closed already.");
        }

        ClosedAt = at.ToUniversalTime();
        Version++;
    }

    public void Reopen()
    {
        ClosedAt = null;
        Version++;
    }
}
