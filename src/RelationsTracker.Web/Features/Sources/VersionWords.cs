using System.Globalization;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Web.Features.Sources;

/// <summary>What is said of the way from one version of a text to the next.</summary>
public static class VersionWords
{
    public static string Of(CarriedSkips skips) => string.Create(CultureInfo.InvariantCulture,
        $"Of the sentences skipped on the version before, {skips.Same} {(skips.Same == 1 ? "is" : "are")} skipped here too; {(skips.Unread == 0 ? "none" : $"{skips.Unread}")} {(skips.Unread == 1 ? "was" : "were")} changed and {(skips.Unread == 1 ? "is" : "are")} unread again.");
}
