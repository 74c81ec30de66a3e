using System.Globalization;
using RelationsTracker.Core.Pictures;

namespace RelationsTracker.Core.Relations;

/// <summary>
/// Draws what two did to each other: up is cooperation, down is conflict. Filled dots: intensity recorded for the event; hollow:
/// that of its kind, by the table. Thin bars reach over the days it may lie in. Dashed: only supposed, possible or forecast.
/// </summary>
public static class DyadShapes
{
    private const double Left = 44;
    private const double Wide = 935;
    private static readonly (string Value, double Height)[] Levels = [("+10", 0), ("+5", 0.25), ("0", DyadLine.Neutral), ("−5", 0.75), ("−10", 1)];
    private static readonly Lettering Axis = new(Paint.Sans, 12, Paint.Muted);
    private static readonly Lettering PhaseName = new(Paint.Sans, 12, Paint.Ink);
    private static readonly Lettering Name = new(Paint.Mono, 12, Paint.Ink, Bold: true);

    /// <param name="phases">Relations between the two that hold over a time, above the line.</param>
    public static Picture Of(DyadLine line, IReadOnlyList<DyadPhase> phases)
    {
        var above = phases.Count == 0 ? 0 : ((phases.Max(phase => phase.Row) + 1) * 22) + 14;
        var joined = string.Join(' ', line.Joined.Select(p => $"{Shape.N(X(p.At))},{Shape.N(Y(p.Height))}"));
        return new Picture(0, -above, 1000, 300 + above, $"Cooperation and conflict in {line.Points.Count} events from {Say(line.From)} to {Say(line.To)}",
        [
            .. phases.Select(phase => Phase(phase, 12 - above + (phase.Row * 22))),
            .. Levels.SelectMany(level => Level(level.Value, level.Height)),
            .. line.Ticks.SelectMany(tick => new[]
            {
                Shape.Line(X(tick.At), Y(1), X(tick.At), Y(1) + 6, ("stroke", Paint.Line)),
                Shape.Text(X(tick.At), Y(1) + 20, tick.Label, Axis, tick.At > 0.95 ? "end" : "start"),
            }),
            Shape.Of("polyline", ("points", joined), ("fill", "none"), ("stroke", Paint.Muted), ("opacity", ".7")),
            .. line.Points.Select(Point),
        ]);
    }

    /// <summary>A number with its sign, and a true minus.</summary>
    public static string WithSign(decimal value) => value.ToString("+0.##;−0.##;0", CultureInfo.InvariantCulture);

    private static Shape Phase(DyadPhase phase, double y)
    {
        var (fill, opacity, stroke) = phase.Sign switch
        {
            RelationSign.Cooperative => (Paint.Friendly, ".22", Paint.Friendly),
            RelationSign.Conflictual => (Paint.Hostile, ".22", Paint.Hostile),
            _ => (Paint.Soft, null, Paint.Muted),
        };
        var words = $"{phase.Relation} {phase.Name}";
        return (Shape.Of("a", ("class", "phase")) with { Leads = phase.Relation }).With(
            Shape.Title(words),
            Shape.Of("rect", ("x", X(phase.Start)), ("y", y), ("width", Math.Max(6, X(phase.End) - X(phase.Start))), ("height", 17), ("rx", 2), ("fill", fill), ("fill-opacity", opacity), ("stroke", stroke), ("stroke-dasharray", phase.SoftStart || phase.SoftEnd ? "4 3" : null)),
            Shape.Text(Math.Min(X(phase.Start) + 5, X(1) - (phase.Name.Length * 6.5) - 40), y + 12.5, words, PhaseName));
    }

    private static IEnumerable<Shape> Level(string value, double height) =>
    [
        height == DyadLine.Neutral
            ? Shape.Line(Left, Y(height), Left + Wide, Y(height), ("stroke", Paint.Muted), ("stroke-dasharray", "5 4"))
            : Shape.Line(Left, Y(height), Left + Wide, Y(height), ("stroke", Paint.Line)),
        Shape.Text(Left - 8, Y(height) + 4, value, Axis, "end"),
    ];

    private static Shape Point(DyadPoint point)
    {
        var colour = point.Height < DyadLine.Neutral ? Paint.Friendly : point.Height > DyadLine.Neutral ? Paint.Hostile : Paint.Muted;
        var (x, y) = (X(point.At), Y(point.Height));
        return (Shape.Of("a") with { Leads = point.Event }).With(
            Shape.Title($"{point.Event} {point.Name}: {WithSign(point.Intensity.Value)}, {(point.Intensity.Recorded ? "recorded" : "by its kind")}"),
            Shape.Line(X(point.Start), y, X(point.End), y, ("stroke", Paint.Muted), ("stroke-width", 3), ("opacity", ".45")),
            Shape.Of("circle", ("cx", x), ("cy", y), ("r", 6), ("fill", point.Intensity.Recorded && point.Happened ? colour : Paint.Panel), ("stroke", colour), ("stroke-width", 2), ("stroke-dasharray", point.Happened ? null : "3 2")),
            Shape.Text(x, y + (point.Height <= DyadLine.Neutral ? -11 : 20), $"{point.Event}", Name, "middle"));
    }

    private static double X(double share) => Left + 10 + (share * (Wide - 20));

    private static double Y(double share) => 22 + (share * 240);

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
