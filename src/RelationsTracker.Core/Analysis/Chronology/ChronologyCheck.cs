namespace RelationsTracker.Core.Analysis.Chronology;

/// <summary>
/// Takes dates and relative dates together: what days remain for each thing, and which dates contradict each other.
/// A system of difference constraints solved by rounds of relaxation (Bellman 1958), so that the first chain found to
/// a contradiction is a shortest one; months are monotone functions of the day, for which the same holds.
/// </summary>
public sealed class ChronologyCheck
{
    private ChronologyCheck(IReadOnlyList<Window> windows, IReadOnlyList<Conflict> conflicts) => (Windows, Conflicts) = (windows, conflicts);

    /// <summary>One window per thing, in the order given. A thing in conflict keeps the bounds of its own date.</summary>
    public IReadOnlyList<Window> Windows { get; }

    /// <summary>Contradictions, one for each thing that is left without a day; what follows from one is not reported again.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; }

    /// <summary>The window of one thing.</summary>
    /// <exception cref="RuleException">There is no such thing.</exception>
    public Window this[string id] => Windows.FirstOrDefault(w => w.Stated.Id == id) ?? throw new RuleException($"The chronology has no {id}.");

    /// <exception cref="RuleException">A thing stands twice, or a link names one that is not there.</exception>
    public static ChronologyCheck Of(IReadOnlyList<Dated> things, IReadOnlyList<TimeLink> links)
    {
        var places = Places(things, links);
        var earliest = new Propagation(things, links, places, forward: true);
        var latest = new Propagation(things, links, places, forward: false);
        var contradicted = earliest.Conflicts.Select(c => places[c.Id]).ToHashSet();
        return new ChronologyCheck(
            [.. things.Select((thing, i) => contradicted.Contains(i) ? AsStated(thing) : Together(thing, earliest.Of(i), latest.Of(i)))],
            earliest.Conflicts);
    }

    private static Window Together(Dated thing, Arrived? earliest, Arrived? latest)
        => new(thing, earliest?.Day, latest?.Day, earliest?.Why(), latest?.Why());

    private static Window AsStated(Dated thing) => new(
        thing,
        thing.Earliest,
        thing.Latest,
        thing.Earliest is null ? null : new Reason(thing.Id, thing.Earliest, []),
        thing.Latest is null ? null : new Reason(thing.Id, thing.Latest, []));

    private static Dictionary<string, int> Places(IReadOnlyList<Dated> things, IReadOnlyList<TimeLink> links)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            if (!places.TryAdd(thing.Id, places.Count))
            {
                throw new RuleException($"{thing.Id} stands twice in the chronology.");
            }
        }

        var missing = links.SelectMany(link => (string[])[link.From, link.To]).FirstOrDefault(id => !places.ContainsKey(id));
        return missing is null ? places : throw new RuleException($"A relative date names {missing}, which the chronology does not have.");
    }
}
