using System.Globalization;

namespace RelationsTracker.Core.Text.Normalisation;

/// <summary>One place where a normal text differs from its original: a range of each, in UTF-16 units, end exclusive; either may be empty.</summary>
public readonly record struct TextChange(int OriginalStart, int OriginalEnd, int Start, int End)
{
    internal int Growth => End - Start - (OriginalEnd - OriginalStart);
}

/// <summary>
/// Leads from places of a normal text to places of its original and back. Between the changes both texts are the same,
/// unit for unit, so every place there has exactly one counterpart. A range that ends inside a change is widened to the
/// whole of it; one that ends beside something taken out leaves that outside.
/// </summary>
public sealed class TextMap
{
    /// <param name="changes">Ascending, and not touching one another in both texts at once.</param>
    internal TextMap(IReadOnlyList<TextChange> changes) => Changes = changes;

    /// <summary>The map of a text that is its own normal form.</summary>
    public static TextMap Same { get; } = new([]);

    /// <summary>The changes, in the order in which they stand.</summary>
    public IReadOnlyList<TextChange> Changes { get; }

    /// <summary>The range of the original that a range of the normal text was made from.</summary>
    /// <param name="start">First UTF-16 unit of the normal text.</param>
    /// <param name="end">Unit after the last; not before <paramref name="start"/>.</param>
    public (int Start, int End) ToOriginal(int start, int end)
    {
        var (from, to) = (OriginalOf(start, isStart: true), OriginalOf(end, isStart: false));
        return (from, Math.Max(from, to));
    }

    /// <summary>The range of the normal text that a range of the original became; empty where it was taken out.</summary>
    /// <param name="start">First UTF-16 unit of the original.</param>
    /// <param name="end">Unit after the last; not before <paramref name="start"/>.</param>
    public (int Start, int End) ToNormal(int start, int end) => (NormalOf(start, isStart: true), NormalOf(end, isStart: false));

    /// <summary>The map of two steps, one after the other.</summary>
    /// <param name="next">Its original is this map's normal text.</param>
    public TextMap Then(TextMap next)
    {
        if (Changes.Count == 0 || next.Changes.Count == 0)
        {
            return Changes.Count == 0 ? next : this;
        }

        var both = new List<TextChange>(Changes.Count + next.Changes.Count);
        var (i, j, before, after) = (0, 0, 0, 0);
        while (i < Changes.Count || j < next.Changes.Count)
        {
            // Changes of both steps that meet in the text between them become one.
            var start = Math.Min(i < Changes.Count ? Changes[i].Start : int.MaxValue, j < next.Changes.Count ? next.Changes[j].OriginalStart : int.MaxValue);
            var (end, wasBefore, wasAfter) = (start, before, after);
            while (true)
            {
                if (i < Changes.Count && Changes[i].Start <= end)
                {
                    (end, before) = (Math.Max(end, Changes[i].End), before - Changes[i].Growth);
                    i++;
                }
                else if (j < next.Changes.Count && next.Changes[j].OriginalStart <= end)
                {
                    (end, after) = (Math.Max(end, next.Changes[j].OriginalEnd), after + next.Changes[j].Growth);
                    j++;
                }
                else
                {
                    break;
                }
            }

            both.Add(new TextChange(start + wasBefore, end + before, start + wasAfter, end + after));
        }

        return new TextMap(both);
    }

    /// <summary>The map in one line: for each change the unchanged units before it, the units taken out and the units put in, as <c>12-1+0</c>, divided by spaces.</summary>
    public override string ToString()
        => string.Join(' ', Changes.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"{c.Start - (i == 0 ? 0 : Changes[i - 1].End)}-{c.OriginalEnd - c.OriginalStart}+{c.End - c.Start}")));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such line.</exception>
    public static TextMap Parse(string line)
    {
        var changes = new List<TextChange>();
        var (original, normal) = (0, 0);
        foreach (var part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = part.Split('-', '+').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
            if (numbers is not [var same, var taken, var put])
            {
                throw new FormatException($"'{part}' is no change of a text.");
            }

            changes.Add(new TextChange(original + same, original + same + taken, normal + same, normal + same + put));
            (original, normal) = (original + same + taken, normal + same + put);
        }

        return new TextMap(changes);
    }

    private int OriginalOf(int at, bool isStart)
    {
        var index = LastFrom(at, change => change.Start);
        return index < 0 ? at : Changes[index] switch
        {
            // Nothing is left of it here: a range does not reach over to what was taken out beside it.
            { Start: var start, End: var end } gone when start == end && start == at => isStart ? gone.OriginalEnd : gone.OriginalStart,
            var change when at == change.Start => change.OriginalStart,
            var change when at < change.End => isStart ? change.OriginalStart : change.OriginalEnd,
            var change => change.OriginalEnd + (at - change.End),
        };
    }

    private int NormalOf(int at, bool isStart)
    {
        var index = LastFrom(at, change => change.OriginalStart);
        return index < 0 ? at : Changes[index] switch
        {
            var change when at == change.OriginalStart => change.Start,
            var change when at < change.OriginalEnd => isStart ? change.Start : change.End,
            var change => change.End + (at - change.OriginalEnd),
        };
    }

    // The last change that begins at or before a place.
    private int LastFrom(int at, Func<TextChange, int> begins)
    {
        var (low, high) = (0, Changes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = begins(Changes[middle]) <= at ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
