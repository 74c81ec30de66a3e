using RelationsTracker.Core.Analysis.Provenance;

namespace RelationsTracker.Core.Tests.Analysis.Provenance;

public sealed class FalloutTests
{
    // S2 and S3 copied S1; S4 knows by itself.
    private static readonly SourceGraph Graph = new([new("S1", []), new("S2", ["S1"]), new("S3", ["S1", "S4"]), new("S4", [])]);

    [Fact]
    public void A_claim_falls_with_the_only_source_that_says_it()
        => Assert.Equal("C1 Falls", Fall("S1", new SupportedClaim("C1", "S1", ["S1"], [], true)));

    [Fact]
    public void A_claim_falls_with_any_speaker_of_its_chain()
        => Assert.Equal("C1 Falls", Fall("S2", new SupportedClaim("C1", "S1", ["S1", "S2"], [], true)));

    [Fact]
    public void Another_telling_from_another_origin_keeps_it_up()
        => Assert.Equal("C1 KeepsAnotherOrigin S4", Fall("S1", new SupportedClaim("C1", "S1", ["S1"], ["C2"], true), new SupportedClaim("C2", "S4", ["S4"], ["C1"], true)));

    [Fact]
    public void A_telling_of_the_same_origin_does_not()
        => Assert.Equal("C1 Falls, C2 LosesItsRoot", Fall("S1", new SupportedClaim("C1", "S1", ["S1"], ["C2"], true), new SupportedClaim("C2", "S2", ["S2"], ["C1"], true)));

    [Fact]
    public void Who_knows_it_from_elsewhere_too_keeps_a_root()
        => Assert.Equal("", Fall("S1", new SupportedClaim("C1", "S3", ["S3"], [], true)));

    [Fact]
    public void What_is_out_of_use_already_cannot_fall_again()
        => Assert.Equal("", Fall("S1", new SupportedClaim("C1", "S1", ["S1"], [], false)));

    private static string Fall(string source, params SupportedClaim[] claims)
        => string.Join(", ", Fallout.OfSource(source, new HashSet<string> { source }, claims, Graph, new OriginGroups(Graph)).Select(t => $"{t.Claim} {t.Kind} {string.Join(' ', t.Origins)}".TrimEnd()));
}
