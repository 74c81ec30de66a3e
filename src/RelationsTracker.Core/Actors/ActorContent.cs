using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Actors;

/// <summary>Who or what acts, or is acted on: names, roles over time, belongings, mentions.</summary>
public sealed record ActorContent : Content
{
    [Field("Name", Required = true, Max = 200, Help = "The one we use; others go below.")]
    public string Name { get; init; } = "";

    [Field("Kind")]
    public ActorKind Kind { get; init; }

    [Field("Named in the text", Help = "Off for an actor that a text only describes.")]
    public bool Named { get; init; } = true;

    [Field("Names")]
    public Many<ActorName> Names { get; init; } = [];

    [Field("Roles")]
    public Many<ActorRole> Roles { get; init; } = [];

    [Field("Belongs to")]
    public Many<Affiliation> Affiliations { get; init; } = [];

    [Field("Possibly the same")]
    public Many<PossibleIdentity> PossiblySame { get; init; } = [];

    [Field("Where a text shows it", Group = FieldGroup.More, Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];

    [Field("Mentions", Group = FieldGroup.More, MaxCount = 5000)]
    public Many<ActorMention> Mentions { get; init; } = [];

    [Field("What sources say of it", Group = FieldGroup.More, MaxCount = 200, Help = "Where they differ, all values stand; one may be preferred, with the reason.")]
    public Many<StatedValue> Values { get; init; } = [];

    [Field("Merged", Group = FieldGroup.Kept)]
    public ActorMerge? Merge { get; init; }

    [Field("Numbers elsewhere", Group = FieldGroup.More)]
    public Many<ExternalId> ExternalIds { get; init; } = [];

    [Field("STIX type", Max = 60, Group = FieldGroup.More, Help = "Such as identity/organization or location.")]
    public string? StixType { get; init; }

    public override string Title => Name;

    protected override IEnumerable<Flaw> Rules() => StatedValue.Check(Values);
}
