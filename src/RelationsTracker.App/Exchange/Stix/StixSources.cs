using System.Text.Json.Nodes;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>Sources as reports, claims as objects of our own, and what people and voices think of claims as opinions.</summary>
internal static class StixSources
{
    public static IEnumerable<JsonObject> Report(StixMaking making, ItemRef item, SourceContent source)
    {
        var made = making.Standard(item, source);
        made["name"] = source.Name;
        // Required. A day of publication has no hour; the record has one, and the extension keeps the day.
        made["published"] = StixMaking.Instant(making.File.TimeOf(item).Created);
        made["object_refs"] = making.RefsOf(making.File.Carried.Where(other => other.Value is ClaimContent claim && (claim.Voice == item || claim.Reporter == item)).Select(other => other.Key).Order());
        if (source.Url is { } url)
        {
            made["external_references"] = new JsonArray(new JsonObject { ["source_name"] = source.Publisher ?? source.Name, ["url"] = url });
        }

        if (source.Language is { } language)
        {
            made["lang"] = language;
        }

        yield return made;
        foreach (var (derivation, i) in source.Derivations.Select((derivation, i) => (derivation, i)).Where(step => !step.derivation.Possible))
        {
            yield return StixActors.Tie(making, item, $"derivation/{i}", "derived-from", making.IdOf(item), making.IdOf(derivation.Upstream));
        }
    }

    public static IEnumerable<JsonObject> Claim(StixMaking making, ItemRef item, ClaimContent claim)
    {
        var made = making.New(item, claim);
        made["statement"] = claim.Statement;
        made["kind"] = Kebab.Of($"{claim.Kind}");
        made["mode"] = Kebab.Of($"{claim.Mode}");
        if (ConfidenceScale.Of(claim.Credibility) is { } confidence)
        {
            made["confidence"] = confidence;
        }

        foreach (var (name, source) in new[] { ("voice_ref", claim.Voice), ("reporter_ref", claim.Reporter) })
        {
            if (source is { } known)
            {
                made[name] = making.IdOf(known);
            }
        }

        yield return made;
        foreach (var tie in claim.Claims.DistinctBy(tie => (tie.Claim, tie.How)))
        {
            yield return StixActors.Tie(making, item, $"{tie.How}/{tie.Claim}", Kebab.Of($"{tie.How}"), making.IdOf(item), making.IdOf(tie.Claim));
        }

        foreach (var opinion in Opinions(making, item, claim))
        {
            yield return opinion;
        }
    }

    // An opinion is somebody's of what somebody else said: of one voice on the claim of another, of a reviewer on a colleague's.
    private static IEnumerable<JsonObject> Opinions(StixMaking making, ItemRef item, ClaimContent claim)
    {
        foreach (var tie in claim.Claims.Where(tie => tie.How is ClaimLinkKind.Supports or ClaimLinkKind.Contradicts).DistinctBy(tie => (tie.Claim, tie.How)))
        {
            if (claim.Voice is { } voice && ((ClaimContent)making.File.Carried[tie.Claim]).Voice is { } other && voice != other)
            {
                yield return Opinion(making, item, $"stance/{tie.How}/{tie.Claim}", tie.How == ClaimLinkKind.Supports, ((SourceContent)making.File.Carried[voice]).Name, claim.Statement, tie.Claim);
            }
        }

        foreach (var (record, i) in claim.Records.Select((record, i) => (record, i)).Where(step => step.record.Step is LifecycleStep.Accepted or LifecycleStep.Disputed))
        {
            yield return Opinion(making, item, $"record/{i}", record.Step == LifecycleStep.Accepted, record.By, record.Reason, item);
        }
    }

    private static JsonObject Opinion(StixMaking making, ItemRef item, string name, bool agrees, string who, string why, ItemRef on)
    {
        var made = making.Further("opinion", item, name);
        made["opinion"] = agrees ? "agree" : "disagree";
        made["object_refs"] = making.RefsOf([on]);
        if (who.Length > 0)
        {
            made["authors"] = new JsonArray(who);
        }

        if (why.Length > 0)
        {
            made["explanation"] = why;
        }

        return made;
    }
}
