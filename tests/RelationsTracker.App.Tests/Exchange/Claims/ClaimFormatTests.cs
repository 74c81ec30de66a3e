using System.Text;
using System.Text.Json.Nodes;
using RelationsTracker.App.Exchange.ClaimReviews;
using RelationsTracker.App.Exchange.Prov;
using RelationsTracker.Core;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.App.Tests.Exchange.Claims;

/// <summary>A claim as PROV-JSON and as a ClaimReview.</summary>
public sealed class ClaimFormatTests
{
    private static readonly ItemRef C1 = new(ItemKind.Claim, 1), S1 = new(ItemKind.Source, 1), S2 = new(ItemKind.Source, 2), S3 = new(ItemKind.Source, 3), A1 = new(ItemKind.Actor, 1);

    private static readonly Dictionary<ItemRef, SourceContent> Sources = new()
    {
        [S1] = new SourceContent { Name = "Wire", Published = EdtfDate.Parse("2025-07~"), Url = "https://example.org/wire", Derivations = [new Derivation { Upstream = S2, How = DerivationKind.Quotes }, new Derivation { Upstream = S3, Possible = true }] },
        [S2] = new SourceContent { Name = "Minister", Holder = A1, Records = [new LifecycleRecord { Step = LifecycleStep.Retracted, At = Office.Noon, Reason = "Denied." }] },
        [S3] = new SourceContent { Name = "Leak" },
    };

    private static readonly ClaimContent Claim = new() { Statement = "The port closed.", Mode = AssertionMode.Attributed, Voice = S2, Reporter = S1, Reported = EdtfDate.Parse("2025-07-03"), Credibility = Credibility.ProbablyTrue, Chain = [new ChainStep { Source = S2, How = DerivationKind.Quotes }, new ChainStep { Source = S1 }] };

    [Fact]
    public void Derivations_run_from_the_newer_to_the_older_and_a_suspicion_is_none()
    {
        var prov = JsonNode.Parse(ProvJson.Write(Derived(Claim)))!;

        Assert.Equal(["C1<S1", "C1<S2", "S1<S2 prov:Quotation"], prov["wasDerivedFrom"]!.AsObject().Select(one => one.Value!).Where(one => (string)one["prov:usedEntity"]! != "case:S3")
            .Select(one => $"{Short(one["prov:generatedEntity"])}<{Short(one["prov:usedEntity"])}{(Short(one["prov:generatedEntity"]) == "S1" ? $" {one["prov:type"]!["$"]}" : "")}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain(prov["wasDerivedFrom"]!.AsObject(), one => (string)one.Value!["prov:usedEntity"]! == "case:S3");
        Assert.Equal("case:A1", (string)prov["wasAttributedTo"]!["_:by-S2"]!["prov:agent"]!);
        Assert.Equal("2026-03-01T12:00:00Z", (string)prov["wasInvalidatedBy"]!["_:gone-S2"]!["prov:time"]!);
        Assert.Contains("1 derivation that is only suspected", ProvJson.LossesOf(Derived(Claim)));
    }

    [Fact]
    public void A_review_says_who_said_it_where_and_how_it_was_graded()
        => Assert.Equal("""
            {
              "@context": "https://schema.org",
              "@type": "ClaimReview",
              "url": "https://tracker.example/harbour/C1",
              "claimReviewed": "The port closed.",
              "datePublished": "2026-03-01",
              "author": {
                "@type": "Organization",
                "name": "Harbour"
              },
              "itemReviewed": {
                "@type": "Claim",
                "author": {
                  "@type": "Person",
                  "name": "A. Minister"
                },
                "datePublished": "2025-07-03",
                "appearance": [
                  {
                    "@type": "CreativeWork",
                    "name": "Wire",
                    "url": "https://example.org/wire"
                  }
                ]
              },
              "reviewRating": {
                "@type": "Rating",
                "alternateName": "Probably true",
                "ratingValue": 4,
                "worstRating": 1,
                "bestRating": 5
              }
            }

            """, Encoding.UTF8.GetString(ClaimReviewJson.Write(Reviewed(Claim))));

    [Fact]
    public void What_cannot_be_judged_has_words_and_no_number()
    {
        var rating = JsonNode.Parse(ClaimReviewJson.Write(Reviewed(Claim with { Credibility = Credibility.TruthCannotBeJudged })))!["reviewRating"]!;

        Assert.Equal("Truth cannot be judged", (string)rating["alternateName"]!);
        Assert.Null(rating["ratingValue"]);
    }

    [Fact]
    public void A_day_that_is_doubted_is_none_and_is_named() => Assert.Contains("1 date that is not certain", ClaimReviewJson.LossesOf(Reviewed(Claim)));

    [Theory]
    [InlineData(ClaimKind.Forecast), InlineData(ClaimKind.Assessment), InlineData(ClaimKind.Assumption), InlineData(ClaimKind.ValueJudgement)]
    public void A_judgement_is_not_reviewed(ClaimKind kind) => Assert.Throws<RuleException>(() => ClaimReviewJson.Write(Reviewed(Claim with { Kind = kind, Credibility = null })));

    [Fact]
    public void What_nobody_graded_is_not_reviewed() => Assert.Throws<RuleException>(() => ClaimReviewJson.Write(Reviewed(Claim with { Credibility = null })));

    private static ClaimDerivation Derived(ClaimContent claim) => new("https://tracker.example/harbour", C1, claim, Sources, new Dictionary<ItemRef, string> { [A1] = "A. Minister" });

    private static ReviewedClaim Reviewed(ClaimContent claim) => new("https://tracker.example/harbour", "Harbour", C1, claim, Office.Noon, Sources[S2], Sources[S1], new ActorContent { Name = "A. Minister" });

    private static string Short(JsonNode? name) => ((string)name!)["case:".Length..];
}
