using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Relations;

/// <summary>
/// A phase of two actors, as people mark it: a relation between them that holds over a time, drawn from 0 to 1 along the line.
/// A soft end is open or lies outside what is shown.
/// </summary>
public sealed record DyadPhase(ItemRef Relation, string Name, RelationSign Sign, double Start, double End, bool SoftStart, bool SoftEnd, int Row)
{
    /// <summary>The phases that reach into the stretch of a line, earliest first; those that overlap stand in rows of their own.</summary>
    public static IReadOnlyList<DyadPhase> Along(DyadLine line, IEnumerable<(ItemRef Ref, RelationContent Content)> relations)
    {
        var scale = new TimeScale(line.From.DayNumber, line.To.DayNumber);
        var rows = new List<double>();
        var phases = new List<DyadPhase>();
        foreach (var (self, content) in relations.Where(r => r.Content.Held is { } held && (held.Earliest ?? held.Latest) is not null).OrderBy(r => r.Content.Held!.Earliest ?? DateOnly.MinValue).ThenBy(r => r.Ref))
        {
            var (from, to) = (content.Held!.Earliest, content.Held.Latest);
            if (from > line.To || to < line.From)
            {
                continue;
            }

            var (start, end) = (from is { } first ? scale.At(first.DayNumber) : 0, to is { } last ? scale.At(last.DayNumber + 1) : 1);
            var row = rows.FindIndex(taken => taken <= start);
            if (row < 0)
            {
                row = rows.Count;
                rows.Add(0);
            }

            rows[row] = end;
            phases.Add(new DyadPhase(self, content.Kind.Replace('-', ' '), content.Sign, start, end, from is null || from < line.From, to is null || to > line.To, row));
        }

        return phases;
    }
}
