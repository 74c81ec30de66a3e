using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text;
using RelationsTracker.Web.Parts.Dialogs;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>Adds or changes an item of any kind. What was typed stays until it is saved or given up.</summary>
public sealed partial class ItemForm(AddItem addItem, ChangeItem changeItem, ReadRace readRace, ReadTitles readTitles, ReadWords readWords, NavigationManager nav, IJSRuntime js)
{
    private readonly CancellationTokenSource _gone = new();
    private FormAtHand _at = null!;
    private LostRace? _race;
    private LostRace? _together;
    private bool _missed;
    private string _banner = "";
    private string _reason = "";
    private bool _listens;
    private bool _touched;
    private bool _saved;
    private bool _saving;
    private bool _lookThere;
    private string? _wantedAddress;
    private ElementReference _bannerBox;
    private ErrorSummary? _summary;
    private MergePanel? _merge;
    private AskDialog _leaving = null!;
    private IJSObjectReference? _module;

    [Parameter, EditorRequired]
    public string Case { get; set; } = "";

    /// <summary>What is worked on; the form keeps it as long as it is open.</summary>
    [Parameter, EditorRequired]
    public ItemDraft Draft { get; set; } = null!;

    /// <summary>How a new item is added, where that takes more than the item itself; without it the item is added as it is.</summary>
    [Parameter]
    public Func<Content, string?, Task<Outcome<ItemRef>>>? Adds { get; set; }

    /// <summary>Told what was saved; without it the form goes to the item's page.</summary>
    [Parameter]
    public EventCallback<ItemRef> Saved { get; set; }

    /// <summary>Told that the person gave it up; without it there is a link back.</summary>
    [Parameter]
    public EventCallback Left { get; set; }

    /// <summary>Says of an address whether the form stays open there, so that going there loses nothing.</summary>
    [Parameter]
    public Func<string, bool>? StaysOpen { get; set; }

    /// <summary>Fields that are filled elsewhere.</summary>
    [Parameter]
    public IReadOnlyCollection<string> Without { get; set; } = [];

    /// <summary>What stands above the fields.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Label => Draft.Ref is { } reference ? $"Change {reference}" : $"New {Draft.Kind.Word()}";

    private string Back => $"/{Case}/{Draft.Ref?.ToString() ?? Draft.Kind.Section()}";

    protected override async Task OnInitializedAsync()
    {
        _at = new FormAtHand(Case, Draft, [], Touched, Go);
        var named = Draft.Record.Places().Select(place => ItemRef.TryParse(place.Text, null, out var to) ? to : default).Where(to => to.Number > 0).Distinct().ToList();
        await Name(named);
        await OfferDraft();

        // An excerpt is known by its words, not by its numbers.
        foreach (var excerpt in (await readWords.Handle(Case, [.. named.Where(to => to.Kind == ItemKind.Excerpt)], _gone.Token)).ValueOrDefault ?? [])
        {
            _at.Titles[excerpt.Ref] = excerpt.Words is { Length: > 0 } words ? $"“{words.Shortened(160)}”" : _at.Titles[excerpt.Ref];
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await js.InvokeAsync<IJSObjectReference>("import", "./Parts/Forms/ItemForm.razor.js");

            // Only now is it certain that the browser also asks before a link is followed.
            _listens = true;
            StateHasChanged();
        }

        if (_lookThere)
        {
            _lookThere = false;
            await (_summary?.Focus() ?? (_banner.Length > 0 || _together is not null ? _bannerBox.FocusAsync() : _merge?.Focus() ?? ValueTask.CompletedTask));
        }
    }

    private async Task Save()
    {
        if (_saving)
        {
            return;
        }

        if (_missed = Draft.IsUndecided)
        {
            _lookThere = true;
            return;
        }

        (_saving, _banner) = (true, "");
        try
        {
            await _at.Bring();
            var (content, flaws) = Draft.Read();
            _at.Flaws = new FlawPlaces(Draft.Record, flaws);
            if (flaws.Count == 0)
            {
                await Send(content);
            }
        }
        finally
        {
            (_saving, _lookThere) = (false, true);
        }
    }

    private Task Send(Content content)
    {
        var reason = string.IsNullOrWhiteSpace(_reason) ? null : _reason.Trim();
        return Draft.Ref is { } reference ? Change(reference, content, reason) : Add(content, reason);
    }

    // Where nobody else was faster, and where both changes go together, it is saved; else the person decides first.
    private async Task Change(ItemRef reference, Content content, string? reason)
    {
        for (var merged = (LostRace?)null; ;)
        {
            var outcome = await changeItem.Handle(new(Case, reference, Draft.Version, content, reason), _gone.Token);
            if (outcome is not Outcome<int>.Stale)
            {
                _together = outcome is Outcome<int>.Done && !Saved.HasDelegate ? merged : null;
                await Answer(outcome, _ => reference);
                return;
            }

            merged = await Merge(reference, content);
            if (merged is null || Draft.IsUndecided)
            {
                return;
            }

            content = merged.Merge.Merged;
        }
    }

    private async Task Add(Content content, string? reason)
        => await Answer(Adds is null ? await addItem.Handle(new(Case, Draft.Kind, content, reason), _gone.Token) : await Adds(content, reason), made => made);

    private async Task Answer<T>(Outcome<T> outcome, Func<T, ItemRef> made)
    {
        switch (outcome)
        {
            case Outcome<T>.Done done:
                _saved = true;
                await DropDraft.Handle(new(Case, DraftPlace), _gone.Token);
                if (Saved.HasDelegate)
                {
                    await Saved.InvokeAsync(made(done.Value));
                }
                else if (_together is null)
                {
                    nav.NavigateTo($"/{Case}/{made(done.Value)}");
                }

                break;
            case Outcome<T>.Invalid invalid:
                _at.Flaws = new FlawPlaces(Draft.Record, invalid.Flaws);
                break;
            default:
                _banner = outcome.Message;
                break;
        }
    }

    private async Task<LostRace?> Merge(ItemRef reference, Content mine)
    {
        var now = await readRace.Handle(Case, reference, Draft.Began, mine, _gone.Token);
        if (now.ValueOrDefault is not { } race)
        {
            _banner = now.Message;
            return null;
        }

        Draft.Rebase(race);
        _meanwhile = "";
        _race = Draft.IsUndecided ? race : null;
        await Name(race.Theirs.Links().Select(link => link.To));
        return race;
    }

    private async Task Name(IEnumerable<ItemRef> items)
    {
        foreach (var (reference, line) in (await readTitles.Handle(Case, [.. items.Distinct()], _gone.Token)).ValueOrDefault ?? new Dictionary<ItemRef, ItemLine>())
        {
            _at.Titles[reference] = line.Title;
        }
    }

    private void Touched()
    {
        KeepLater();
        if (!_touched)
        {
            _touched = true;
            StateHasChanged();
        }
    }

    private void Because(string? reason)
    {
        _reason = reason ?? "";
        Touched();
    }

    private async Task AskBeforeLeaving(LocationChangingContext context)
    {
        if (_saved || !_touched || StaysOpen?.Invoke(context.TargetLocation) == true)
        {
            return;
        }

        context.PreventNavigation();
        _wantedAddress = context.TargetLocation;
        await _leaving.Open();
    }

    private async Task Stay() => await _leaving.Close();

    private async Task Leave(bool withDraft)
    {
        if (!withDraft)
        {
            await ThrowAway();
        }

        _saved = true;
        await _leaving.Close();
        nav.NavigateTo(_wantedAddress ?? Back);
    }

    private async Task Go(string path)
    {
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("go", FieldWords.Id(path));
        }
    }

    // Enter in a line must not send the form; Ctrl+Enter and the button do.
    private static void Nothing()
    {
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        await _module.Release();
    }
}
