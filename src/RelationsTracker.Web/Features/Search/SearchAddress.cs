namespace RelationsTracker.Web.Features.Search;

/// <summary>A search as it stands in the address: what was typed, and where the page goes on.</summary>
public sealed record SearchAddress(string Text, string? After)
{
    /// <summary>The address of a search.</summary>
    public static string Of(string text, string? after = null) => Ending("", text) is { Length: > 7 } found && after is not null ? $"{found}&after={Uri.EscapeDataString(after)}" : Ending("", text);

    /// <summary>The address of the same search as a file: <c>.csv</c>, <c>.json</c>, <c>.atom</c>.</summary>
    public static string Ending(string ending, string text) => text.Length == 0 ? $"/search{ending}" : $"/search{ending}?q={Uri.EscapeDataString(text)}";
}
