namespace RelationsTracker.Core.Analysis.Forecasting;

/// <summary>Something probabilities must satisfy together; variables are named by position in one list.</summary>
public abstract record Constraint
{
    /// <summary>How far the values break it; 0 when they do not.</summary>
    public abstract double Excess(ReadOnlySpan<double> values);

    /// <summary>Moves the values to the nearest point that satisfies it.</summary>
    internal abstract void Project(Span<double> values);
}

/// <summary>The outcomes of one question: their probabilities sum to 1.</summary>
public sealed record Outcomes(IReadOnlyList<int> Variables) : Constraint
{
    public override double Excess(ReadOnlySpan<double> values) => Math.Abs(Sums.Of(values, Variables) - 1);

    internal override void Project(Span<double> values) => Sums.Shift(values, Variables, 1 - Sums.Of(values, Variables));
}

/// <summary>Things of which at most one can happen: their probabilities sum to 1 at most.</summary>
public sealed record Exclusive(IReadOnlyList<int> Variables) : Constraint
{
    public override double Excess(ReadOnlySpan<double> values) => Math.Max(0, Sums.Of(values, Variables) - 1);

    internal override void Project(Span<double> values) => Sums.Shift(values, Variables, Math.Min(0, 1 - Sums.Of(values, Variables)));
}

/// <summary>If the part happens, the whole happens: the part is never more probable.</summary>
public sealed record Subset(int Part, int Whole) : Constraint
{
    public override double Excess(ReadOnlySpan<double> values) => Math.Max(0, values[Part] - values[Whole]);

    internal override void Project(Span<double> values)
    {
        var half = Excess(values) / 2;
        values[Part] -= half;
        values[Whole] += half;
    }
}

internal static class Sums
{
    public static double Of(ReadOnlySpan<double> values, IReadOnlyList<int> variables)
    {
        var sum = 0.0;
        foreach (var i in variables)
        {
            sum += values[i];
        }

        return sum;
    }

    public static void Shift(Span<double> values, IReadOnlyList<int> variables, double by)
    {
        foreach (var i in variables)
        {
            values[i] += by / variables.Count;
        }
    }
}
