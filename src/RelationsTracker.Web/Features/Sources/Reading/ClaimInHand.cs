using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Hedges;
using RelationsTracker.Web.Parts.Forms;

namespace RelationsTracker.Web.Features.Sources.Reading;

/// <summary>A claim while it is written beside its text: the form, the words it will rest on, and the hedges that will govern it.</summary>
public sealed class ClaimInHand(ItemRef text, ItemDraft form, IEnumerable<HedgeMet> hedges, IReadOnlyList<string> notes, bool fromQueue)
{
    public ItemRef Text => text;

    /// <summary>It was begun at a suggestion, and there the person goes on.</summary>
    public bool FromQueue => fromQueue;

    public ItemDraft Form => form;

    public IReadOnlyList<string> Notes => notes;

    public List<(TextRange Range, string Words)> Ranges { get; } = [];

    public List<HedgeChoice> Hedges { get; } = [.. hedges.Select(hedge => new HedgeChoice(hedge))];

    /// <summary>Adds words it will rest on, and the hedges in them.</summary>
    public void Add(TextRange range, string words, IEnumerable<HedgeMet> more)
    {
        if (Ranges.All(r => r.Range != range))
        {
            Ranges.Add((range, words));
            Hedges.AddRange(more.Where(hedge => Hedges.All(known => known.Met.Range != hedge.Range)).Select(hedge => new HedgeChoice(hedge)));
        }
    }
}

/// <summary>A hedge that was met, whether it is to be kept, and as what.</summary>
public sealed class HedgeChoice(HedgeMet met)
{
    public HedgeMet Met => met;

    public bool Keep { get; set; } = true;

    public HedgeClass Class { get; set; } = met.Entry.Class;
}
