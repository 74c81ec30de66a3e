using System.Text;
using CsCheck;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.Exchange.Stix;
using RelationsTracker.App.Tests.Exchange.Packages;
using RelationsTracker.Core;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.App.Tests.Exchange.Stix;

public sealed class StixBundleTests
{
    private static readonly Guid CaseId = new("3e7f6f52-2f0e-4a59-9a35-2b7a3d1a0c11");

    [Theory]
    [InlineData("harbour"), InlineData("iraq-1993"), InlineData("russia-azerbaijan-2025")]
    public async Task A_shipped_case_breaks_no_rule_of_STIX(string seed)
        => Assert.Empty(StixRules.Broken(StixWriter.Bundle(File(await SeedTests.Read(seed)))));

    [Fact]
    public async Task The_same_case_gives_the_same_bytes()
    {
        var package = await SeedTests.Read("harbour");

        Assert.Equal(StixWriter.Write(File(package)), StixWriter.Write(File(package)));
    }

    [Fact]
    public void Whatever_a_case_holds_comes_back_as_it_went_but_for_the_life_people_gave_it()
        => CaseMaker.Gen.Sample(
            package =>
            {
                var file = File(package);
                var reading = StixReader.Read(Encoding.UTF8.GetString(StixWriter.Write(file)));
                Assert.Empty(reading.Problems);
                var expected = file.Carried.Where(item => item.Value.State != ItemState.Retracted && !(item.Value is EvidenceRowContent row && file.Carried[row.Question].State == ItemState.Retracted)).OrderBy(item => item.Key);
                Assert.Equal(expected.Select(item => (item.Key, Fresh(item.Value))), reading.Items.OrderBy(item => item.Ref).Select(item => (item.Ref, item.Content)).Where(item => !(item.Content is EvidenceRowContent row && file.Carried[row.Question].State == ItemState.Retracted)));
            },
            iter: 60);

    [Fact]
    public async Task A_source_has_no_confidence_and_a_claim_that_of_its_credibility_alone()
    {
        var file = File(await SeedTests.Read("russia-azerbaijan-2025"));
        var objects = StixWriter.Bundle(file)["objects"]!.AsArray();

        Assert.All(objects.Where(one => (string)one!["type"]! == "report"), report => Assert.Null(report!["confidence"]));
        Assert.All(objects.Where(one => (string)one!["type"]! == "x-claim"), claim => Assert.Equal(ConfidenceScale.Of(((ClaimContent)file.Carried[ItemRef.Parse((string)claim!["item"]!)]).Credibility), (int?)claim!["confidence"]));
        Assert.Contains(objects, one => (string)one!["type"]! == "x-claim" && one["confidence"] is not null);
    }

    [Fact]
    public async Task No_day_is_made_up_every_time_is_that_of_the_record()
    {
        var objects = StixWriter.Bundle(File(await SeedTests.Read("russia-azerbaijan-2025")))["objects"]!.AsArray().Where(one => (string)one!["id"]! != "identity--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b00" && (string)one["type"]! != "extension-definition");

        Assert.All(objects, one => Assert.All(new[] { "created", "published", "start_time", "stop_time", "first_seen" }, name => Assert.True(one![name] is null || (string)one[name]! == "2026-03-01T12:00:00.000Z")));
    }

    [Fact]
    public void A_tie_that_is_not_plainly_asserted_is_no_relationship()
    {
        var bundle = StixWriter.Bundle(File(Package(
            (new(ItemKind.Actor, 1), new ActorContent { Name = "One" }), (new(ItemKind.Actor, 2), new ActorContent { Name = "Other" }),
            (new(ItemKind.Relation, 1), new RelationContent { From = new(ItemKind.Actor, 1), Kind = "ally-of", To = [new RelationEnd { Item = new(ItemKind.Actor, 2) }], Mode = AssertionMode.Hypothesised }))));

        Assert.DoesNotContain(bundle["objects"]!.AsArray(), one => (string)one!["type"]! == "relationship");
        Assert.Contains(bundle["objects"]!.AsArray(), one => (string)one!["type"]! == "x-relation");
    }

    [Fact]
    public void Losses_name_what_stays_here()
    {
        var losses = StixWriter.Losses(File(Package((new(ItemKind.Brief, 1), new Core.Briefs.BriefContent { Name = "Fire" }), (new(ItemKind.Actor, 1), new ActorContent { Name = "Moscow", Kind = ActorKind.Place }))));

        Assert.Equal(["1 brief", "1 place without coordinates or a country's code, which has its own name for a region"], losses);
    }

    [Fact]
    public void Objects_of_others_become_what_they_can_be_and_the_rest_is_named()
    {
        var reading = StixReader.Read(Foreign);

        Assert.Empty(reading.Problems);
        Assert.Equal(["A1 Coast Guard", "A2 Port", "S1 On the fire", "C1 It was set.", "R1 A1 located in A2"], reading.Items.Select(item => $"{item.Ref} {item.Content.Title}"));
        Assert.Equal(ClaimKind.Assessment, ((ClaimContent)reading.Items[3].Content).Kind);
        Assert.Null(((ClaimContent)reading.Items[3].Content).Credibility);
        Assert.Equal("2025-07-01/..", ((RelationContent)reading.Items[4].Content).Held!.Text);
        Assert.Contains(reading.LeftOut, left => left.Contains("no place here for malware “Worm”", StringComparison.Ordinal));
        Assert.Contains(reading.LeftOut, left => left.Contains("a confidence of 70 (High; as Admiralty credibility 2 Probably True)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]"), InlineData("{}"), InlineData("{\"type\":\"bundle\",\"objects\":[]}"), InlineData("{\"type\":\"bundle\",\"objects\":{}}"), InlineData("{\"type\":3,\"objects\":[1]}"), InlineData("nothing"), InlineData("{\"type\":\"bundle\",\"type\":\"bundle\",\"objects\":[1]}")]
    public void What_is_no_bundle_is_refused(string text) => Assert.Throws<RuleException>(() => StixReader.Read(text));

    [Fact]
    public void Deep_JSON_is_refused() => Assert.Throws<RuleException>(() => StixReader.Read($"{{\"type\":\"bundle\",\"objects\":{new string('[', 10_000)}"));

    [Theory]
    [InlineData("5", "This is no object."), InlineData("{\"type\":\"identity\",\"id\":\"identity--x\"}", "The id is not"), InlineData("{\"type\":\"note\",\"id\":\"identity--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b09\"}", "the type is 'note'")]
    [InlineData("{\"type\":\"malware\",\"id\":\"malware--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b09\",\"name\":null}", "null"), InlineData("{\"type\":\"malware\",\"id\":\"malware--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b09\",\"confidence\":101}", "0 to 100")]
    [InlineData("{\"type\":\"malware\",\"id\":\"malware--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b09\",\"created\":\"2025-07-03\"}", "RFC 3339")]
    [InlineData("{\"type\":\"x-claim\",\"spec_version\":\"2.1\",\"created\":\"2025-07-03T00:00:00Z\",\"modified\":\"2025-07-03T00:00:00Z\",\"id\":\"x-claim--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b09\",\"item\":\"C1\",\"content\":{\"kind\":\"gossip\"},\"extensions\":{\"extension-definition--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b02\":{\"extension_type\":\"new-sdo\"}}}", "content of C1 cannot be read")]
    public void A_flawed_object_is_named(string one, string says)
        => Assert.Contains(StixReader.Read($"{{\"type\":\"bundle\",\"objects\":[{one}]}}").Problems, problem => problem.StartsWith("object 1", StringComparison.Ordinal) && problem.Contains(says, StringComparison.Ordinal));

    private static Content Fresh(Content content) => content with { Records = [] } switch
    {
        ActorContent actor => actor with { Merge = null },
        QuestionContent question => question with { Sealed = false, AssignedRaters = [], Commitments = [], Reveal = null },
        var other => other,
    };

    private static StixCase File(CasePackage package) => new(package, CaseId, Office.Noon, new Dictionary<ItemRef, Recorded>());

    private static CasePackage Package(params (ItemRef Ref, Content Content)[] items) => new() { Slug = "a", Title = "A", Items = items.Select(item => new PackedItem(item.Ref, item.Content)).ToMany() };

    private const string Times = "\"spec_version\":\"2.1\",\"created\":\"2025-07-03T00:00:00Z\",\"modified\":\"2025-07-03T00:00:00.000Z\"";

    /// <summary>A bundle as others write it.</summary>
    internal const string Foreign = $$"""
        {"type":"bundle","id":"bundle--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b09","objects":[
        {"type":"relationship","id":"relationship--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b11",{{Times}},"relationship_type":"located-in","source_ref":"identity--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b12","target_ref":"location--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b13","start_time":"2025-07-01T10:00:00Z"},
        {"type":"identity","id":"identity--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b12",{{Times}},"name":"Coast Guard","identity_class":"organization","description":"Of the strait."},
        {"type":"location","id":"location--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b13",{{Times}},"name":"Port","country":"az"},
        {"type":"report","id":"report--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b14",{{Times}},"name":"On the fire","published":"2025-07-03T08:00:00Z","object_refs":["identity--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b12"]},
        {"type":"note","id":"note--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b15",{{Times}},"content":"It was set.","confidence":70,"object_refs":["identity--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b12"]},
        {"type":"malware","id":"malware--1d0a6a5e-5c4b-4f0e-8d55-0a4f3a1c9b16",{{Times}},"name":"Worm","is_family":false}]}
        """;
}
