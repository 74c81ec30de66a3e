using RelationsTracker.Core.Analysis.Drawing;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Relations.Network;

namespace RelationsTracker.Benchmarks;

/// <summary>What the server works out before it draws: the places of a network of 80 and 500 actors, and of 1,000 events in time.</summary>
internal static class PictureRaces
{
    public static Race Network()
    {
        var (few, many) = (Ties(80), Ties(500));
        var (boxes, lines) = Drawn(few);
        var (allBoxes, allLines) = Drawn(many);
        return new(
            "network", "Placing the boxes of a network (two ties for each actor, one connected part)", 9,
            new("naive: push and pull every pair 300 times, 80 actors; boxes may overlap", () => PushAndPull(boxes.Length, lines), 2),
            new("`NetworkLayout`, 80 actors", () => NetworkLayout.Of(boxes, lines), 2),
            new("naive, 500 actors", () => PushAndPull(allBoxes.Length, allLines), 4),
            new("`NetworkLayout`, all 500 actors at once", () => NetworkLayout.Of(allBoxes, allLines), 4),
            new("what the page draws of 500: the 90 with most ties, the rest folded", () => NetworkPicture.Of(FoldedNetwork.Of(many), Name), 2),
            new("what the page draws of 500: two steps around one", () => NetworkPicture.Of(FoldedNetwork.Of(many, new ItemRef(ItemKind.Actor, 7)), Name), 2),
            new("the shortest documented way through 500", () => DocumentedPath.Between(new(ItemKind.Actor, 499), new(ItemKind.Actor, 498), many), 2));
    }

    public static Race Time()
    {
        var events = Events(1_000);
        var byActor = events.Select((e, i) => e with { Lanes = [$"Actor {i % 12}", $"Actor {i * 7 % 12}"] }).ToArray();
        var week = new TimeScale(events[500].Earliest!.Value.DayNumber, events[500].Earliest!.Value.DayNumber + 7);
        return new(
            "timeline", "A timeline of 1,000 events over five years", 101,
            new("plain loop: each event scaled, a row of its own, no ticks", () => Scaled(events)),
            new("naive: the first row where no bar placed so far overlaps", () => FirstFree(events)),
            new("`Timeline`, names packed into rows", () => Timeline.Of(events, room: _ => 0.03)),
            new("`Timeline`, twelve lanes, each event in two", () => Timeline.Of(byActor, room: _ => 0.03)),
            new("`Timeline`, one week of it", () => Timeline.Of(events, week, _ => 0.03)));
    }

    private static string Name(ItemRef who) => $"Actor of the case {who}";

    // Everybody is tied to one before, mostly to a few well connected ones, and to one more: a tree with shortcuts.
    private static NetworkTie[] Ties(int actors) =>
    [
        .. Enumerable.Range(1, actors - 1).SelectMany(i => new[] { Tie(2 * i, i, i / 4), Tie((2 * i) + 1, i, i * 13 % actors) }).Where(tie => tie.Ends[0] != tie.Ends[1]),
    ];

    private static NetworkTie Tie(int number, int from, int to) => new(
        new(ItemKind.Relation, number), "accuses", [new(ItemKind.Actor, from + 1), new(ItemKind.Actor, to + 1)], false, RelationSign.Conflictual, AssertionMode.Asserted, null, null, null, null,
        [new(ItemKind.Claim, number)], 3);

    private static (Box[] Boxes, Line[] Lines) Drawn(NetworkTie[] ties)
    {
        ItemRef[] who = [.. ties.SelectMany(tie => tie.Ends).Distinct().Order()];
        var place = who.Select((actor, i) => (actor, i)).ToDictionary(p => p.actor, p => p.i);
        return ([.. who.Select(actor => new Box((Name(actor).Length * 7.1) + 22, 30))], [.. ties.Select(tie => new Line(place[tie.Ends[0]], place[tie.Ends[1]]))]);
    }

    private static Spot[] PushAndPull(int boxes, Line[] lines)
    {
        var spots = Enumerable.Range(0, boxes).Select(i => new Spot(Math.Cos(i) * 40 * Math.Sqrt(i), Math.Sin(i) * 40 * Math.Sqrt(i))).ToArray();
        for (var round = 0; round < 300; round++)
        {
            var (dx, dy) = (new double[boxes], new double[boxes]);
            for (var i = 0; i < boxes; i++)
            {
                for (var j = 0; j < boxes; j++)
                {
                    if (i != j)
                    {
                        var (x, y) = (spots[i].X - spots[j].X, spots[i].Y - spots[j].Y);
                        var push = 20_000 / Math.Max(1, (x * x) + (y * y));
                        (dx[i], dy[i]) = (dx[i] + (x * push), dy[i] + (y * push));
                    }
                }
            }

            foreach (var line in lines)
            {
                var (x, y) = (spots[line.From].X - spots[line.To].X, spots[line.From].Y - spots[line.To].Y);
                var pull = Math.Sqrt((x * x) + (y * y)) / 140;
                (dx[line.From], dy[line.From], dx[line.To], dy[line.To]) = (dx[line.From] - (x * pull), dy[line.From] - (y * pull), dx[line.To] + (x * pull), dy[line.To] + (y * pull));
            }

            var most = 40.0 * (300 - round) / 300;
            for (var i = 0; i < boxes; i++)
            {
                var length = Math.Max(1e-9, Math.Sqrt((dx[i] * dx[i]) + (dy[i] * dy[i])));
                spots[i] = new Spot(spots[i].X + (dx[i] / length * Math.Min(length, most)), spots[i].Y + (dy[i] / length * Math.Min(length, most)));
            }
        }

        return spots;
    }

    private static DatedEvent[] Events(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new DateOnly(2020, 1, 1).AddDays(i * 7919 % 1826) is var day
            ? new DatedEvent(new(ItemKind.Event, i + 1), $"Event {i + 1}", day, day.AddDays(i % 11 == 0 ? 60 : i % 4), (EventStatus)(i % 8))
            : null!),
    ];

    private static (double Start, double End, int Row)[] Scaled(DatedEvent[] events)
    {
        var (first, last) = (events.Min(e => e.Earliest!.Value.DayNumber), events.Max(e => e.Latest!.Value.DayNumber));
        var bars = new (double, double, int)[events.Length];
        var row = 0;
        foreach (var e in events.OrderBy(e => e.Earliest).ThenBy(e => e.Latest).ThenBy(e => e.Ref))
        {
            bars[row] = ((e.Earliest!.Value.DayNumber - first) / (double)(last - first), (e.Latest!.Value.DayNumber - first) / (double)(last - first), row);
            row++;
        }

        return bars;
    }

    private static List<(double Start, double End, int Row)> FirstFree(DatedEvent[] events)
    {
        var placed = new List<(double Start, double End, int Row)>();
        foreach (var (start, end, _) in Scaled(events))
        {
            var row = 0;
            while (placed.Any(bar => bar.Row == row && bar.Start < end + 0.03 && bar.End > start))
            {
                row++;
            }

            placed.Add((start, end + 0.03, row));
        }

        return placed;
    }
}
