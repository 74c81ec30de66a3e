using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RelationsTracker.Core;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.ClaimReviews;

/// <summary>A claim as somebody made it somewhere, to be reviewed in public.</summary>
/// <param name="Home">Absolute address of the case.</param>
/// <param name="House">Who reviews: the title of the case.</param>
/// <param name="Reviewed">When the claim last changed here.</param>
/// <param name="Speaker">The actor whose voice says it, if that is known.</param>
public sealed record ReviewedClaim(string Home, string House, ItemRef Ref, ClaimContent Content, DateTimeOffset Reviewed, SourceContent? Voice, SourceContent? Reporter, ActorContent? Speaker);

/// <summary>
/// Writes a claim as a schema.org ClaimReview in JSON-LD. It reviews what somebody said, so only reports and attributions are
/// written; the verdict is the credibility, in words, and as a number from 1 (improbable) to 5 (confirmed) where it has a place in the order.
/// </summary>
public static partial class ClaimReviewJson
{
    public const string MediaType = "application/ld+json";

    private const int Best = 5;

    /// <exception cref="RuleException">It is a judgement, or nobody has graded it.</exception>
    public static byte[] Write(ReviewedClaim of)
    {
        if (of.Content.Kind is not (ClaimKind.FactReport or ClaimKind.Attribution))
        {
            throw new RuleException($"{of.Ref} is of the kind {Kebab.Words(of.Content.Kind)}; a ClaimReview is of a report or an attribution.");
        }

        if (of.Content.Credibility is not { } credibility)
        {
            throw new RuleException($"Nobody has graded {of.Ref}. Give it a credibility first: the review says nothing without.");
        }

        var rating = new JsonObject { ["@type"] = "Rating", ["alternateName"] = credibility.Label() };
        if (credibility.Rank() is { } rank)
        {
            rating["ratingValue"] = Best + 1 - rank;
            rating["worstRating"] = 1;
            rating["bestRating"] = Best;
        }

        if (of.Content.CredibilityRationale is { Length: > 0 } why)
        {
            rating["ratingExplanation"] = why;
        }

        return JsonFile.Bytes(new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "ClaimReview",
            ["url"] = $"{of.Home}/{of.Ref}",
            ["claimReviewed"] = of.Content.Statement,
            ["datePublished"] = of.Reviewed.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = of.House },
            ["itemReviewed"] = Claim(of),
            ["reviewRating"] = rating,
        });
    }

    /// <summary>What has no place there, in words.</summary>
    public static IReadOnlyList<string> LossesOf(ReviewedClaim of)
    {
        var claim = of.Content;
        var dates = new[] { claim.Reported, of.Reporter?.Published }.Count(date => date is not null && Day(date.Text) is null);
        return
        [
            .. Losses.Of(dates, "date that is not certain", "dates that are not certain"),
            .. claim.Date is not null ? ["when it happened"] : (string[])[],
            .. claim.Mode == AssertionMode.Asserted ? (string[])[] : [$"that it is {Kebab.Words(claim.Mode)}"],
            .. Losses.Of(claim.Chain.Count, "speaker of its chain", "speakers of its chain"),
            .. Losses.Of(claim.Claims.Count, "tie to another claim", "ties to other claims"),
            .. of.Voice is { } voice ? [$"the reliability of its voice ({voice.Reliability})"] : (string[])[],
        ];
    }

    private static JsonObject Claim(ReviewedClaim of)
    {
        var claim = new JsonObject { ["@type"] = "Claim" };
        if ((of.Speaker?.Name ?? of.Voice?.Name) is { } who)
        {
            claim["author"] = new JsonObject { ["@type"] = of.Speaker is { Kind: ActorKind.Person } ? "Person" : "Organization", ["name"] = who };
        }

        if (of.Content.Reported is { } reported && Day(reported.Text) is { } day)
        {
            claim["datePublished"] = day;
        }

        if (of.Reporter is { } reporter)
        {
            claim["appearance"] = new JsonArray(Work(reporter));
        }

        return claim;
    }

    private static JsonObject Work(SourceContent source)
    {
        var work = new JsonObject { ["@type"] = "CreativeWork", ["name"] = source.Name };
        if (source.Url is { } url)
        {
            work["url"] = url;
        }

        if (source.Published is { } published && Day(published.Text) is { } day)
        {
            work["datePublished"] = day;
        }

        return work;
    }

    // A day or a month of ISO 8601; whatever is doubted, a span or a choice is none.
    private static string? Day(string edtf) => Plain().IsMatch(edtf) ? edtf : null;

    [GeneratedRegex("^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
