using Microsoft.AspNetCore.Components;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Items;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>What somebody else does to the item while its form is open: the form says so, and leaves what is typed alone.</summary>
public sealed partial class ItemForm
{
    private string _meanwhile = "";
    private bool _takenOver;

    [Inject]
    private ReadItem ReadItem { get; set; } = null!;

    private bool IsOfThis(CaseTidings tidings) => Draft.Ref is { } reference && tidings.Any(change => change.IsOfItem && change.About[0] == reference);

    private async Task NoteMeanwhile(CaseTidings tidings)
    {
        // What this form itself saves is on its way here as well.
        if (_saving || _saved || Draft.Ref is not { } reference)
        {
            return;
        }

        if ((await ReadItem.Handle(Case, reference, _gone.Token)).ValueOrDefault is { } now && now.Version > Draft.Version && !_saving && !_saved)
        {
            var last = tidings.Changes.LastOrDefault(change => change.About.Contains(reference));
            _meanwhile = last switch
            {
                null => "Somebody changed this meanwhile.",
                { Own: true } => "You changed this meanwhile, in another window.",
                _ => $"{last.Who} changed this meanwhile.",
            };
        }
    }

    // As a save does, but nothing is saved: what only they changed is taken over, and the rest waits for a decision.
    private async Task CompareNow()
    {
        if (_saving || Draft.Ref is not { } reference)
        {
            return;
        }

        await _at.Bring();
        var (content, flaws) = Draft.Read();
        _at.Flaws = new FlawPlaces(Draft.Record, flaws);
        _takenOver = flaws.Count == 0 && await Merge(reference, content) is not null && !Draft.IsUndecided;
        _lookThere = true;
    }
}
