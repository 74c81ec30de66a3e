using Microsoft.AspNetCore.Components;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Drafts;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>What is typed and not yet saved is kept as the person's draft, and offered when they open the form again.</summary>
public sealed partial class ItemForm
{
    // With the pause after the last key (shell.js) a text is kept within two seconds.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(700);

    private KeptDraft? _offered;
    private string _keptWords = "";
    private bool _dirty;
    private bool _keeping;

    [Inject]
    private ReadDrafts ReadDrafts { get; set; } = null!;

    [Inject]
    private KeepDraft KeepDraft { get; set; } = null!;

    [Inject]
    private DropDraft DropDraft { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>What tells this form from others of its kind, such as the text a claim is made from.</summary>
    [Parameter]
    public string? Place { get; set; }

    private string DraftPlace => Draft.Ref?.ToString() ?? $"new/{Draft.Kind.Section()}{(Place is null ? null : $"/{Place}")}";

    private async Task OfferDraft() => _offered = (await ReadDrafts.Handle(Case, DraftPlace, _gone.Token)).ValueOrDefault is [var kept, ..] ? kept : null;

    // It may have begun from an older version: the save then merges, and asks where both changed a field.
    private void TakeUp()
    {
        var kept = _offered!;
        _offered = null;
        (_reason, var began) = TypedForm.Into(Draft, kept.Text);
        Draft.BeganFrom(kept.Version, began);
        _at.Flaws = new FlawPlaces(Draft.Record, []);
        _touched = true;
    }

    private async Task ThrowAway()
    {
        _offered = null;
        _dirty = false;
        _keptWords = "";
        await DropDraft.Handle(new(Case, DraftPlace));
    }

    private void KeepLater()
    {
        _dirty = true;
        if (!_keeping && !_saved)
        {
            _keeping = true;
            _ = KeepWhatIsTyped();
        }
    }

    private async Task KeepWhatIsTyped()
    {
        try
        {
            while (_dirty && !_saved)
            {
                await Task.Delay(Rest, Clock, _gone.Token);
                await InvokeAsync(Keep);
            }
        }
        catch (OperationCanceledException)
        {
            // The form is gone; what was typed up to a moment ago is kept.
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
        finally
        {
            _keeping = false;
        }
    }

    private async Task Keep()
    {
        // A draft that is still offered is not written over before the person has decided.
        if (_saved || _saving || _offered is not null)
        {
            _dirty = _offered is null && _saving;
            return;
        }

        _dirty = false;
        await _at.Bring();
        var outcome = await KeepDraft.Handle(new(Case, DraftPlace, Draft.BeganVersion, TypedForm.Of(Draft, _reason)), _gone.Token);
        _keptWords = outcome is Outcome<DateTimeOffset>.Done done ? $"Kept as your draft, {done.Value:HH:mm:ss} UTC" : $"Not kept as a draft: {outcome.Trouble}";
        StateHasChanged();
    }
}
