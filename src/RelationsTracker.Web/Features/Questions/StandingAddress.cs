using Microsoft.AspNetCore.Components;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.Web.Features.Questions;

/// <summary>What is looked at on a question page is in its address; this makes the links from one view to the next.</summary>
/// <param name="nav">Where the page is.</param>
/// <param name="doubts">What the address leaves out of the ranking.</param>
/// <param name="opened">Which number stands open, such as <c>score:H2</c>.</param>
public sealed class StandingAddress(NavigationManager nav, IReadOnlyList<Doubt> doubts, string? opened)
{
    /// <summary>What is doubted, for the sake of argument.</summary>
    public IReadOnlyList<Doubt> Doubts => doubts;

    /// <summary>The number that is opened, and whose it is; empty where none is.</summary>
    public (string What, string Of) Opened { get; } = opened?.Split(':', 2) is [var what, var of] ? (what, of) : ("", "");

    public string? IsOpen(string what, string of) => Opened == (what, of) ? "true" : null;

    /// <summary>Opens a number to the cells that make it.</summary>
    public string Open(string what, string of, ScoringRule? rule = null)
        => rule is null ? Link("#cells", ("open", $"{what}:{of}")) : Link("#cells", ("open", $"{what}:{of}"), ("rule", rule.Id));

    public string Close() => Link("#panel", ("open", null));

    public string Rule(ScoringRule rule) => Link("#panel", ("rule", rule.Id));

    public string Contest(string? hypotheses) => Link("#panel", ("pair", hypotheses));

    public string Panel(string? name, string fragment = "#panel") => Link(fragment, ("panel", name), ("open", null));

    /// <summary>Doubts one more thing, or believes it again.</summary>
    public string Toggle(Doubt doubt) => Doubting(doubts.Contains(doubt) ? doubts.Where(d => d != doubt) : doubts.Append(doubt));

    /// <summary>Doubts all of these as well, or, where all are doubted, believes them again.</summary>
    public string Toggle(IReadOnlyCollection<Doubt> those) => Doubting(those.All(doubts.Contains) ? doubts.Except(those) : doubts.Union(those));

    /// <summary>Shows the ranking without exactly these things.</summary>
    public string Doubting(IEnumerable<Doubt> those)
        => Link("#what-if", ("panel", "sensitivity"), ("without", DoubtText.Format(those) is { Length: > 0 } text ? text : null), ("open", null));

    private string Link(string fragment, params (string Key, object? Value)[] changes)
        => "/" + nav.ToBaseRelativePath(nav.GetUriWithQueryParameters(nav.Uri.Split('#')[0], changes.ToDictionary(c => c.Key, c => c.Value))) + fragment;
}
