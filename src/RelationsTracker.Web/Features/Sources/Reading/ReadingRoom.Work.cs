using System.Globalization;
using Microsoft.JSInterop;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Parts.Forms;

namespace RelationsTracker.Web.Features.Sources.Reading;

/// <summary>What a person does in the room: picks words, makes claims and excerpts of them, skips sentences, decides on suggestions.</summary>
public sealed partial class ReadingRoom
{
    private const string Turned = "The page was turned before this arrived; nothing was done.";

    private readonly Stack<Func<Task<string>>> _undo = new();
    private TextRange? _picked;
    private TextRange _asked;
    private bool _askedInQueue;
    private ClaimInHand? _hand;

    /// <summary>Called when words are selected, or none any more (0, 0).</summary>
    [JSInvokable]
    public Task Picked(int start, int end, string page) => InvokeAsync(() =>
    {
        _picked = start < end && page == PageName ? new TextRange(start, end) : null;
        StateHasChanged();
        return CatchUp();
    });

    /// <summary>Called when a hand begins to draw a selection, and when it lets go.</summary>
    [JSInvokable]
    public Task Hold(bool isDrawing) => InvokeAsync(() =>
    {
        _drawing = isDrawing;
        return CatchUp();
    });

    /// <summary>Called by keys and buttons of the text, with the selected words or the sentence in focus, and the page they stand on.</summary>
    [JSInvokable]
    public Task Press(string key, int start, int end, string page) => InvokeAsync(async () =>
    {
        (_asked, _askedInQueue) = (new TextRange(start, end), false);
        if (page != PageName)
        {
            _said = Turned;
        }
        else if (Room is { MayEdit: false } && key is not ("n" or "l" or "?"))
        {
            _said = "You may read this text. Making claims of it takes the role of an editor; ask an owner.";
        }
        else
        {
            await Do(key);
        }

        StateHasChanged();
    });

    /// <summary>Called by keys and buttons of a suggestion.</summary>
    [JSInvokable]
    public Task Decide(string key, int start, int end, string page) => InvokeAsync(async () =>
    {
        (_asked, _askedInQueue) = (new TextRange(start, end), true);
        if (page != PageName)
        {
            _said = Turned;
        }
        else if (Room is { MayEdit: true })
        {
            await (key == "y" ? Accept() : Do(key));
        }

        StateHasChanged();
    });

    /// <summary>Called by the coverage bar.</summary>
    [JSInvokable]
    public Task GoTo(int place) => InvokeAsync(() => nav.NavigateTo(At(place)));

    // A key may arrive when another page stands here already; its places are not those of this one.
    private string PageName => Room is { Text: { } text, Page: { } page } ? string.Create(CultureInfo.InvariantCulture, $"{text.Ref}-{page.Start}") : "";

    private Task Do(string key) => key switch
    {
        "a" => Annotate(),
        "c" => _dialogs!.AskClaim(Words(_asked)),
        "e" => Excerpt(),
        "s" => _dialogs!.AskReason(),
        "1" or "2" or "3" or "4" => Skip(CoverageWords.Reasons[key[0] - '1']),
        "u" => Undo(),
        "n" => NextUnread(),
        "l" => Say($"The address of these words: {nav.ToAbsoluteUri(RoomAddress.To($"/{Case}/{Source}", Room!.Text!.Ref, RoomSide.Claims))}&at={_asked.Start}-{_asked.End}"),
        "?" => _dialogs!.ShowKeys(),
        _ => Task.CompletedTask,
    };

    private async Task Annotate()
    {
        if (await Reading() is { } trouble)
        {
            _said = trouble;
            return;
        }

        if (_hand is { } open && open.Text != Room!.Text!.Ref)
        {
            _said = $"The claim being written rests on {open.Text}. Save or leave it before you take words of another version.";
            return;
        }

        var draft = _reading!.Draft(_asked);
        if (_hand is null)
        {
            var form = ItemDraft.New(ItemKind.Claim, draft.Claim);
            _hand = new ClaimInHand(Room!.Text!.Ref, form, draft.Hedges, draft.Notes, _askedInQueue);
            _said = "The claim is filled as far as the text tells; see it through, then save.";
        }
        else
        {
            _said = "The claim being written rests on these words too.";
        }

        _hand.Add(_asked, Words(_asked), draft.Hedges);
        StateHasChanged();
        await Task.Yield();
        await _watch!.InvokeVoidAsync("focusForm");
    }

    private async Task ClaimSaved(ItemRef claim)
    {
        var hand = _hand!;
        _hand = null;
        Remember($"{claim} is taken back.", () => TakeBack(claim));
        await Reload();
        _said = $"{claim} is saved, with its words.";
        await GoBack(hand);
    }

    private Task LeaveForm()
    {
        var hand = _hand!;
        _hand = null;
        _said = "The claim was not made.";
        return GoBack(hand);
    }

    // To where the claim was begun: its suggestion, or its words.
    private async Task GoBack(ClaimInHand hand)
    {
        var words = hand.Ranges.Select(r => r.Range).FirstOrDefault(IsOnPage, hand.Ranges[0].Range);
        StateHasChanged();
        await Task.Yield();
        if (hand.Text == Room?.Text?.Ref && !IsOnPage(words))
        {
            nav.NavigateTo(At(words.Start));
        }
        else if (hand.FromQueue && _address.Side == RoomSide.Suggestions)
        {
            await _watch!.InvokeVoidAsync("focusQueue", words.Start);
        }
        else
        {
            await _watch!.InvokeVoidAsync("show", words.Start, words.End, false);
        }
    }

    private bool IsOnPage(TextRange range) => Room?.Page is { } page && range.Start < page.End && range.End > page.Start;

    private async Task Accept()
    {
        var draft = _reading!.Draft(_asked);
        var outcome = await annotateClaim.Handle(new(Case, Room!.Text!.Ref, [_asked], draft.Claim, [.. draft.Hedges.Take(AnnotateClaim.Most).Select(h => new HedgeToKeep(h.Range, h.Entry.Class))]), _gone.Token);
        if (outcome is Outcome<Annotated>.Done { Value.Claim: var claim })
        {
            Remember($"{claim} is taken back.", () => TakeBack(claim));
            await Settled($"{claim} is made.");
        }
        else if (outcome is Outcome<Annotated>.Invalid)
        {
            await Annotate();
        }
        else
        {
            _said = outcome.Message;
        }
    }

    private async Task Excerpt()
    {
        var outcome = await makeExcerpt.Handle(new(Case, Room!.Text!.Ref, _asked), _gone.Token);
        if (outcome is Outcome<ItemRef>.Done { Value: var excerpt })
        {
            await Reload();
            _said = $"{excerpt} is an excerpt of these words; its address is /{Case}/{excerpt}.";
        }
        else
        {
            _said = outcome.Message;
        }
    }

    private async Task<string> RestAsked(ItemRef claim)
    {
        var outcome = await restClaimOn.Handle(new(Case, Room!.Text!.Ref, _asked, claim), _gone.Token);
        if (outcome is Outcome<ItemRef>.Done)
        {
            await Reload();
            _said = $"{claim} rests on these words too.";
            StateHasChanged();
        }

        return outcome.Message;
    }

    private Task SkipAsked(string reason) => Skip(reason);

    // A skip is of whole sentences; of a suggestion, of its own words.
    private async Task Skip(string reason)
    {
        var sentences = Room!.Page!.Sentences.Where(s => s.Start < _asked.End && s.End > _asked.Start).ToList();
        var range = _askedInQueue || sentences.Count == 0 ? _asked : new TextRange(sentences[0].Start, sentences[^1].End);
        var outcome = await skipSentences.Handle(new(Case, Room.Text!.Ref, range, reason), _gone.Token);
        if (outcome is Outcome<Nothing>.Done)
        {
            Remember("The skipped words are taken up again.", async () => (await skipSentences.Handle(new(Case, Room.Text.Ref, range, null), _gone.Token)).Message);
            await Settled($"Skipped {(sentences.Count <= 1 ? "" : $"{sentences.Count} sentences ")}because: {reason}.");
        }
        else
        {
            _said = outcome.Message;
        }
    }

    private async Task Settled(string said)
    {
        await Reload();
        _said = said;
        if (_askedInQueue)
        {
            StateHasChanged();
            await Task.Yield();
            await _watch!.InvokeVoidAsync("focusQueue", _asked.Start);
        }
    }

    private async Task NextUnread()
    {
        if (Room?.Coverage?.UnreadElsewhere is { } place)
        {
            nav.NavigateTo(At(place));
        }
        else
        {
            await Say("Nothing is left unread.");
        }
    }

    private void Remember(string said, Func<Task<string>> back) => _undo.Push(async () =>
    {
        var trouble = await back();
        return trouble.Length > 0 ? trouble : said;
    });

    private async Task<string> TakeBack(ItemRef claim)
        => (await recordStep.Handle(new(Case, claim, LifecycleStep.Removed, "Taken back in the reading room."), _gone.Token)).Message;

    private async Task Undo()
    {
        if (!_undo.TryPop(out var back))
        {
            _said = "There is nothing to undo.";
            return;
        }

        var said = await back();
        await Reload();
        _said = said;
    }

    private Task Say(string said)
    {
        _said = said;
        return Task.CompletedTask;
    }

    private string Words(TextRange range) => Room!.Page!.Between(range.Start, range.End);
}
