namespace RelationsTracker.Core.Briefs.Documents;

/// <summary>Ways through the blocks and runs of a brief.</summary>
public static class BriefWalk
{
    /// <summary>The block and all blocks inside it, in the order written.</summary>
    public static IEnumerable<BriefBlock> Deep(this BriefBlock block) => block switch
    {
        ListBlock list => list.Items.SelectMany(item => item).SelectMany(Deep).Prepend(block),
        QuoteBlock quote => quote.Blocks.SelectMany(Deep).Prepend(block),
        _ => [block],
    };

    /// <summary>The lines of runs of one block, without those of blocks inside it: one for a paragraph, one for each cell of a table.</summary>
    public static IEnumerable<IReadOnlyList<BriefRun>> Lines(this BriefBlock block) => block switch
    {
        HeadingBlock heading => [heading.Runs],
        ParagraphBlock paragraph => [paragraph.Runs],
        TableBlock table => table.Head.Concat(table.Rows.SelectMany(row => row)),
        _ => [],
    };

    /// <summary>The runs and the runs inside links.</summary>
    public static IEnumerable<BriefRun> Deep(this IEnumerable<BriefRun> runs)
        => runs.SelectMany(run => run is LinkRun link ? link.Runs.Deep().Prepend(run) : [run]);

    /// <summary>Every reference in a block, figures included.</summary>
    public static IEnumerable<ReferenceRun> References(this BriefBlock block)
        => block.Deep().SelectMany(inner => inner is FigureBlock figure
            ? [new ReferenceRun(figure.Reference.ToString(), figure.Reference, "", figure.Place)]
            : inner.Lines().SelectMany(line => line.Deep().OfType<ReferenceRun>()));
}
