using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Web.Parts.Forms.Special;

/// <summary>Chooses the words of an excerpt. The fingerprint and the quotation come from the words, never from the keyboard.</summary>
public sealed partial class ExcerptRange
{
    // A text may have millions of characters; this many are shown at a time.
    private const int Window = 100_000;

    private readonly CancellationTokenSource _gone = new();
    private ElementReference _box;
    private SourceTextContent? _shown;
    private string _loaded = "";
    private string _pasted = "";
    private int _from;

    [Parameter, EditorRequired]
    public FormRecord Record { get; set; } = null!;

    /// <summary>The box of the start, in whose place it stands.</summary>
    [Parameter, EditorRequired]
    public FormBox Box { get; set; } = null!;

    [CascadingParameter]
    private FormAtHand At { get; set; } = null!;

    private FormEntry Start => Record["start"].Only;

    private FormEntry End => Record["end"].Only;

    private FormEntry Quotation => Record["quotation"].Only;

    /// <summary>The words of the range as it stands, if they can be read.</summary>
    private string? Words => _shown switch
    {
        { Text: { } text } when Range(text.Length) is { } range => text[range],
        { Text: null } when _pasted.Length > 0 => TextNormalisation.Normalise(_pasted),
        _ => null,
    };

    private bool IsAsItWas => At.Draft.Start is ExcerptContent was && was.Sha256.Length > 0
        && (Record["text"].Only.Text, Start.Text, End.Text) == (FieldText.Of(was.Text), FieldText.Of(was.Start), FieldText.Of(was.End));

    protected override void OnInitialized()
    {
        At.BringOnSave(Settle);
        At.Changed += Follow;
    }

    protected override Task OnParametersSetAsync() => Load();

    // The text is chosen in another box.
    private void Follow() => _ = InvokeAsync(Load);

    private async Task Load()
    {
        var text = Record["text"].Only.Text.Trim();
        if (text == _loaded || !ItemRef.TryParse(text, null, out var reference) || reference.Kind != ItemKind.SourceText)
        {
            return;
        }

        _loaded = text;
        _shown = (await ReadItem.Handle(At.Case, reference, _gone.Token)).ValueOrDefault?.Content as SourceTextContent;
        _from = _shown?.Text is { } words && Range(words.Length) is { } range ? range.Start.Value / Window * Window : 0;
        StateHasChanged();
    }

    // The text may have been chosen after this was last drawn, and theirs may have taken the place of mine.
    private async Task Settle()
    {
        await Load();
        Sign();
    }

    private async Task TakeSelected()
    {
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Parts/Forms/Special/ExcerptRange.razor.js");
        var selected = await module.InvokeAsync<int[]>("selected", _box);
        if (selected is [var start, var end] && start < end)
        {
            Put(Start, (_from + start).ToString(CultureInfo.InvariantCulture));
            Put(End, (_from + end).ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Put(FormEntry entry, string? text)
    {
        entry.Text = text ?? "";
        Sign();
        At.Touch();
    }

    private void Paste(string? words)
    {
        _pasted = words ?? "";
        if (int.TryParse(Start.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && Words is { } read)
        {
            End.Text = (start + read.Length).ToString(CultureInfo.InvariantCulture);
        }

        Sign();
        At.Touch();
    }

    private void Quote(bool on)
    {
        Quotation.Text = on ? Words ?? "" : "";
        At.Touch();
    }

    private void Sign()
    {
        if (Words is not { } words)
        {
            // Of words nobody can read here, only those that were there before are known.
            Record.Keep("sha256", IsAsItWas ? ((ExcerptContent)At.Draft.Start).Sha256 : "");
            return;
        }

        Record.Keep("sha256", TextFingerprint.Of(words));
        if (Quotation.Text.Length > 0)
        {
            Quotation.Text = words.Length <= ExcerptContent.MaxQuotation ? words : "";
        }
    }

    private Range? Range(int length)
        => int.TryParse(Start.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && int.TryParse(End.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start < end && end <= length ? start..end : null;

    public void Dispose()
    {
        At.ForgetOnSave(Settle);
        At.Changed -= Follow;
        _gone.Cancel();
        _gone.Dispose();
    }
}
