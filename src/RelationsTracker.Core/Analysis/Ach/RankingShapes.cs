using RelationsTracker.Core.Pictures;
using RelationsTracker.Core.Text;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>Draws a ranking, least refuted first: a dot is the score, the line is what open cells leave possible.</summary>
public static class RankingShapes
{
    // What fits before the scale.
    private const int Longest = 44;

    private static readonly Lettering Axis = new(Paint.Sans, 12, Paint.Muted);
    private static readonly Lettering Name = new(Paint.Mono, 12, Paint.Ink, Bold: true);

    /// <param name="label">What a hypothesis is called.</param>
    public static Picture Of(Ranking ranking, Func<string, string> label)
    {
        var scale = ScoreScale.Of(ranking);
        var height = 34 + (ranking.Scores.Count * 26);
        double X(double score) => 330 + (scale.At(score) * 370);
        return new Picture(0, 0, 720, height, $"Scores under {ranking.Rule}",
        [
            .. scale.Ticks.SelectMany(tick => new[]
            {
                Shape.Line(X(tick), 6, X(tick), height - 22, ("stroke", Paint.Line)),
                Shape.Text(X(tick), height - 8, ScoreText.Of(tick), Axis, "middle"),
            }),
            .. ranking.LeastRefutedFirst.SelectMany((score, place) => Line(score, 22 + (place * 26), label(score.Hypothesis), X, scale.From)),
        ]);
    }

    private static IEnumerable<Shape> Line(Score score, double y, string label, Func<double, double> x, double from)
    {
        yield return Shape.Text(8, y + 4, score.Hypothesis, Name);
        yield return Shape.Text(48, y + 4, label.Shortened(Longest), Axis);
        yield return Shape.Line(x(from), y, x(score.Value), y, ("stroke", Paint.Line), ("stroke-width", 5));
        if (score.High > score.Low)
        {
            yield return Shape.Line(x(score.Low), y, x(score.High), y, ("stroke", Paint.Doubt), ("stroke-width", 5));
            yield return Shape.Line(x(score.Low), y - 6, x(score.Low), y + 6, ("stroke", Paint.Doubt), ("stroke-width", 2));
            yield return Shape.Line(x(score.High), y - 6, x(score.High), y + 6, ("stroke", Paint.Doubt), ("stroke-width", 2));
        }

        yield return Shape.Of("circle", ("cx", x(score.Value)), ("cy", y), ("r", 5), ("fill", Paint.Accent));
    }
}
