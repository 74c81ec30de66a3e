using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Parts;

namespace RelationsTracker.Web.Features.Sources.Reading;

/// <summary>
/// Reads a source: a page of its text with excerpts marked, and beside it claims, suggestions or coverage. What is shown
/// is in the address; what is typed stays while the room is open. What the person does is in ReadingRoom.Work.cs.
/// </summary>
public sealed partial class ReadingRoom(OpenRoom openRoom, ReadSuggestions readSuggestions, MakeExcerpt makeExcerpt, AnnotateClaim annotateClaim, RestClaimOn restClaimOn, SkipSentences skipSentences, RecordStep recordStep, NavigationManager nav, IJSRuntime js) : IAsyncDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private readonly LastAsked _turn = new();
    private Outcome<Room>? _outcome;
    private RoomAddress _address = null!;
    private RoomPlace _wanted = new();
    private string? _place;
    private string? _arrived;
    private string? _shown;
    private string _said = "";
    private PageReading? _reading;
    private IReadOnlyList<SuggestedClaim>? _queue;
    private string _noQueue = "";
    private ElementReference _box;
    private RoomDialogs? _dialogs;
    private DotNetObjectReference<ReadingRoom>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _watch;

    [Parameter, EditorRequired]
    public string Case { get; set; } = "";

    [Parameter, EditorRequired]
    public ItemRef Source { get; set; }

    /// <summary>The excerpt on whose page the room stands; it opens there.</summary>
    [Parameter]
    public ItemRef? Focus { get; set; }

    private Room? Room => _outcome?.ValueOrDefault;

    private string Path => $"/{Case}/{Focus ?? Source}";

    protected override Task OnParametersSetAsync() => Look();

    // What is shown is in the address, also where only that has changed.
    private async Task Look()
    {
        var address = RoomAddress.From(nav.ToAbsoluteUri(nav.Uri));
        var place = $"{Path} {address.Text} {address.Start}-{address.End} {address.Excerpt}";
        _address = address;
        if (_place != place)
        {
            (_place, _wanted) = (place, address.Place(Focus));
            await Load();
        }
        else
        {
            await Read();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Room?.Page is null)
        {
            return;
        }

        if (_watch is null && _self is null)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await js.InvokeAsync<IJSObjectReference>("import", "./Features/Sources/Reading/ReadingRoom.razor.js");
            _watch = await _module.InvokeAsync<IJSObjectReference>("watch", _box, _self);
        }

        if (_watch is not null && _shown != _arrived)
        {
            var isFirst = _shown is null;
            _shown = _arrived;
            await Show(isFirst);
        }
    }

    // Words that the address names get the focus, and so does the start of a page one turned to; a page opened by itself starts at its top.
    private async Task Show(bool isFirst)
    {
        if (_address is { Start: { } start, End: { } end })
        {
            await _watch!.InvokeVoidAsync("show", start, end, true);
        }
        else if (Room!.Excerpts.FirstOrDefault(e => e.Ref == (_address.Excerpt ?? (_address.Start is null ? Focus : null))) is { } excerpt)
        {
            await _watch!.InvokeVoidAsync("show", excerpt.Content.Start, excerpt.Content.End, false);
        }
        else if (_address.Start is { } place && (place > 0 || !isFirst))
        {
            await _watch!.InvokeVoidAsync("show", place, place, false);
        }
    }

    // A late answer for a page that one has turned since is dropped.
    private async Task Load()
    {
        if (await _turn.Answer(cancel => openRoom.Handle(Case, Source, _wanted, cancel)) is not { } outcome)
        {
            return;
        }

        _outcome = outcome;
        if (_arrived != _place)
        {
            (_arrived, _picked, _reading, _queue, _noQueue) = (_place, null, null, null, "");
            await Read();
        }
        else
        {
            Sort();
        }
    }

    // After a change the same page is read again, where it stands; while another is on its way, that one.
    private Task Reload()
    {
        if (_arrived == _place && Room is { Text: { } text, Page: { } page })
        {
            _wanted = new RoomPlace(text.Ref, At: page.Start);
        }

        return Load();
    }

    private async Task Read()
    {
        if (_address.Side != RoomSide.Suggestions || _queue is not null || _noQueue.Length > 0)
        {
            return;
        }

        var page = _arrived;
        var trouble = await Reading();
        if (page == _arrived)
        {
            _noQueue = trouble ?? "";
            Sort();
        }
    }

    /// <summary>Reads the page for suggestions, once; answers what stands against it, or null.</summary>
    private async Task<string?> Reading()
    {
        if (_reading is not null || Room is not { Text: { } text, Page: { } page })
        {
            return null;
        }

        var here = _arrived;
        var outcome = await readSuggestions.Handle(Case, text.Ref, page.Start, _gone.Token);
        if (here != _arrived)
        {
            return "The page was turned in the meantime.";
        }

        _reading = outcome.ValueOrDefault;
        return _reading is null ? outcome.Message : null;
    }

    private void Sort() => _queue = _reading is not null && Room?.Page is { } page ? _reading.Queue(page.Sentences, Room.Excerpts) : null;

    private string At(int place) => RoomAddress.To(Path, Room!.Text!.Ref, _address.Side, place);

    private bool IsHere(string address) => nav.ToAbsoluteUri(address).AbsolutePath == nav.ToAbsoluteUri(Path).AbsolutePath;

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        _turn.Dispose();
        _self?.Dispose();
        await _watch.Release("leave");
        await _module.Release();
    }
}
