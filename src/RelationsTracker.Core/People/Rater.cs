using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.People;

/// <summary>A name under which ratings stand in a case: somebody who works here, or somebody a package brought along.</summary>
public sealed class Rater
{
    private Rater()
    {
    }

    public Guid CaseId { get; private set; }

    /// <summary>The short name, unique in the case.</summary>
    public string Handle { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The account behind it, if it rates here.</summary>
    public Guid? PersonId { get; private set; }

    /// <exception cref="RuleException">The handle or name will not do.</exception>
    public static Rater Enter(Guid caseId, string handle, string name, Guid? personId)
    {
        RaterHandle.Check(handle);
        if (string.IsNullOrWhiteSpace(name) || name.Length > 120)
        {
            throw new RuleException("A rater's name has 1 to 120 characters.");
        }

        Characters.Check("The name", name);
        return new Rater { CaseId = caseId, Handle = handle, Name = name.Trim(), PersonId = personId };
    }
}
