using RelationsTracker.App.UseCases.Cases;

namespace RelationsTracker.Web.Parts.Live;

/// <summary>
/// What others change in the case of an open page, passed on to the parts of the page that said what concerns them. One
/// for the whole page, so that a change is read once and not once by each part.
/// </summary>
public sealed class CaseFeed
{
    private readonly List<Following> _parts = [];

    internal void Join(Following part) => _parts.Add(part);

    internal void Leave(Following part) => _parts.Remove(part);

    /// <summary>Tells the parts one after another; ready when each has read what it shows.</summary>
    internal async Task Tell(CaseTidings tidings)
    {
        foreach (var part in _parts.ToList())
        {
            // What one part does may take another off the page.
            if (_parts.Contains(part))
            {
                await part.Hear(tidings);
            }
        }
    }
}
