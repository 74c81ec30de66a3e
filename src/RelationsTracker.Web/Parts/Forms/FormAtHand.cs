using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>What every box of a form needs of the form it is in: the case, titles of items, the flaws found, and whom to tell of a change.</summary>
public sealed class FormAtHand(string slug, ItemDraft draft, Dictionary<ItemRef, string> titles, Action touched, Func<string, Task> go)
{
    private readonly List<Func<Task>> _bring = [];

    public string Case => slug;

    public ItemDraft Draft => draft;

    /// <summary>Titles of the items the form names; pickers add to it.</summary>
    public Dictionary<ItemRef, string> Titles => titles;

    public FlawPlaces Flaws { get; set; } = new(draft.Record, []);

    /// <summary>Raised when something was typed or chosen, for boxes that depend on others.</summary>
    public event Action? Changed;

    /// <summary>Says that something was typed or chosen.</summary>
    public void Touch()
    {
        touched();
        Changed?.Invoke();
    }

    /// <summary>Puts the focus on the box at a path, or on the first one inside.</summary>
    public async Task Go(string path)
    {
        // What the event changed is drawn when its handler first waits; only then is the box there.
        await Task.Yield();
        await go(path);
    }

    /// <summary>Registers a box whose text stays in the browser until it is saved.</summary>
    public void BringOnSave(Func<Task> bring) => _bring.Add(bring);

    public void ForgetOnSave(Func<Task> bring) => _bring.Remove(bring);

    /// <summary>Fetches the texts that are still in the browser.</summary>
    public async Task Bring()
    {
        foreach (var bring in _bring.ToList())
        {
            await bring();
        }
    }
}
