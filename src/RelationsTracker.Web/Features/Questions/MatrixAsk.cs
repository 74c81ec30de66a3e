using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace RelationsTracker.Web.Features.Questions;

/// <summary>In which order the rows stand.</summary>
public enum RowOrder
{
    Order,
    Diagnosticity,
    Date,
    Grade,
}

/// <summary>Which rows are shown.</summary>
public enum RowChoice
{
    All,
    Diagnostic,
    NotDiagnostic,
    Unrated,
}

/// <summary>How the address asks for the matrix: <c>?sort=date&amp;show=unrated&amp;group=x&amp;find=words&amp;dim=off&amp;rows=all</c>.</summary>
public sealed record MatrixAsk(RowOrder Order, RowChoice Show, string Group, string Find, bool Dim, bool AllRows)
{
    /// <summary>Longest text that is looked for.</summary>
    public const int MaxFind = 120;

    /// <summary>Whether some rows may be left out.</summary>
    public bool IsNarrowed => Show != RowChoice.All || Group.Length > 0 || Find.Length > 0;

    /// <summary>Reads the address; what it cannot read counts as not asked for.</summary>
    public static MatrixAsk Of(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        string Text(string name) => query.TryGetValue(name, out var values) ? values.ToString().Trim() : "";
        var find = Text("find");
        return new MatrixAsk(
            Named(Text("sort"), RowOrder.Order), Named(Text("show"), RowChoice.All), Text("group"),
            find.Length > MaxFind ? find[..MaxFind] : find, Text("dim") != "off", Text("rows") == "all");
    }

    /// <summary>The address with one of these changed; null or empty leaves it out.</summary>
    public static string Address(NavigationManager nav, string name, string? value)
        => nav.GetUriWithQueryParameter(name, string.IsNullOrWhiteSpace(value) ? null : value);

    public static string Word(Enum value) => Core.Schema.Kebab.Of(value.ToString());

    private static T Named<T>(string text, T otherwise)
        where T : struct, Enum
        => Core.Schema.Kebab.TryParse(typeof(T), text, out var value) ? (T)value! : otherwise;
}
