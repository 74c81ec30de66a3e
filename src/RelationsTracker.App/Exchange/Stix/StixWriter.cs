using System.Text.Json.Nodes;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>
/// Writes a case as a STIX 2.1 bundle. Times that STIX asks for are those of the record; what is known of when something
/// happened stands in EDTF in the extension, for STIX has no date without an hour.
/// </summary>
public static class StixWriter
{
    public const string MediaType = "application/stix+json;version=2.1";

    public static byte[] Write(StixCase file) => JsonFile.Bytes(Bundle(file));

    public static JsonObject Bundle(StixCase file)
    {
        var making = new StixMaking(file);
        var objects = StixExtensions.Definitions().Concat(making.Case());
        foreach (var (item, content) in file.Carried.OrderBy(carried => carried.Key))
        {
            objects = objects.Concat(content switch
            {
                OriginGroupContent origin => StixJudgements.Origin(making, item, origin),
                SourceContent source => StixSources.Report(making, item, source),
                ActorContent actor => StixActors.Of(making, item, actor),
                Core.Events.EventContent of => StixActors.Event(making, item, of),
                RelationContent relation => StixActors.Relation(making, item, relation),
                Core.Claims.ClaimContent claim => StixSources.Claim(making, item, claim),
                Core.Questions.QuestionContent question => StixJudgements.Question(making, item, question),
                Core.Questions.HypothesisContent hypothesis => StixJudgements.Hypothesis(making, item, hypothesis),
                Core.Questions.EvidenceRowContent => [],
                _ => StixJudgements.Note(making, item, content),
            });
        }

        return new JsonObject { ["type"] = "bundle", ["id"] = StixIds.Of("bundle", file.CaseId, "bundle"), ["objects"] = new JsonArray([.. objects]) };
    }

    /// <summary>What of the case STIX, or the bundle, has no place for; in words.</summary>
    public static IReadOnlyList<string> Losses(StixCase file)
    {
        var (items, carried) = (file.Package.Items, file.Carried);
        var sources = carried.Values.OfType<SourceContent>().ToList();
        return
        [
            .. Exchange.Losses.OfKinds(items.Where(item => item.Content.State != ItemState.Removed && !carried.ContainsKey(item.Ref)).Select(item => item.Ref)),
            .. Exchange.Losses.Of(items.Count(item => item.Content.State == ItemState.Removed), "removed item", "removed items"),
            .. sources.Any(source => source.Published is not null) ? ["days of publication in STIX's own field, which wants an hour: it tells when the source was recorded, the day stands in the extension"] : (string[])[],
            .. Exchange.Losses.Of(sources.Count(source => source.Reliability != Core.Analysis.Estimates.Reliability.F), "reliability of a source as a confidence (STIX has no number for it; the letter stands in the extension)", "reliabilities of sources as confidences (STIX has no number for them; the letters stand in the extension)"),
            .. Exchange.Losses.Of(carried.Values.OfType<ActorContent>().Count(actor => StixActors.IsPlace(actor) && !StixActors.HasPosition(actor)), "place without coordinates or a country's code, which has its own name for a region", "places without coordinates or a country's code, which have their own names for a region"),
            .. file.Package.LeftOut.Select(question => $"the sealed ratings of {question}, which stay with their raters"),
        ];
    }
}
