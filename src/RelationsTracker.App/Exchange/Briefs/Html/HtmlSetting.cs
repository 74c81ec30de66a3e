using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Briefs.Html;

/// <summary>Where the HTML of a brief is to stand: what its references lead to and how its figures are shown.</summary>
public sealed record HtmlSetting
{
    /// <summary>What an item says, for hover and readers; null where there is no such item.</summary>
    public required Func<ItemRef, string?> Title { get; init; }

    /// <summary>Where a reference leads; null where it leads nowhere and stands as text.</summary>
    public required Func<ItemRef, string?> Address { get; init; }

    /// <summary>A figure as HTML that is safe to stand in the page; null where it cannot be shown.</summary>
    public required Func<BriefReference, string?> Figure { get; init; }

    /// <summary>What is set behind a reference, such as the mark of an end note, as safe HTML.</summary>
    public Func<ReferenceRun, string> Behind { get; init; } = _ => "";

    /// <summary>The level that a heading of level 1 gets; the page has its own above.</summary>
    public int TopLevel { get; init; } = 2;

    /// <summary>Blocks carry the line they begin on as <c>data-line</c>.</summary>
    public bool Lines { get; init; }

    /// <summary>Before the ids of footnotes, so that two briefs fit on one page.</summary>
    public string IdPrefix { get; init; } = "";
}
