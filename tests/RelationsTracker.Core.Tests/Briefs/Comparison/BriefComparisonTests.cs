using RelationsTracker.Core.Briefs.Comparison;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Tests.Briefs.Comparison;

public sealed class BriefComparisonTests
{
    [Theory]
    [InlineData("a b c. d e f. g h i.", "a b c. d e f. g h i.", "= = =")]
    [InlineData("a b c. d e f. g h i.", "a b c. g h i.", "= - =")]
    [InlineData("a b c. g h i.", "a b c. d e f. g h i.", "= + =")]
    [InlineData("a b c. d e f. g h i.", "a b c. d e x. g h i.", "= ~ =")]
    [InlineData("a b c. d e f.", "x y z. d e f.", "- + =")]
    [InlineData("", "a b c.", "+")]
    [InlineData("a b c. d e f. p q r.", "d e f. a b c. p q r.", "- = + =")]
    public void Sentences_lie_beside_what_became_of_them(string before, string after, string fates)
        => Assert.Equal(fates, string.Join(' ', Compare(before, after).Pairs.Select(pair => pair.Fate switch
        {
            SentenceFate.Kept => "=",
            SentenceFate.Gone => "-",
            SentenceFate.New => "+",
            SentenceFate.Reworded => "~",
            _ => "!",
        })));

    [Fact]
    public void Both_texts_are_there_whole_and_in_order_whatever_they_are()
    {
        var random = new Random(7);
        string Text() => string.Join(' ', Enumerable.Range(0, random.Next(12)).Select(_ => $"{(char)('a' + random.Next(3))} {(char)('a' + random.Next(3))} {(char)('a' + random.Next(3))}."));
        for (var round = 0; round < 500; round++)
        {
            var (before, after) = (Document(Text()), Document(Text()));
            var pairs = SentenceAlignment.Of(before.Sentences, after.Sentences);
            Assert.Equal(before.Sentences, pairs.Select(pair => pair.Before).OfType<BriefSentence>());
            Assert.Equal(after.Sentences, pairs.Select(pair => pair.After).OfType<BriefSentence>());
        }
    }

    [Fact]
    public void What_differs_in_a_figure_is_told_though_no_sentence_names_it()
    {
        static BriefSheet With(params (string Written, string Score)[] figures) => Sheet("") with { Figures = [.. figures.Select(figure => new SheetFigure(BriefReference.Read(figure.Written, out _)!, figure.Written, null, new(["Hypothesis", "Score"], [[new("H1"), new(figure.Score)]]), []))] };
        var compared = BriefComparison.Of((With(("Q1 ranking", "1"), ("timeline", "0")), Document("")), (With(("Q1 ranking", "2"), ("network", "0")), Document("")), new Dictionary<ItemRef, LifecycleRecord>());

        Assert.Equal(["timeline is not in it any more.", "network is new in it.", "Q1 ranking: H1, Score: “1” before, “2” now."], compared.Figures.Select(cause => cause.What));
    }

    private static BriefComparison Compare(string before, string after) => BriefComparison.Of((Sheet(before), Document(before)), (Sheet(after), Document(after)), new Dictionary<ItemRef, LifecycleRecord>());

    private static BriefDocument Document(string text)
        => new(text, [.. text.Split(". ", StringSplitOptions.RemoveEmptyEntries).Select(part => new ParagraphBlock([new TextRun(part.TrimEnd('.') + ".", RunStyle.Plain, default)], default, 0))], []);

    private static BriefSheet Sheet(string body) => new()
    {
        Head = new SheetHead("strait", "The strait affair", "", ItemRef.Parse("B1", null), "On the strait", null, 1, null, default, "Rhea", null),
        Body = body,
        Cited = [],
        Sources = [],
    };
}
