using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Relations;

/// <summary>Whether a tie is friendly, hostile or neither.</summary>
public enum RelationSign
{
    Neutral,
    Cooperative,
    Conflictual,
}

/// <summary>One end of a relation.</summary>
public sealed record RelationEnd
{
    [Field("Who or what", Required = true, Kinds = [ItemKind.Actor, ItemKind.Event, ItemKind.Source])]
    public ItemRef Item { get; init; }

    [Field("Role", Max = 80, Help = "Such as broker, target, beneficiary.")]
    public string? Role { get; init; }
}

/// <summary>A tie: from whom to whom, of what kind, since when, according to whom, on which claims, under which hypothesis.</summary>
public sealed record RelationContent : Content
{
    [Field("From", Required = true, Kinds = [ItemKind.Actor, ItemKind.Event, ItemKind.Source])]
    public ItemRef From { get; init; }

    [Field("Relation", Required = true, Max = 80, Help = "A verb phrase with hyphens, such as strategic-ally-of.")]
    public string Kind { get; init; } = "";

    [Field("To", Required = true, MaxCount = 20)]
    public Many<RelationEnd> To { get; init; } = [];

    [Field("Both ways", Help = "The tie has no direction.")]
    public bool Mutual { get; init; }

    [Field("From the other end", Max = 80, Group = FieldGroup.More, Help = "How it reads from there, such as hosted-by. Said once, it holds for every relation of this kind in the case.")]
    public string? Reverse { get; init; }

    [Field("Sign")]
    public RelationSign Sign { get; init; }

    [Field("Assertion mode")]
    public AssertionMode Mode { get; init; }

    [Field("Voice", Kinds = [ItemKind.Source])]
    public ItemRef? Voice { get; init; }

    [Field("Hedge", Max = 120)]
    public string? Hedge { get; init; }

    [Field("Holds", Help = "EDTF interval.")]
    public EdtfDate? Held { get; init; }

    [Field("Holds only under", Kinds = [ItemKind.Hypothesis])]
    public ItemRef? Scope { get; init; }

    [Field("Claims that back it", Kinds = [ItemKind.Claim])]
    public Many<ItemRef> Claims { get; init; } = [];

    [Field("Words it rests on", Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];

    public override string Title => $"{From} {Kind.Replace('-', ' ')} {string.Join(" and ", To.Select(end => end.Item))}";

    public override EdtfDate? When => Held;

    /// <summary>The tie as it reads from the end that is meant.</summary>
    public RelationReading ReadFrom(Func<ItemRef, bool> mine, ReversePhrases reverses)
        => RelationReading.From(mine, Kind, Mutual, [new RelationEnd { Item = From }, .. To], reverses);

    protected override IEnumerable<Flaw> Rules()
    {
        if (!IsPhrase(Kind))
        {
            yield return new Flaw("kind", "Write the relation in lower case letters and hyphens, such as strategic-ally-of.");
        }

        if (Reverse is not null && !IsPhrase(Reverse))
        {
            yield return new Flaw("reverse", "Write it in lower case letters and hyphens, such as hosted-by.");
        }

        foreach (var flaw in RelationRules.Check(this))
        {
            yield return flaw;
        }
    }

    private static bool IsPhrase(string text) => text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
