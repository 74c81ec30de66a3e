using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.Core.Tests.Briefs.Documents;

/// <summary>What may stand between the brackets.</summary>
public sealed class BriefReferenceTests
{
    [Theory]
    [InlineData("C42", "C42", null)]
    [InlineData(" c42 ", "C42", null)]
    [InlineData("Q1 matrix", "Q1 matrix", FigureKind.Matrix)]
    [InlineData("Q1 ranking", "Q1 ranking", FigureKind.Ranking)]
    [InlineData("q1  Ranking Inconsistency", "Q1 ranking inconsistency", FigureKind.Ranking)]
    [InlineData("A1-A2 timeline", "A1-A2 timeline", FigureKind.Dyad)]
    [InlineData("A1-A2 dyad", "A1-A2 timeline", FigureKind.Dyad)]
    [InlineData("timeline", "timeline", FigureKind.Timeline)]
    [InlineData("A7 timeline", "A7 timeline", FigureKind.Timeline)]
    [InlineData("network", "network", FigureKind.Network)]
    [InlineData("H1 network", "H1 network", FigureKind.Network)]
    public void A_reference_has_one_spelling(string written, string spelled, FigureKind? figure)
    {
        var reference = BriefReference.Read(written, out var problem);

        Assert.Equal((spelled, figure, ""), ($"{reference}", reference!.Figure, problem));
        Assert.Equal(reference, BriefReference.Read($"{reference}", out _));
    }

    [Theory]
    [InlineData("", "nothing between the brackets")]
    [InlineData("Z9", "'Z9' is not a reference")]
    [InlineData("C0", "'C0' is not a reference")]
    [InlineData("C42 matrix", "a claim has no matrix; write Q1 matrix")]
    [InlineData("Q1 picture", "'picture' is no figure")]
    [InlineData("Q1 ranking best", "'best' is no ranking rule; the rules are")]
    [InlineData("Q1 matrix large", "'large' says nothing about a matrix")]
    [InlineData("A1-A1 timeline", "Two actors have a timeline between them")]
    [InlineData("A1-C2 timeline", "Two actors have a timeline between them")]
    [InlineData("matrix", "write Q1 matrix")]
    public void What_is_no_reference_says_why_and_what_to_write(string written, string says)
    {
        Assert.Null(BriefReference.Read(written, out var problem));
        Assert.Contains(says, problem, StringComparison.OrdinalIgnoreCase);
    }
}
