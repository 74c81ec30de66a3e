namespace RelationsTracker.Core.Briefs.Documents;

/// <summary>Where something stands in the Markdown of a brief: UTF-16 units, end exclusive.</summary>
public readonly record struct BodyPlace(int Start, int End)
{
    /// <summary>The place that holds both.</summary>
    public BodyPlace To(BodyPlace last) => new(Math.Min(Start, last.Start), Math.Max(End, last.End));
}

/// <summary>A block of a brief: what every page, export and check sees of the Markdown. There is no raw HTML and no media in it.</summary>
/// <param name="Place">Where it stands in the Markdown.</param>
/// <param name="Line">The line it begins on, from 0; preview and text scroll together by it.</param>
public abstract record BriefBlock(BodyPlace Place, int Line);

/// <summary>A heading of level 1 to 6.</summary>
public sealed record HeadingBlock(int Level, IReadOnlyList<BriefRun> Runs, BodyPlace Place, int Line) : BriefBlock(Place, Line);

/// <summary>A paragraph of running text.</summary>
public sealed record ParagraphBlock(IReadOnlyList<BriefRun> Runs, BodyPlace Place, int Line) : BriefBlock(Place, Line);

/// <summary>A figure: a reference to one, alone in its paragraph.</summary>
public sealed record FigureBlock(BriefReference Reference, BodyPlace Place, int Line) : BriefBlock(Place, Line);

/// <summary>A list; each item is blocks of its own.</summary>
/// <param name="First">The number of the first item of a numbered list; null for bullets.</param>
public sealed record ListBlock(int? First, IReadOnlyList<IReadOnlyList<BriefBlock>> Items, BodyPlace Place, int Line) : BriefBlock(Place, Line);

/// <summary>Words of somebody else, set apart.</summary>
public sealed record QuoteBlock(IReadOnlyList<BriefBlock> Blocks, BodyPlace Place, int Line) : BriefBlock(Place, Line);

/// <summary>A table; every row has as many cells as the head.</summary>
public sealed record TableBlock(IReadOnlyList<IReadOnlyList<BriefRun>> Head, IReadOnlyList<IReadOnlyList<IReadOnlyList<BriefRun>>> Rows, BodyPlace Place, int Line) : BriefBlock(Place, Line);

/// <summary>Text set as it is, such as a listing.</summary>
public sealed record CodeBlock(string Text, BodyPlace Place, int Line) : BriefBlock(Place, Line);

/// <summary>A line across.</summary>
public sealed record RuleBlock(BodyPlace Place, int Line) : BriefBlock(Place, Line);
