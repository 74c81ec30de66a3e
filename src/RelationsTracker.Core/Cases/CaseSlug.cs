using System.Collections.Frozen;
using RelationsTracker.Core.Text;

namespace RelationsTracker.Core.Cases;

/// <summary>The rule for a case's part of the address.</summary>
public static class CaseSlug
{
    private static readonly FrozenSet<string> Taken = new[]
    {
        "admin", "account", "api", "mcp", "search", "help", "assets", "setup", "join", "sign-in", "sign-out", "healthz", "readyz", "not-found", "error", "new-case", "shared",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <exception cref="RuleException">The slug cannot be part of an address here; the message says why.</exception>
    public static void Check(string slug)
    {
        if (slug.Length is < 2 or > 60 || !slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || !char.IsAsciiLetterLower(slug[0]))
        {
            throw new RuleException($"'{slug.Shortened(60)}' cannot be a case's address; use 2 to 60 lower case letters, digits and hyphens, starting with a letter.");
        }

        if (Taken.Contains(slug))
        {
            throw new RuleException($"'{slug}' is a page of the program; choose another address for the case.");
        }
    }
}
