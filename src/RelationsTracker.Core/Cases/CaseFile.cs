using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Cases;

/// <summary>One affair under analysis: what it is called, what it is about, and how it may be handled.</summary>
public sealed class CaseFile
{
    /// <summary>Longest summary, in UTF-16 units.</summary>
    public const int MaxSummary = 20_000;

    private CaseFile()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The case's part of every address: lower case letters, digits and hyphens, 2 to 60 characters.</summary>
    public string Slug { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>What the affair is, in Markdown.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>How its content may be passed on, such as "TLP:CLEAR"; free words of the house.</summary>
    public string Handling { get; private set; } = "";

    /// <summary>How its annotators worked: conventions that apply to the whole case, in Markdown.</summary>
    public string Conventions { get; private set; } = "";

    /// <summary>Whether a claim counts in rankings only once a reviewer has accepted it.</summary>
    public bool AcceptanceFirst { get; private set; }

    /// <summary>Changes so far; the token by which a lost race is noticed.</summary>
    public int Version { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <exception cref="RuleException">The slug or title will not do; the message says why.</exception>
    public static CaseFile Open(Guid id, string slug, string title, DateTimeOffset at)
    {
        CaseSlug.Check(slug);
        var made = new CaseFile { Id = id, Slug = slug, OpenedAt = at.ToUniversalTime() };
        made.Describe(title, "", "", "", acceptanceFirst: false);
        return made;
    }

    /// <exception cref="RuleException">A text is missing or too long.</exception>
    public void Describe(string title, string summary, string handling, string conventions, bool acceptanceFirst)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Length > 200)
        {
            throw new RuleException("A case needs a title of 1 to 200 characters.");
        }

        if (summary.Length > MaxSummary || conventions.Length > MaxSummary)
        {
            throw new RuleException($"Summary and conventions may have {MaxSummary} characters each.");
        }

        if (handling.Length > 120)
        {
            throw new RuleException("The handling marking may have 120 characters.");
        }

        foreach (var (what, text) in new[] { ("The title", title), ("The summary", summary), ("The handling marking", handling), ("The text of the conventions", conventions) })
        {
            Characters.Check(what, text);
        }

        (Title, Summary, Handling, Conventions, AcceptanceFirst) = (title.Trim(), summary, handling, conventions, acceptanceFirst);
        Version++;
    }
}
