using System.Text.RegularExpressions;

namespace RelationsTracker.Core.Comments;

/// <summary>Finds who is called in a text: <c>@anna</c>, by short name.</summary>
public static partial class Mentions
{
    /// <summary>Most people one comment calls; more are not told.</summary>
    public const int Most = 20;

    /// <summary>The short names called in a text, each once, in their order. An address such as <c>mail@anna</c> calls nobody.</summary>
    public static IReadOnlyList<string> In(string text)
        => [.. Called().Matches(text).Select(call => call.Groups[1].Value.TrimEnd('-')).Where(name => name.Length >= 2).Distinct(StringComparer.Ordinal).Take(Most)];

    [GeneratedRegex(@"(?<![\w@./-])@([a-z0-9][a-z0-9-]{1,59})(?![A-Za-z0-9_@])", RegexOptions.CultureInvariant)]
    private static partial Regex Called();
}
