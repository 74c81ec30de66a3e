using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Schema;

/// <summary>A field that at least one of two people changed since both began from the same content.</summary>
/// <param name="Field">Its declaration.</param>
/// <param name="Base">What both began from.</param>
/// <param name="Theirs">What the other person saved.</param>
/// <param name="Mine">What is to be saved now.</param>
public sealed record FieldMerge(ContentField Field, object? Base, object? Theirs, object? Mine)
{
    public bool MineChanged => !Equals(Mine, Base);

    public bool TheirsChanged => !Equals(Theirs, Base);

    /// <summary>Both changed it, and not to the same: a person has to decide. What the program keeps by itself it never asks about.</summary>
    public bool Clashes => MineChanged && TheirsChanged && !Equals(Mine, Theirs) && Field.Declared.Group != FieldGroup.Kept;

    /// <summary>What whoever changed it made of it; mine where both did.</summary>
    public object? Merged => MineChanged ? Mine : Theirs;
}

/// <summary>
/// Two changes of one content held against what both began from, field by field as the fields are declared, so that every
/// kind of item has it. What only one side changed stands; nothing inside a field is mixed.
/// </summary>
public sealed class ThreeWayMerge
{
    private readonly ContentSchema _schema;
    private readonly Content _theirs;

    private ThreeWayMerge(ContentSchema schema, Content began, Content theirs, Content mine)
    {
        (_schema, _theirs) = (schema, theirs);
        Changed = [.. schema.Fields.Select(field => new FieldMerge(field, field.Get(began), field.Get(theirs), field.Get(mine))).Where(field => field.MineChanged || field.TheirsChanged)];
        Clashes = [.. Changed.Where(field => field.Clashes)];
    }

    /// <summary>Every field that either side changed, in the order in which they are declared.</summary>
    public IReadOnlyList<FieldMerge> Changed { get; }

    /// <summary>Those in which both sides made different changes.</summary>
    public IReadOnlyList<FieldMerge> Clashes { get; }

    /// <summary>Both changes in one; mine where they clash.</summary>
    public Content Merged => Theirs(Changed, change => change.Merged);

    /// <summary>Theirs, but the fields that clash as they were: what my part of the changes began from as long as nothing is decided.</summary>
    public Content Undecided => Theirs(Clashes, change => change.Base);

    /// <exception cref="ArgumentException">They are not of the same kind.</exception>
    public static ThreeWayMerge Of(Content began, Content theirs, Content mine)
        => began.GetType() == theirs.GetType() && began.GetType() == mine.GetType()
            ? new(ContentSchema.Of(began.GetType()), began, theirs, mine)
            : throw new ArgumentException($"A {mine.GetType().Name} and a {theirs.GetType().Name} began from a {began.GetType().Name}.", nameof(theirs));

    private Content Theirs(IEnumerable<FieldMerge> but, Func<FieldMerge, object?> value)
    {
        var others = but.ToDictionary(field => field.Field, value);
        return (Content)_schema.Make(_schema.Fields.Select(field => KeyValuePair.Create(field, others.TryGetValue(field, out var other) ? other : field.Get(_theirs))));
    }
}
