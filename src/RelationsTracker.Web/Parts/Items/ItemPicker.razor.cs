using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Parts.Items;

/// <summary>
/// Picks one item of a case by its reference or by words of its title (WAI-ARIA combobox with a list). What stands in the
/// box is text: the reference when one is chosen, else what was typed, so that nothing is lost silently.
/// </summary>
public sealed partial class ItemPicker(FindItems findItems, ReadTitles readTitles, TimeProvider clock) : IDisposable
{
    /// <summary>Most suggestions shown; they fit without scrolling, so that the active one is always in view.</summary>
    public const int Most = 9;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    private readonly CancellationTokenSource _gone = new();
    private ElementReference _input;
    private IReadOnlyList<ItemLine> _found = [];
    private CancellationTokenSource? _search;
    private int _active = -1;
    private bool _wanted;
    private bool _nothing;
    private string _unknown = "";

    /// <summary>Id of the input, for a label.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string Case { get; set; } = "";

    /// <summary>Kinds that may be chosen; none means any.</summary>
    [Parameter]
    public IReadOnlyCollection<ItemKind> Kinds { get; set; } = [];

    /// <summary>What is picked, for names of buttons and lists. The visible label is the caller's.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>For a picker without a visible label.</summary>
    [Parameter]
    public string? AriaLabel { get; set; }

    /// <summary>The reference, or what was typed of one.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter]
    public EventCallback<string> TextChanged { get; set; }

    /// <summary>Told when an item is chosen from the list or written as a reference that the case has.</summary>
    [Parameter]
    public EventCallback<ItemLine> Chosen { get; set; }

    /// <summary>Known titles; the picker adds those it learns.</summary>
    [Parameter]
    public Dictionary<ItemRef, string> Titles { get; set; } = [];

    [Parameter]
    public string DescribedBy { get; set; } = "";

    [Parameter]
    public bool Invalid { get; set; }

    [Parameter]
    public bool Required { get; set; }

    private bool IsOpen => _wanted && _found.Count > 0;

    private string Placeholder => Kinds.Count == 0 ? "Reference or words" : $"{Kinds.First().Letters()}1 or words";

    private string? Said => ItemRef.TryParse(Text.Trim(), null, out var reference) && Titles.TryGetValue(reference, out var title) ? title
        : _unknown == Text.Trim() && _unknown.Length > 0 ? $"There is no {_unknown} in this case."
        : _wanted && _nothing ? "Nothing in this case has these words."
        : null;

    /// <summary>Puts the focus into the box.</summary>
    public ValueTask Focus() => _input.FocusAsync();

    private async Task Type(string? text)
    {
        _wanted = true;
        await TextChanged.InvokeAsync(text ?? "");
        await Search(text ?? "");
    }

    private async Task Press(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" or "ArrowUp" when !IsOpen:
                _wanted = true;
                await Search(Text, at: key.Key == "ArrowDown" ? 0 : Most);
                break;
            case "ArrowDown":
                _active = (_active + 1) % _found.Count;
                break;
            case "ArrowUp":
                _active = (Math.Max(_active, 0) + _found.Count - 1) % _found.Count;
                break;
            case "Enter" when IsOpen && _active >= 0 && !key.CtrlKey && !key.MetaKey:
                await Choose(_found[_active]);
                break;
            case "Escape" when IsOpen:
                _wanted = false;
                break;
            case "Escape":
                await Clear();
                break;
        }
    }

    private async Task Choose(ItemLine line)
    {
        Titles[line.Ref] = line.Title;
        (_wanted, _found, _active) = (false, [], -1);
        await TextChanged.InvokeAsync(line.Ref.ToString());
        await Chosen.InvokeAsync(line);
    }

    // The button that was pressed goes with the text.
    private async Task Clear()
    {
        (_wanted, _found, _active) = (false, [], -1);
        await TextChanged.InvokeAsync("");
        await Focus();
    }

    // Leaving the box with a whole reference in it is choosing it.
    private async Task Close()
    {
        _wanted = false;
        if (!ItemRef.TryParse(Text.Trim(), null, out var reference) || (Titles.ContainsKey(reference) && !Chosen.HasDelegate))
        {
            return;
        }

        var lines = (await readTitles.Handle(Case, [reference], _gone.Token)).ValueOrDefault;
        if (lines?.GetValueOrDefault(reference) is { } line)
        {
            await Choose(line);
        }
        else if (lines is not null)
        {
            _unknown = reference.ToString();
            await TextChanged.InvokeAsync(_unknown);
        }
    }

    private async Task Search(string text, int at = -1)
    {
        _search?.Cancel();
        var mine = _search = CancellationTokenSource.CreateLinkedTokenSource(_gone.Token);
        try
        {
            await Task.Delay(Pause, clock, mine.Token);
            var answer = await findItems.Handle(Case, Kinds, text, Most, mine.Token);
            mine.Token.ThrowIfCancellationRequested();
            _found = answer.ValueOrDefault ?? [];
            (_active, _nothing) = (_found.Count == 0 ? -1 : Math.Min(at, _found.Count - 1), _found.Count == 0);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // More was typed since, or the page is gone.
        }
    }

    // Gives the list a handler, so that pressing a suggestion does not take the focus out of the box.
    private static void Nothing()
    {
    }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
        _search?.Dispose();
    }
}
