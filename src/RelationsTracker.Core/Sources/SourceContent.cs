using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Sources;

/// <summary>What is known of a source. Its reliability is about the source alone; the credibility of what it says stands on each claim.</summary>
public sealed record SourceContent : Content
{
    [Field("Name", Required = true, Max = 300, Help = "As people will recognise it: a title, or \"Tehran sources\".")]
    public string Name { get; init; } = "";

    [Field("Kind")]
    public SourceKind Kind { get; init; } = SourceKind.Article;

    [Field("Named in the text", Help = "Off for a source that a text only implies.")]
    public bool Named { get; init; } = true;

    [Field("Publisher", Max = 200)]
    public string? Publisher { get; init; }

    [Field("Authors", Max = 200, MaxCount = 50)]
    public Many<string> Authors { get; init; } = [];

    [Field("Address", Max = 2000, Help = "http or https.")]
    public string? Url { get; init; }

    [Field("Language", Max = 35, Help = "A BCP 47 tag, such as en, ru, hy, az or fa.")]
    public string? Language { get; init; }

    [Field("Published", Help = "EDTF, such as 2025-07-03 or 2025-07~.")]
    public EdtfDate? Published { get; init; }

    [Field("Acquired", Help = "The day we got it.")]
    public DateOnly? Acquired { get; init; }

    [Field("Reliability", Help = "Admiralty A to F, of the source and nothing else. F: cannot be judged.")]
    public Reliability Reliability { get; init; } = Reliability.F;

    [Field("Graded by", Max = 120)]
    public string? GradedBy { get; init; }

    [Field("Graded on")]
    public DateOnly? GradedOn { get; init; }

    [Field("Why this grade", Max = 2000, Lines = 3)]
    public string? GradeRationale { get; init; }

    [Field("Whose voice", Kinds = [ItemKind.Actor], Help = "The actor who speaks.")]
    public ItemRef? Holder { get; init; }

    [Field("Controlled by", Kinds = [ItemKind.Actor], Help = "The actor who could make this channel say what it wants.")]
    public ItemRef? ControlledBy { get; init; }

    [Field("Origin group", Kinds = [ItemKind.OriginGroup], Help = "Set by hand; without it the roots of its chain count.")]
    public ItemRef? OriginGroup { get; init; }

    [Field("Draws on", MaxCount = 100)]
    public Many<Derivation> Derivations { get; init; } = [];

    [Field("Descriptor", Max = 2000, Lines = 3, Help = "ICD 206: access, motive, possible bias, age, accuracy.")]
    public string? Descriptor { get; init; }

    [Field("Where a text shows it", Group = FieldGroup.More, Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];

    [Field("Credibility of what it says", Group = FieldGroup.More, Help = "Admiralty 1 to 6 for the items it brings as a whole; each claim has its own.")]
    public Credibility? Credibility { get; init; }

    [Field("Working grade", Max = 4, Group = FieldGroup.More, Help = "A grade by class of source, such as C3, where the house wants one beside F.")]
    public string? WorkingGrade { get; init; }

    [Field("Basis of the working grade", Max = 500, Group = FieldGroup.More)]
    public string? WorkingGradeBasis { get; init; }

    [Field("Citation")]
    public Citation? Citation { get; init; }

    public override string Title => Name;

    public override EdtfDate? When => Published;

    protected override IEnumerable<Flaw> Rules()
    {
        if (Url is { Length: > 0 } && !(Uri.TryCreate(Url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")))
        {
            yield return new Flaw("url", "The address must start with http:// or https://.");
        }

        if (WorkingGrade is { Length: > 0 } && !(WorkingGrade is [>= 'A' and <= 'F', >= '1' and <= '6']))
        {
            yield return new Flaw("working-grade", "A grade is a letter A to F and a digit 1 to 6, such as C3.");
        }
    }
}
