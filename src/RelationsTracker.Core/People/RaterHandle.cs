using RelationsTracker.Core.Text;

namespace RelationsTracker.Core.People;

/// <summary>The rule for the short name under which somebody rates and forecasts.</summary>
public static class RaterHandle
{
    /// <exception cref="RuleException">The handle has other characters or a length outside 2 to 60.</exception>
    public static void Check(string handle)
    {
        if (handle.Length is < 2 or > 60 || !handle.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            throw new RuleException($"'{handle.Shortened(60)}' cannot be a short name; use 2 to 60 lower case letters, digits and hyphens.");
        }
    }
}
