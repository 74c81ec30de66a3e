namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>A scale on which every score of a ranking has its place, interval and all, for pictures.</summary>
/// <param name="From">Where the scale begins; 0 unless a score is below it.</param>
/// <param name="To">Where it ends; above <paramref name="From"/>.</param>
/// <param name="Ticks">Round values to mark, rising.</param>
public sealed record ScoreScale(double From, double To, IReadOnlyList<double> Ticks)
{
    private const int MostTicks = 7;

    private static readonly double[] Round = [1, 2, 5, 10];

    public static ScoreScale Of(Ranking ranking)
    {
        var from = Math.Min(0, ranking.Scores.Select(s => s.Low).DefaultIfEmpty().Min());
        var most = ranking.Scores.Select(s => s.High).DefaultIfEmpty().Max();
        var step = Step(Math.Max(most - from, 1e-9));
        var first = Math.Floor(from / step) * step;
        var count = (int)Math.Ceiling((Math.Max(most, first + step) - first) / step - 1e-9);
        return new ScoreScale(first, first + (count * step), [.. Enumerable.Range(0, count + 1).Select(i => first + (i * step))]);
    }

    /// <summary>The place of a score, from 0 at the beginning to 1 at the end.</summary>
    public double At(double score) => (score - From) / (To - From);

    /// <summary>1, 2 or 5 times a power of ten, so that few ticks cover the range.</summary>
    private static double Step(double range)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(range / MostTicks)));
        return Round.Select(times => times * power).First(step => range / step <= MostTicks);
    }
}
