using RelationsTracker.Core.Pictures;
using RelationsTracker.Core.Text;

namespace RelationsTracker.Core.Events;

/// <summary>
/// Draws a timeline: bars reach from the earliest to the latest possible day, faded where that end is open. Filled: reported.
/// Light: alleged, presupposed or inferred. Hollow: hypothesised or possible. Dashed: forecast.
/// </summary>
public static class TimelineShapes
{
    private const double Left = 12;
    private const double Wide = 1176;
    private const double RowHeight = 22;
    private const double LaneHead = 18;
    private const int MostLetters = 62;
    private const string FadeIn = "url(#fade-in)";
    private const string FadeOut = "url(#fade-out)";

    private static readonly Lettering Tick = new(Paint.Sans, 11, Paint.Muted);
    private static readonly Lettering LaneName = new(Paint.Sans, 12, Paint.Muted, Bold: true);
    private static readonly Lettering Name = new(Paint.Sans, 12.5, Paint.Ink);

    /// <summary>How much of the width the name of an event takes, from 0 to 1.</summary>
    /// <param name="dense">So many that only references fit beside the bars.</param>
    public static double Room(DatedEvent of, bool dense) => ((Caption(of, dense).Length * 6.6) + 18) / Wide;

    /// <inheritdoc cref="Room"/>
    public static Picture Of(Timeline line, bool dense)
    {
        var height = 24.0;
        var shapes = new List<Shape>();
        foreach (var lane in line.Lanes)
        {
            var head = lane.Name.Length > 0 ? LaneHead : 0;
            if (head > 0)
            {
                shapes.Add(Shape.Line(0, height - 4, 1200, height - 4, ("stroke", Paint.Line)));
                shapes.Add(Shape.Text(6, height + 11, lane.Name, LaneName, attributes: ("class", "lane")));
            }

            var top = height + head + 10;
            shapes.AddRange(lane.Bars.Select(bar => Bar(bar, top + (bar.Row * RowHeight), dense)));
            height += (lane.Rows * RowHeight) + (head > 0 ? head + 6 : 0);
        }

        height += 14;
        var ticks = line.Ticks.SelectMany(tick => new[]
        {
            Shape.Line(X(tick.At), 18, X(tick.At), height - 6, ("stroke", Paint.Line)),
            Shape.Text(X(tick.At), 12, tick.Label, Tick, tick.At > 0.96 ? "end" : "start"),
        });
        return new Picture(0, 0, 1200, height, $"Timeline of {line.Bars.Select(bar => bar.Event.Ref).Distinct().Count()} events", [Fades(), .. ticks, .. shapes]);
    }

    private static Shape Fades() => Shape.Of("defs").With(Fade("fade-in", 0, 1), Fade("fade-out", 1, 0));

    private static Shape Fade(string id, double from, double to) => Shape.Of("linearGradient", ("id", id), ("x1", 0), ("x2", 1)).With(
        Shape.Of("stop", ("offset", 0), ("stop-color", Paint.Accent), ("stop-opacity", from)), Shape.Of("stop", ("offset", 1), ("stop-color", Paint.Accent), ("stop-opacity", to)));

    private static Shape Bar(TimelineBar bar, double y, bool dense)
    {
        var over = bar.Label == LabelSide.Over;
        var (fill, opacity, dash) = Look(bar);
        var rect = Shape.Of(
            "rect", ("x", X(bar.Start)), ("y", over ? y + 7 : y - 7), ("width", Math.Max(5, (bar.End - bar.Start) * Wide)), ("height", over ? 4 : 11), ("rx", 2),
            ("stroke", Paint.Accent), ("stroke-width", 1.2), ("fill", fill), ("fill-opacity", opacity), ("stroke-dasharray", dash));
        var name = Shape.Text(
            LabelX(bar), y + 3, Caption(bar.Event, dense), Name, bar.Label == LabelSide.Left ? "end" : "start",
            over ? [("paint-order", "stroke"), ("stroke", Paint.Panel), ("stroke-width", 4)] : []);
        return (Shape.Of("a", ("aria-label", Spoken(bar.Event, dense))) with { Leads = bar.Event.Ref }).With(Shape.Title($"{bar.Event.Ref} {bar.Event.Name}"), rect, name);
    }

    private static (string Fill, string? Opacity, string? Dash) Look(TimelineBar bar) => bar.Event.Status switch
    {
        EventStatus.Forecast => ("none", null, "4 3"),
        EventStatus.Hypothesised or EventStatus.Possible => ("none", null, null),
        EventStatus.Alleged or EventStatus.Presupposed or EventStatus.Inferred => (Filled(bar), ".35", null),
        _ => (Filled(bar), null, null),
    };

    private static string Filled(TimelineBar bar) => bar switch
    {
        { SoftStart: true, SoftEnd: false } => FadeIn,
        { SoftStart: false, SoftEnd: true } => FadeOut,
        _ => Paint.Accent,
    };

    private static string Caption(DatedEvent of, bool dense)
        => dense ? $"{of.Ref}" : $"{of.Ref} {of.Name.Shortened(MostLetters)}";

    // What is heard begins with what is seen.
    private static string Spoken(DatedEvent of, bool dense) => Caption(of, dense) is var seen && seen.EndsWith(of.Name, StringComparison.Ordinal) ? seen : $"{seen}: {of.Name}";

    private static double X(double share) => Left + (share * Wide);

    private static double LabelX(TimelineBar bar) => bar.Label switch
    {
        LabelSide.Right => X(bar.End) + 8,
        LabelSide.Left => X(bar.Start) - 6,
        _ => X(bar.Start) + 12,
    };
}
