using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;
using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.App.Exchange.Briefs.Reading;

/// <summary>A live reference in Markdown: <c>[[C42]]</c>, <c>[[Q1 ranking inconsistency]]</c>.</summary>
public sealed class LiveReference : LeafInline
{
    /// <summary>What stands between the brackets, without blanks at its ends.</summary>
    public required string Written { get; init; }

    /// <summary>What it means; null where it means nothing.</summary>
    public required BriefReference? Reference { get; init; }

    /// <summary>Why it means nothing.</summary>
    public required string Problem { get; init; }
}

/// <summary>Reads <c>[[…]]</c> before Markdown takes the brackets for a link. What is no reference is kept as one that means nothing, so that it can be named.</summary>
public sealed class LiveReferences : InlineParser, IMarkdownExtension
{
    public LiveReferences() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("[[", StringComparison.Ordinal))
        {
            return false;
        }

        var end = text[..Math.Min(text.Length, BriefReference.Longest + 4)].IndexOf("]]", StringComparison.Ordinal);
        if (end < 0 || text[2..end].ContainsAny('[', '\n', '\r'))
        {
            return false;
        }

        var written = text[2..end].Trim().ToString();
        var reference = BriefReference.Read(written, out var problem);
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiveReference { Written = written, Reference = reference, Problem = problem, Span = new(start, start + end + 1), Line = line, Column = column };
        slice.Start += end + 2;
        return true;
    }

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, this);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
