namespace RelationsTracker.Core.Briefs.Documents;

/// <summary>The Markdown of a brief, read: blocks in order, the author's footnotes, and the sentences by which it is checked and verified.</summary>
/// <param name="Body">The Markdown it was read from.</param>
/// <param name="Blocks">In the order written.</param>
/// <param name="Notes">The author's footnotes; number n stands at n − 1.</param>
public sealed record BriefDocument(string Body, IReadOnlyList<BriefBlock> Blocks, IReadOnlyList<IReadOnlyList<BriefBlock>> Notes)
{
    /// <summary>Every sentence of the running text, in order, numbered from 1.</summary>
    public IReadOnlyList<BriefSentence> Sentences => field ??= BriefSentences.Of(this);

    /// <summary>Every reference, in the order written, repeats included.</summary>
    public IEnumerable<ReferenceRun> References => Blocks.Concat(Notes.SelectMany(note => note)).SelectMany(block => block.References());

    /// <summary>Every figure it asks for, once each, in the order of first mention.</summary>
    public IEnumerable<BriefReference> Figures => References.Select(run => run.Reference).OfType<BriefReference>().Where(reference => reference.Figure is not null).Distinct();
}
