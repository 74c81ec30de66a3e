using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>An act while it is being undone.</summary>
internal sealed class UndoWork(Desk desk, Act act, string reason)
{
    private readonly List<Func<Task>> _looks = [];

    public Desk Desk => desk;

    public string Reason => reason;

    /// <summary>Whether an item is among what the act changed.</summary>
    public bool Touches(ItemRef item) => act.Changes.Any(change => change.Subject == $"{item}");

    /// <summary>Rules that hold between several things are looked at once all of them are back.</summary>
    public void Afterwards(Func<Task> look) => _looks.Add(look);

    public async Task Look()
    {
        foreach (var look in _looks)
        {
            await look();
        }
    }
}
