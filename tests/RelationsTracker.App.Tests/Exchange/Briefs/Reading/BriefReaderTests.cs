using CsCheck;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.App.Tests.Exchange.Briefs.Reading;

/// <summary>From Markdown to blocks, runs and sentences.</summary>
public sealed class BriefReaderTests
{
    private const string Body = """
        ## Key judgements

        1. It is **unlikely** that the region acted alone ([[H3]]). Our confidence is low: no document stands
           behind it ([[C95]], [[C84]]).
        2. Nothing else.

        [[Q1 matrix]]

        ## Sources

        > He said so. [[Z9]]

        | Who | What |
        | --- | --- |
        | Baku[^1] | said **no** |

        [^1]: A footnote ([[S3]]).
        """;

    [Fact]
    public void Blocks_and_references_stand_in_the_order_written()
    {
        var document = BriefReader.Read(Body);

        Assert.Equal(["HeadingBlock", "ListBlock", "FigureBlock", "HeadingBlock", "QuoteBlock", "TableBlock"], document.Blocks.Select(block => block.GetType().Name));
        Assert.Equal(["H3", "C95", "C84", "Q1 matrix", "Z9", "S3"], document.References.Select(run => run.Reference?.ToString() ?? run.Written));
        Assert.Equal(["Q1 matrix"], document.Figures.Select(figure => $"{figure}"));
        Assert.Equal("A footnote (S3).", Assert.IsType<ParagraphBlock>(Assert.Single(Assert.Single(document.Notes))).Runs.Plain());
    }

    [Fact]
    public void Sentences_know_their_section_and_their_place()
    {
        var sentences = BriefReader.Read(Body).Sentences;

        Assert.Equal(["It is unlikely that the region acted alone (H3).", "Our confidence is low: no document stands behind it (C95, C84).", "Nothing else.", "He said so.", "Z9", "Who", "What", "Baku", "said no"], sentences.Select(sentence => sentence.Text));
        Assert.Equal([BriefPart.Judgements, BriefPart.Judgements, BriefPart.Judgements, BriefPart.Sources], sentences.Take(4).Select(sentence => sentence.Part));
        Assert.Equal(["C95", "C84"], sentences[1].References.Select(reference => $"{reference}"));
        Assert.True(sentences[3].Quoted);
        Assert.StartsWith("It is **unlikely** that", Body[sentences[0].Place.Start..sentences[0].Place.End], StringComparison.Ordinal);
        Assert.EndsWith("[[C84]]).", Body[sentences[1].Place.Start..sentences[1].Place.End], StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_read_and_every_place_lies_inside_it()
        => Gen.String[Gen.Char["[]C4*_#>|- \nа`<&!()^:1."], 0, 200].Sample(body =>
        {
            var document = BriefReader.Read(body);
            Assert.All(document.Sentences, sentence => Assert.True(sentence.Place.Start >= 0 && sentence.Place.Start <= sentence.Place.End && sentence.Place.End <= body.Length && sentence.Text.Length > 0));
            Assert.Equal(Enumerable.Range(1, document.Sentences.Count), document.Sentences.Select(sentence => sentence.Number));
        });
}
