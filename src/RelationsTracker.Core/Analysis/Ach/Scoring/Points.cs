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

    public int CompareTo(Points other)
    {
        if (Main != other.Main)
        {
            return Main < other.Main ? -1 : 1;
        }

        return Tie != other.Tie ? Tie.CompareTo(other.Tie) : Last.CompareTo(other.Last);
    }
}
