using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Actors;

/// <summary>A name in one language and script.</summary>
public sealed record ActorName
{
    [Field("Name", Required = true, Max = 200)]
    public string Text { get; init; } = "";

    [Field("Language", Max = 35)]
    public string? Language { get; init; }

    [Field("Script", Max = 4, Help = "ISO 15924, such as Latn, Cyrl, Armn, Arab.")]
    public string? Script { get; init; }

    [Field("Kind")]
    public NameKind Kind { get; init; }

    [Field("Scheme", Max = 40, Help = "Of a transliteration, such as ISO 9.")]
    public string? Scheme { get; init; }

    [Field("Where a text shows it", Kinds = [ItemKind.Excerpt])]
    public ItemRef? Excerpt { get; init; }
}

/// <summary>An office or function held over a time.</summary>
public sealed record ActorRole
{
    [Field("Role", Required = true, Max = 200)]
    public string Role { get; init; } = "";

    [Field("Of", Kinds = [ItemKind.Actor])]
    public ItemRef? Of { get; init; }

    [Field("Held", Help = "EDTF interval.")]
    public EdtfDate? Held { get; init; }

    [Field("Not in the text", Help = "Known from elsewhere.")]
    public bool Outside { get; init; }
}

/// <summary>A belonging of one actor to another.</summary>
public sealed record Affiliation
{
    [Field("To", Required = true, Kinds = [ItemKind.Actor])]
    public ItemRef To { get; init; }

    [Field("Basis")]
    public Basis Basis { get; init; }

    [Field("When", Help = "EDTF interval.")]
    public EdtfDate? Held { get; init; }
}

/// <summary>A suspicion that two actors are one.</summary>
public sealed record PossibleIdentity
{
    [Field("Possibly the same as", Required = true, Kinds = [ItemKind.Actor])]
    public ItemRef Actor { get; init; }

    [Field("For", Max = 500)]
    public string? For { get; init; }

    [Field("Against", Max = 500)]
    public string? Against { get; init; }
}

/// <summary>One place where a text speaks of the actor. The same word may mean another actor elsewhere.</summary>
public sealed record ActorMention
{
    [Field("Text", Required = true, Kinds = [ItemKind.SourceText])]
    public ItemRef Text { get; init; }

    [Field("Start", Low = 0)]
    public int Start { get; init; }

    [Field("End", Low = 1)]
    public int End { get; init; }

    [Field("As", Required = true, Max = 120)]
    public string Form { get; init; } = "";

    [Field("Metonym", Help = "The word names something else that stands for the actor.")]
    public bool Metonym { get; init; }
}

/// <summary>The actor's number in somebody else's register.</summary>
public sealed record ExternalId
{
    [Field("Register", Required = true, Max = 40)]
    public string Scheme { get; init; } = "";

    [Field("Number", Required = true, Max = 120)]
    public string Value { get; init; } = "";
}
