using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace RelationsTracker.Web.Parts;

/// <summary>
/// Changes what the page's address asks for. The browser confirms a change a round trip later; until then the next one
/// builds on what was asked last and not on the address that still stands, so that of two choices made at once both hold.
/// </summary>
public sealed class AskedAddress : IDisposable
{
    private readonly NavigationManager _nav;
    private readonly List<string> _unconfirmed = [];

    public AskedAddress(NavigationManager nav)
    {
        _nav = nav;
        nav.LocationChanged += Confirm;
    }

    /// <summary>Sets one thing that is asked for; null or empty leaves it out.</summary>
    /// <param name="replace">Whether it takes the place of the address in the history of the browser.</param>
    public void Set(string name, string? value, bool replace = true) => Set(replace, (name, value));

    /// <summary>Sets several at once, in the place of the address.</summary>
    public void Set(params (string Name, string? Value)[] changes) => Set(replace: true, changes);

    public void Dispose() => _nav.LocationChanged -= Confirm;

    private void Set(bool replace, params (string Name, string? Value)[] changes)
    {
        var asked = _nav.GetUriWithQueryParameters(_unconfirmed.LastOrDefault() ?? _nav.Uri, changes.ToDictionary(change => change.Name, change => string.IsNullOrWhiteSpace(change.Value) ? null : (object?)change.Value));
        _unconfirmed.Add(asked);
        _nav.NavigateTo(asked, replace: replace);
    }

    // Who went anywhere else is there now, and what was asked before is asked no more.
    private void Confirm(object? sender, LocationChangedEventArgs moved) => _unconfirmed.RemoveRange(0, _unconfirmed.IndexOf(moved.Location) is >= 0 and var place ? place + 1 : _unconfirmed.Count);
}
