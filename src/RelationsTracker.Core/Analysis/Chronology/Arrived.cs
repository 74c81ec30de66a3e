namespace RelationsTracker.Core.Analysis.Chronology;

/// <summary>A bound that has reached a thing, and the way it came.</summary>
/// <param name="Place">Position of the thing.</param>
/// <param name="Day">The bound.</param>
/// <param name="Link">The link that brought it; <c>null</c> where the way starts.</param>
/// <param name="Before">The bound it was made from; <c>null</c> where the way starts.</param>
/// <param name="Origin">The thing whose own date starts the way; without a bound of its own it starts from the end of the calendar.</param>
internal sealed record Arrived(int Place, DateOnly Day, TimeLink? Link, Arrived? Before, Dated Origin, bool Dateless)
{
    /// <summary>The links on the way, in order, back to a start that is left out.</summary>
    public IReadOnlyList<TimeLink> LinksSince(Arrived? start)
    {
        var links = new List<TimeLink>();
        for (var here = this; here != start && here?.Link is not null; here = here.Before)
        {
            links.Add(here.Link);
        }

        links.Reverse();
        return links;
    }

    /// <summary>The same thing earlier on the way: then the way runs in a circle.</summary>
    public Arrived? Earlier()
    {
        var here = Before;
        while (here is not null && here.Place != Place)
        {
            here = here.Before;
        }

        return here;
    }

    public Reason Why()
    {
        var start = this;
        while (start.Before is not null)
        {
            start = start.Before;
        }

        return new Reason(Origin.Id, start.Day, LinksSince(null));
    }
}
