using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Agreement;
using RelationsTracker.Core.Tests.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Agreement;

public sealed class AgreementTests
{
    [Theory]
    [InlineData("II CC", 2.0, ConsensusBand.Extreme)]
    [InlineData("I C", 1.5, ConsensusBand.Strong)]
    [InlineData("N C", 0.75, ConsensusBand.Mild)]
    [InlineData("CC C", 0.25, ConsensusBand.Consensus)]
    [InlineData("CC CC NA ?", 0.0, ConsensusBand.Consensus)]
    public void Deviation_puts_a_cell_into_a_band_of_consensus(string votes, double deviation, ConsensusBand band)
    {
        var cell = CellAgreement.OfCells(Panel.OfCell(votes)).Single();

        Assert.Equal((deviation, band), (cell.Deviation!.Value, cell.Band!.Value));
    }

    [Fact]
    public void NA_cannot_judge_and_unrated_are_counted_apart()
    {
        var cell = CellAgreement.OfCells(Panel.OfCell("I NA ? . .")).Single();

        Assert.Equal((new CellCounts(1, 1, 1, 2), (ConsensusBand?)null), (cell.Counts, cell.Band));
    }

    [Theory]
    [InlineData(". NA", null)]
    [InlineData("I", 0.0)]
    [InlineData("C C C", 0.0)]
    [InlineData("C I", 1.414)]
    [InlineData("II CC", 2.828)]
    public void Disagreement_is_the_sample_deviation_of_the_rated_votes(string votes, double? expected)
    {
        var actual = Disagreement.Of(Panel.OfCell(votes).Ratings(0, 0));

        Assert.Equal(expected, actual is null ? null : Math.Round(actual.Value, 3));
    }

    [Fact]
    public void Alpha_of_Krippendorffs_four_observers_is_0_815()
    {
        string[] observers = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."];
        var units = Enumerable.Range(0, 12).Select(u => observers.Select(o => o[u]).Where(c => c != '.').Select(c => c - '1').ToArray());

        Assert.Equal(0.815, KrippendorffAlpha.Ordinal(units, 5)!.Value, 3);
    }

    [Fact]
    public void Raters_who_agree_have_alpha_one_and_nothing_to_compare_has_none()
    {
        var agreed = PanelAgreement.Of(Panel.Of(["H1 H2\n1 C II\n2 N N", "H1 H2\n1 C II\n2 N N"]));

        Assert.Equal(1, agreed.Question);
        Assert.Equal((1, null), (agreed.Rows["1"], agreed.Rows["2"]));
        Assert.Null(PanelAgreement.Of(Panel.OfCell("C NA .")).Hypotheses["H"]);
    }
}
