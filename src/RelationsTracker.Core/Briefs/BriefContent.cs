using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Briefs;

/// <summary>An assessment in Markdown; <c>[[C42]]</c> stands for the item and leads to it.</summary>
public sealed record BriefContent : Content
{
    /// <summary>Longest body, in UTF-16 units.</summary>
    public const int MaxBody = 200_000;

    [Field("Title", Required = true, Max = 200)]
    public string Name { get; init; } = "";

    [Field("Question", Kinds = [ItemKind.Question])]
    public ItemRef? Question { get; init; }

    [Field("Text", Max = MaxBody, Lines = 24, Help = "Markdown; write [[C42]] to cite an item.")]
    public string Body { get; init; } = "";

    public override string Title => Name;
}
