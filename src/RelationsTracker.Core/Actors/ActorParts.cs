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

/// <summary>That this actor was found to be another one: a record, which can be taken back.</summary>
public sealed record ActorMerge
{
    [Field("Into", Required = true, Kinds = [ItemKind.Actor])]
    public ItemRef Into { get; init; }

    [Field("Who", Max = 120)]
    public string By { get; init; } = "";

    [Field("When")]
    public DateTimeOffset At { get; init; }

    [Field("Why", Max = 1000, Lines = 2)]
    public string Reason { get; init; } = "";
}

/// <summary>What one source says about something of an actor, such as when a body was founded. Values of several sources stand beside each other.</summary>
public sealed record StatedValue
{
    [Field("Of what", Required = true, Max = 80, Help = "Such as founded, headcount, rank; the same words for the same thing.")]
    public string Of { get; init; } = "";

    [Field("Value", Required = true, Max = 300)]
    public string Value { get; init; } = "";

    [Field("Who says so", Required = true, Kinds = [ItemKind.Source, ItemKind.Claim])]
    public ItemRef Says { get; init; }

    [Field("Preferred", Help = "At most one of the values of a thing.")]
    public bool Preferred { get; init; }

    [Field("Why preferred", Max = 500)]
    public string? Why { get; init; }

    internal static IEnumerable<Flaw> Check(Many<StatedValue> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { Preferred: true } preferred)
            {
                if (string.IsNullOrWhiteSpace(preferred.Why))
                {
                    yield return new Flaw($"values[{i + 1}]/why", "Say why this value is preferred.");
                }

                if (values.Take(i).Any(other => other.Preferred && other.Of == preferred.Of))
                {
                    yield return new Flaw($"values[{i + 1}]/preferred", $"Another value of '{preferred.Of}' is preferred already. Prefer one.");
                }
            }
        }
    }
}
