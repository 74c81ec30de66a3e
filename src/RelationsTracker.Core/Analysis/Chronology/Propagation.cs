namespace RelationsTracker.Core.Analysis.Chronology;

/// <summary>
/// Pushes first days forward along the links (or last days back), round by round: after n rounds every bound is the best
/// that n links can give. Things without a date start from the end of the calendar, so that a circle of links shows.
/// </summary>
internal sealed class Propagation
{
    /// <summary>Spans of months may creep by days before they settle or break; more rounds than this are a circle.</summary>
    private const int MostExtraRounds = 2_000;

    private readonly bool _forward;
    private readonly IReadOnlyList<Dated> _things;
    private readonly ILookup<int, Edge> _edges;
    private readonly Arrived[] _best;
    private readonly Dictionary<int, Conflict> _conflicts = [];

    public Propagation(IReadOnlyList<Dated> things, IReadOnlyList<TimeLink> links, Dictionary<string, int> places, bool forward)
    {
        (_forward, _things) = (forward, things);
        _edges = links.SelectMany(link => Edges(link, places[link.From], places[link.To])).ToLookup(edge => edge.From);
        _best = [.. things.Select(Start)];
        var changed = Enumerable.Range(0, things.Count).ToArray();
        for (var round = 0; changed.Length > 0; round++)
        {
            changed = Round(changed, lastRound: round > things.Count + MostExtraRounds);
        }
    }

    /// <summary>Contradictions met on the way, in the order of the length of their chains.</summary>
    public IReadOnlyList<Conflict> Conflicts => [.. _conflicts.Values];

    /// <summary>The best bound of a thing; <c>null</c> where no date bounds it.</summary>
    public Arrived? Of(int place) => _best[place].Dateless ? null : _best[place];

    private int[] Round(int[] changed, bool lastRound)
    {
        var before = changed.Select(place => _best[place]).ToArray();
        var next = new SortedSet<int>();
        foreach (var here in before.Where(bound => !_conflicts.ContainsKey(bound.Place)))
        {
            foreach (var edge in _edges[here.Place].Where(edge => !_conflicts.ContainsKey(edge.To)))
            {
                var arrived = here with { Place = edge.To, Day = Pushed(edge, here.Day), Link = edge.Link, Before = here };
                if (Better(arrived.Day, _best[edge.To].Day))
                {
                    if (ConflictOf(arrived, lastRound) is { } conflict)
                    {
                        _conflicts.Add(edge.To, conflict);
                        _best[edge.To] = Start(_things[edge.To], edge.To);
                        next.Remove(edge.To);
                        continue;
                    }

                    _best[edge.To] = arrived;
                    next.Add(edge.To);
                }
            }
        }

        return [.. next];
    }

    /// <summary>No day left within the thing's own date; or a way that has come round to where it was and asks for more.</summary>
    private Conflict? ConflictOf(Arrived arrived, bool lastRound)
    {
        var thing = _things[arrived.Place];
        var limit = _forward ? thing.Latest : thing.Earliest;
        if (!arrived.Dateless && limit is { } end && Better(arrived.Day, end))
        {
            return new Conflict(thing.Id, arrived.Day, end, arrived.Why());
        }

        if (arrived.Earlier() is not { } earlier)
        {
            return null;
        }

        var circle = arrived.LinksSince(earlier);
        var steady = circle.All(link => (link.AtLeast?.Months ?? 0) == 0 && (link.AtMost?.Months ?? 0) == 0);
        return steady || lastRound ? new Conflict(thing.Id, null, null, new Reason(thing.Id, null, circle)) : null;
    }

    private Arrived Start(Dated thing, int place)
    {
        var (own, end) = _forward ? (thing.Earliest, DateOnly.MinValue) : (thing.Latest, DateOnly.MaxValue);
        return new Arrived(place, own ?? end, null, null, thing, own is null);
    }

    private DateOnly Pushed(Edge edge, DateOnly day) => (edge.Along, _forward) switch
    {
        (true, _) => edge.Span.From(day),
        (false, true) => edge.Span.FirstReaching(day),
        (false, false) => edge.Span.LastWithin(day),
    };

    private bool Better(DateOnly day, DateOnly than) => _forward ? day > than : day < than;

    /// <summary>A lower bound runs along "at least" and back along "at most"; an upper bound the other way round.</summary>
    private IEnumerable<Edge> Edges(TimeLink link, int from, int to)
    {
        if ((_forward ? link.AtLeast : link.AtMost) is { } along)
        {
            yield return new Edge(from, to, along, link, Along: true);
        }

        if ((_forward ? link.AtMost : link.AtLeast) is { } back)
        {
            yield return new Edge(to, from, back, link, Along: false);
        }
    }

    private readonly record struct Edge(int From, int To, CalendarSpan Span, TimeLink Link, bool Along);
}
