using System.Globalization;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Pictures;

/// <summary>A piece of a picture: an SVG element with what is inside it. Page and file are both written from it.</summary>
/// <param name="Name">The element, such as <c>rect</c>.</param>
/// <param name="Attributes">In the order written; colours and type are named by <see cref="Paint"/>.</param>
/// <param name="Inside">What it holds.</param>
/// <param name="Words">Its text; empty where it holds shapes.</param>
/// <param name="Leads">The item that choosing it opens on a page; in a file nothing can be chosen.</param>
public sealed record Shape(string Name, IReadOnlyList<(string Name, string Value)> Attributes, IReadOnlyList<Shape> Inside, string Words = "", ItemRef? Leads = null)
{
    /// <summary>An element; attributes without a value are left out, numbers are spelled to one decimal.</summary>
    public static Shape Of(string name, params IEnumerable<(string Name, object? Value)> attributes)
        => new(name, [.. attributes.Where(a => a.Value is not null).Select(a => (a.Name, Spell(a.Value!)))], []);

    /// <summary>A line between two places.</summary>
    public static Shape Line(double x1, double y1, double x2, double y2, params IEnumerable<(string Name, object? Value)> attributes)
        => Of("line", [("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), .. attributes]);

    /// <summary>Words at a place.</summary>
    /// <param name="type">How they are set.</param>
    /// <param name="anchor">Which end of them stands there: start, middle or end.</param>
    public static Shape Text(double x, double y, string words, Lettering type, string anchor = "start", params IEnumerable<(string Name, object? Value)> attributes)
        => Of("text", [("x", x), ("y", y), .. type.Attributes, ("text-anchor", anchor == "start" ? null : anchor), .. attributes]) with { Words = words };

    /// <summary>What is read where one points at the shape that holds it.</summary>
    public static Shape Title(string words) => Of("title") with { Words = words };

    /// <summary>The same with something inside.</summary>
    public Shape With(params IEnumerable<Shape> inside) => this with { Inside = [.. Inside, .. inside] };

    /// <summary>A coordinate as attributes spell it.</summary>
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Spell(object value) => value switch
    {
        double number => N(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}

/// <summary>How words in a picture are set.</summary>
/// <param name="Family">One of the two families of <see cref="Paint"/>.</param>
/// <param name="Size">In units of the picture.</param>
public sealed record Lettering(string Family, double Size, string Fill, bool Bold = false)
{
    internal IEnumerable<(string, object?)> Attributes => [("font-family", Family), ("font-size", Size), ("font-weight", Bold ? 600 : null), ("fill", Fill)];
}
