using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace RelationsTracker.Web.Parts;

/// <summary>What pictures need besides markup.</summary>
internal static class Svg
{
    /// <summary>A coordinate as attributes spell it.</summary>
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>An SVG text, drawn by hand since Razor takes the tag of that name for its own. Style it with <c>::deep</c>.</summary>
    public static RenderFragment Text(double x, double y, string words, string css, string anchor = "start") => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", N(x));
        builder.AddAttribute(2, "y", N(y));
        builder.AddAttribute(3, "class", css);
        builder.AddAttribute(4, "text-anchor", anchor);
        builder.AddContent(5, words);
        builder.CloseElement();
    };
}
