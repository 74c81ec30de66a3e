using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Events;

/// <summary>Something that happened, is said to have, or may: when, where, who, of what kind, according to whom.</summary>
public sealed record EventContent : Content
{
    [Field("Name", Required = true, Max = 300)]
    public string Name { get; init; } = "";

    [Field("When")]
    public EventDate? Date { get; init; }

    [Field("Before and after", MaxCount = 50, Group = FieldGroup.More, Help = "What a text says of its order among other events.")]
    public Many<EventOrder> Order { get; init; } = [];

    [Field("Status")]
    public EventStatus Status { get; init; }

    [Field("Voice", Kinds = [ItemKind.Source])]
    public ItemRef? Voice { get; init; }

    [Field("True only inside", Kinds = [ItemKind.Hypothesis])]
    public ItemRef? Scope { get; init; }

    [Field("Where", Kinds = [ItemKind.Actor])]
    public Many<ItemRef> Places { get; init; } = [];

    [Field("How exact the place is", Max = 80, Group = FieldGroup.More)]
    public string? PlacePrecision { get; init; }

    [Field("Participants")]
    public Many<Participant> Participants { get; init; } = [];

    [Field("Codes")]
    public EventTyping? Typing { get; init; }

    [Field("Intensity", Group = FieldGroup.More, Help = "Cooperation to conflict, +10 to −10, as coded.")]
    public decimal? Intensity { get; init; }

    [Field("Coded by", Max = 120, Group = FieldGroup.More, Help = "Who or which table gave the intensity.")]
    public string? IntensityCoder { get; init; }

    [Field("Claims", Kinds = [ItemKind.Claim], Group = FieldGroup.More, Help = "Beyond those that name the event.")]
    public Many<ItemRef> Claims { get; init; } = [];

    [Field("Words it rests on", Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];

    public override string Title => Name;

    public override EdtfDate? When => Date?.Edtf;

    protected override IEnumerable<Flaw> Rules()
    {
        if (Intensity is < -10 or > 10)
        {
            yield return new Flaw("intensity", "Intensity runs from −10 (conflict) to +10 (cooperation).");
        }

        if (Date is { Basis: DateBasis.Relative, Anchor: null })
        {
            yield return new Flaw("date/anchor", "A relative date is counted from an event; name it.");
        }
    }
}
