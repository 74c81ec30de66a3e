using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

public sealed class DiagnosticityTests
{
    [Theory]
    [InlineData("II II", false, 0)]
    [InlineData("I II", false, 1)]
    [InlineData("CC C", false, 1)]
    [InlineData("II CC", true, 4)]
    [InlineData("I N", true, 1)]
    [InlineData("I .", false, 0)]
    [InlineData("I NA", false, 0)]
    [InlineData("I ?", false, 0)]
    public void A_row_is_diagnostic_when_it_refutes_one_hypothesis_and_spares_another(string cells, bool diagnostic, int strength)
    {
        var row = Diagnosticity.OfRows(Drawn.Read($"H1 H2\n1 {cells}")).Single();

        Assert.Equal((diagnostic, strength), (row.Diagnostic, row.Strength));
    }

    [Fact]
    public void Hypotheses_that_no_row_parts_are_named()
    {
        var matrix = Drawn.Read("""
              H1 H2 H3
            1 CC N  I
            2 II II C
            3 NA I  .
            """);

        Assert.Equal([new HypothesisPair("H1", "H2")], Diagnosticity.Indistinguishable(matrix));
    }

    [Fact]
    public void Rows_stand_by_diagnostic_value_then_strength_then_strength_for_the_leading_pair()
    {
        var matrix = Drawn.Read("""
                  H1 H2 H3
            none  CC N  N
            weak  C  C  I
            mixed C  I  II
            pair  II C  C
            """);

        Assert.Equal(["pair", "mixed", "weak", "none"], Diagnosticity.MostDiagnosticFirst(matrix, new("H1", "H2")).Select(d => d.Row));
    }
}
