using RelationsTracker.Core.Analysis.Chronology;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Events;

/// <summary>A case's dates and links as the check takes them, and the way back from a chain to words and claims.</summary>
internal sealed class ChronologyDraft
{
    /// <summary>The precision of a date that gives the day on which something began that lasts.</summary>
    private const string StartDay = "day-start";

    private readonly IReadOnlyDictionary<ItemRef, EventContent> _events;
    private readonly IReadOnlyDictionary<ItemRef, ClaimContent> _claims;
    private readonly IReadOnlyDictionary<ItemRef, SourceContent> _sources;
    private readonly ILookup<ItemRef, ItemRef> _naming;
    private readonly Dictionary<string, Dated> _things = [];
    private readonly Dictionary<TimeLink, IReadOnlyList<ItemRef>> _links = [];

    public ChronologyDraft(IReadOnlyDictionary<ItemRef, EventContent> events, IReadOnlyDictionary<ItemRef, ClaimContent> claims, IReadOnlyDictionary<ItemRef, SourceContent> sources)
    {
        (_events, _claims, _sources) = (events, claims, sources);
        _naming = claims.SelectMany(c => c.Value.Events.Select(e => (Event: e, Claim: c.Key))).Concat(events.SelectMany(e => e.Value.Claims.Select(c => (Event: e.Key, Claim: c))))
            .Where(pair => claims.ContainsKey(pair.Claim)).Distinct().OrderBy(pair => pair.Claim).ToLookup(pair => pair.Event, pair => pair.Claim);
        foreach (var (self, content) in events.OrderBy(e => e.Key))
        {
            _things[$"{self}"] = new Dated($"{self}", content.When?.Earliest, BeganBy(content));
        }

        foreach (var (self, content) in events.OrderBy(e => e.Key))
        {
            CountedFrom(self, content);
            Ordered(self, content);
            Reported(self, content);
        }
    }

    public IReadOnlyList<Dated> Things => [.. _things.Values];

    public IReadOnlyList<TimeLink> Links => [.. _links.Keys];

    /// <summary>An item as a sentence names it.</summary>
    public string Name(string id) => ItemRef.Parse(id, null) is var self && _events.TryGetValue(self, out var of) ? $"{id} ({of.Name})"
        : _sources.TryGetValue(self, out var source) ? $"{id} ({source.Name})"
        : $"the report {id}";

    /// <summary>A chain in words: the date it starts from, then step by step.</summary>
    public IReadOnlyList<ChronologyStep> Explain(Reason chain)
    {
        var start = chain.StatedBound is { } day ? new ChronologyStep($"{Name(chain.StatedBy)}: its own date gives {ChronologyWords.Day(day)}", [.. _naming[ItemRef.Parse(chain.StatedBy, null)]]) : null;
        return [.. start is null ? [] : new[] { start }, .. chain.Links.Select(link => new ChronologyStep(link.Because, _links[link]))];
    }

    // Of what goes on, only the first day is dated; the open end says nothing of when it began.
    private static DateOnly? BeganBy(EventContent content)
        => content.Date?.Precision == StartDay ? content.When?.Earliest : content.When?.Latest;

    private void CountedFrom(ItemRef self, EventContent content)
    {
        if (content.Date is { Anchor: { } anchor, Offset: { Length: > 0 } offset } date && _events.ContainsKey(anchor) && Distance(offset) is { } span)
        {
            Add(TimeLink.Relative($"{anchor}", $"{self}", span, date.Exact ? 0 : Room(span), $"{self} lies {(date.Exact ? "exactly " : "about ")}{ChronologyWords.Distance(span)} {anchor}"), _naming[self]);
        }
    }

    private void Ordered(ItemRef self, EventContent content)
    {
        foreach (var order in content.Order.Where(order => order.Event != self && _events.ContainsKey(order.Event)))
        {
            var words = order.Words is { Length: > 0 } said ? $" (“{said}”)" : "";
            var claims = order.Claim is { } claim ? [claim] : _naming[self];
            Add(order.How switch
            {
                OrderKind.Before => TimeLink.NotAfter($"{self}", $"{order.Event}", $"{self} lies before {order.Event}{words}"),
                OrderKind.After => TimeLink.NotAfter($"{order.Event}", $"{self}", $"{self} lies after {order.Event}{words}"),
                OrderKind.SameDay => TimeLink.Relative($"{order.Event}", $"{self}", CalendarSpan.Zero, 0, $"{self} lies on the day of {order.Event}{words}"),
                _ => throw new ArgumentOutOfRangeException(nameof(content)),
            }, claims);
        }
    }

    private void Reported(ItemRef self, EventContent content)
    {
        if (content.Status is EventStatus.Hypothesised or EventStatus.Possible)
        {
            return;
        }

        var past = content.Status != EventStatus.Forecast;
        foreach (var claim in _naming[self])
        {
            var said = _claims[claim];
            if (said.Reported is { } reported && past)
            {
                _things.TryAdd($"{claim}", new Dated($"{claim}", reported.Earliest, reported.Latest));
                Add(TimeLink.NotAfter($"{self}", $"{claim}", $"{self} is reported by {claim}, so it was not later than that report"), [claim]);
                CameOut(claim, said, past, $"{claim}");
            }

            CameOut(claim, said, past, $"{self}");
        }
    }

    private void CameOut(ItemRef claim, ClaimContent said, bool past, string what)
    {
        if ((said.Reporter ?? said.Voice) is { } text && _sources.GetValueOrDefault(text)?.Published is { Latest: not null } published)
        {
            _things.TryAdd($"{text}", new Dated($"{text}", published.Earliest, published.Latest));
            Add(past
                ? TimeLink.NotAfter(what, $"{text}", $"{text} tells of {what}, so it was not later than that text")
                : TimeLink.NotAfter($"{text}", what, $"{text} expects {what}, so it is not earlier than that text"), [claim]);
        }
    }

    private void Add(TimeLink link, IEnumerable<ItemRef> claims) => _links[link] = [.. _links.GetValueOrDefault(link, []).Concat(claims).Distinct()];

    private static CalendarSpan? Distance(string offset)
    {
        try
        {
            return CalendarSpan.Parse(offset);
        }
        catch (RuleException)
        {
            return null;
        }
    }

    private static int Room(CalendarSpan span) => span switch
    {
        { Months: not 0 } when span.Months % 12 == 0 => 182,
        { Months: not 0 } => 15,
        { Days: var days } when days % 7 == 0 => 3,
        _ => 0,
    };
}
