namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>
/// What speaks against a hypothesis, as whole numbers that add up the same in any order: the score first, then what
/// breaks ties. Compared left to right, less is better.
/// </summary>
internal readonly record struct Points(long Main, long Tie = 0, long Last = 0) : IComparable<Points>
{
    public static Points operator +(Points a, Points b) => new(a.Main + b.Main, a.Tie + b.Tie, a.Last + b.Last);

    public static Points operator -(Points a, Points b) => new(a.Main - b.Main, a.Tie - b.Tie, a.Last - b.Last);

    public static Points operator *(Points a, int times) => new(a.Main * times, a.Tie * times, a.Last * times);

    public static bool operator <(Points a, Points b) => a.CompareTo(b) < 0;

    public static bool operator >(Points a, Points b) => a.CompareTo(b) > 0;

    public static bool operator <=(Points a, Points b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Points a, Points b) => a.CompareTo(b) >= 0;

    public static Points Max(Points a, Points b) => a >= b ? a : b;

    /// <summary>Adds one row of points to another, hypothesis by hypothesis.</summary>
    public static void Add(ReadOnlySpan<Points> row, Span<Points> into)
    {
        for (var h = 0; h < into.Length; h++)
        {
            into[h] += row[h];
        }
    }

    /// <summary>Takes one row of points away from another.</summary>
    public static void Subtract(ReadOnlySpan<Points> row, Span<Points> from)
    {
        for (var h = 0; h < from.Length; h++)
        {
            from[h] -= row[h];
        }
    }

    /// <summary>Raises each of a row's points to those of another where those are more.</summary>
    public static void Raise(Span<Points> row, ReadOnlySpan<Points> to)
    {
        for (var h = 0; h < row.Length; h++)
        {
            row[h] = Max(row[h], to[h]);
        }
    }

    public int CompareTo(Points other)
    {
        if (Main != other.Main)
        {
            return Main < other.Main ? -1 : 1;
        }

        return Tie != other.Tie ? Tie.CompareTo(other.Tie) : Last.CompareTo(other.Last);
    }
}
