using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Tensions;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Tensions;

public sealed class FoundTensionsTests
{
    [Fact]
    public void Two_claims_that_contradict_each_other_are_one_tension()
    {
        var found = Assert.Single(In(
            ("C1", Claim() with { Claims = [Tie("C2", ClaimLinkKind.Contradicts)] }),
            ("C2", Claim() with { Claims = [Tie("C1", ClaimLinkKind.Contradicts)] })));

        Assert.Equal((FoundTensionKind.Contradiction, "C1 and C2 contradict each other."), (found.Kind, found.Sentence));
    }

    [Fact]
    public void Three_reports_of_one_origin_count_once_and_say_so()
    {
        var found = Assert.Single(In(
            ("S1", Source()), ("S2", Source("S1")), ("S3", Source("S1")),
            ("C1", Claim("S1")), ("C2", Claim("S2") with { Claims = [Tie("C1", ClaimLinkKind.Restates)] }), ("C3", Claim("S3") with { Claims = [Tie("C1", ClaimLinkKind.Restates)] })));

        Assert.Equal("3 reports of the same, one origin: S1. They count once.", found.Sentence);
    }

    [Fact]
    public void Two_origins_are_no_tension()
        => Assert.Empty(In(("S1", Source()), ("S2", Source()), ("S3", Source("S1")),
            ("C1", Claim("S1")), ("C2", Claim("S2") with { Claims = [Tie("C1", ClaimLinkKind.Restates)] }), ("C3", Claim("S3") with { Claims = [Tie("C1", ClaimLinkKind.Restates)] })));

    [Fact]
    public void An_actor_in_two_parts_of_one_event_is_pointed_out()
        => Assert.Equal("A1 is mediator and target in E1 at once.", Assert.Single(In(("E1", new EventContent
        {
            Name = "talks",
            Participants = [new Participant { Actor = Ref("A1"), Role = "mediator" }, new Participant { Actor = Ref("A1"), Role = "target" }],
        }))).Sentence);

    [Theory]
    [InlineData("2020/2024", "2023/2025", 1)]
    [InlineData("2020/2022", "2023/2025", 0)]
    public void Friend_and_foe_at_once_is_a_tension_and_one_after_the_other_is_none(string friend, string foe, int tensions)
        => Assert.Equal(tensions, In(("R1", Relation(RelationSign.Cooperative, friend)), ("R2", Relation(RelationSign.Conflictual, foe))).Count);

    [Fact]
    public void A_tension_that_people_recorded_between_the_same_claims_is_named()
        => Assert.Equal(Ref("TE1"), Assert.Single(In(
            ("C1", Claim() with { Claims = [Tie("C2", ClaimLinkKind.Contradicts)] }), ("C2", Claim()),
            ("TE1", new TensionContent { Summary = "they differ", Claims = [Ref("C1"), Ref("C2")] }))).OnRecord);

    [Fact]
    public void A_claim_that_is_surer_than_what_it_retells_stands_once_with_what_it_retells()
    {
        var found = Assert.Single(In(
            ("C1", Claim() with { Statement = "Swimmers may have entered.", Mode = AssertionMode.Hypothesised }),
            ("C2", Claim() with { Statement = "Swimmers entered.", Claims = [Tie("C1", ClaimLinkKind.Restates)], LoadedTerms = ["entered"] })));

        Assert.Equal((FoundTensionKind.SurerThanSource, null), (found.Kind, found.OnRecord));
        Assert.Equal([Ref("C2"), Ref("C1")], found.Items);
        Assert.StartsWith("C2 is surer than what it rests on. It retells C1", found.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TensionKind.Hedging, true)]
    [InlineData(TensionKind.Logical, false)]
    public void How_sure_a_claim_is_stands_on_record_only_as_a_tension_of_hedging(TensionKind kind, bool onRecord)
        => Assert.Equal(onRecord, Assert.Single(In(
            ("C1", Claim() with { Flags = ["surer-than-upstream"] }),
            ("TE1", new TensionContent { Summary = "it is said too surely", Kind = kind, Claims = [Ref("C1")] }))).OnRecord is not null);

    [Fact]
    public void A_loaded_word_alone_is_no_tension()
        => Assert.Empty(In(("C1", Claim() with { Statement = "The regime fell.", LoadedTerms = ["regime"] })));

    private static IReadOnlyList<FoundTension> In(params (string Ref, Content Content)[] items) => FoundTensions.In(new CaseView(items.ToDictionary(i => Ref(i.Ref), i => i.Content)));

    private static ClaimContent Claim(string? voice = null) => new() { Statement = "It was so.", Voice = voice is null ? null : Ref(voice) };

    private static ClaimLink Tie(string claim, ClaimLinkKind how) => new() { Claim = Ref(claim), How = how };

    private static SourceContent Source(string? upstream = null) => new() { Name = "a paper", Derivations = upstream is null ? [] : [new Derivation { Upstream = Ref(upstream) }] };

    private static RelationContent Relation(RelationSign sign, string held) => new() { From = Ref("A1"), Kind = "x", To = [new RelationEnd { Item = Ref("A2") }], Sign = sign, Held = EdtfDate.Parse(held) };

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);
}
