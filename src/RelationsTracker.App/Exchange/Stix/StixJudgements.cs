using System.Text.Json.Nodes;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Gaps;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Tensions;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>Questions and origins as groupings, hypotheses and matrices as objects of our own, assumptions, tensions and gaps as notes.</summary>
internal static class StixJudgements
{
    public static IEnumerable<JsonObject> Origin(StixMaking making, ItemRef item, OriginGroupContent origin)
    {
        var made = making.Standard(item, origin);
        made["name"] = origin.Name;
        made["context"] = "common-origin";
        made["object_refs"] = making.RefsOf(making.File.Carried.Where(other => other.Value is SourceContent source && source.OriginGroup == item).Select(other => other.Key).Order());
        yield return made;
    }

    public static IEnumerable<JsonObject> Question(StixMaking making, ItemRef item, QuestionContent question)
    {
        var rows = making.File.Carried.Where(other => other.Value is EvidenceRowContent row && row.Question == item).OrderBy(row => row.Key).ToList();
        var columns = making.File.Carried.Where(other => other.Value is HypothesisContent hypothesis && hypothesis.Question == item).Select(other => other.Key).Order().ToList();
        var made = making.Standard(item, question);
        made["name"] = question.Text;
        made["context"] = "competing-hypotheses";
        made["object_refs"] = making.RefsOf(columns.Concat(rows.Select(row => ((EvidenceRowContent)row.Value).Claim)));
        yield return made;
        if (rows.Count > 0)
        {
            yield return StixMaking.Revoked(Matrix(making, item, columns, rows), question);
        }
    }

    public static IEnumerable<JsonObject> Hypothesis(StixMaking making, ItemRef item, HypothesisContent hypothesis)
    {
        var made = making.New(item, hypothesis);
        made["label"] = hypothesis.Label;
        made["statement"] = hypothesis.Statement;
        made["question_ref"] = making.IdOf(hypothesis.Question);
        yield return made;
    }

    public static IEnumerable<JsonObject> Note(StixMaking making, ItemRef item, Content content)
    {
        var (says, about) = content switch
        {
            AssumptionContent assumption => (assumption.Statement, assumption.Supports),
            TensionContent tension => (tension.Summary, tension.Claims),
            GapContent gap => (gap.Question, gap.BearsOn),
            _ => throw new InvalidOperationException($"{item} is no note."),
        };
        var made = making.Standard(item, content);
        made["abstract"] = item.Kind.Word();
        made["content"] = says;
        made["object_refs"] = making.RefsOf(about.Select(on => making.File.Carried[on] is EvidenceRowContent row ? row.Claim : on));
        yield return made;
    }

    private static JsonObject Matrix(StixMaking making, ItemRef question, List<ItemRef> columns, List<KeyValuePair<ItemRef, Content>> rows)
    {
        var ratings = making.File.Package.Ratings.Where(rating => columns.Contains(rating.Hypothesis)).ToLookup(rating => rating.Row);
        var times = rows.Select(row => making.File.TimeOf(row.Key)).Append(making.File.TimeOf(question)).ToList();
        var last = times.Select(time => time.Modified).Concat(rows.SelectMany(row => ratings[row.Key]).Select(rating => rating.At)).Max();
        var made = making.Plain("x-matrix", StixIds.Of("x-matrix", making.File.CaseId, $"{question}/matrix"), new Recorded(times.Min(time => time.Created), last));
        made["extensions"] = new JsonObject { [StixExtensions.Matrix] = new JsonObject { ["extension_type"] = "new-sdo" } };
        made["question_ref"] = making.IdOf(question);
        if (columns.Count > 0)
        {
            made["hypothesis_refs"] = making.RefsOf(columns);
        }

        made["rows"] = new JsonArray([.. rows.Select(row => Row(making, row.Key, (EvidenceRowContent)row.Value, ratings[row.Key]))]);
        return made;
    }

    private static JsonObject Row(StixMaking making, ItemRef item, EvidenceRowContent row, IEnumerable<Packages.PackedRating> ratings)
    {
        var made = new JsonObject { ["item"] = $"{item}", ["claim_ref"] = making.IdOf(row.Claim), ["content"] = StixMaking.Body(row) };
        var cells = new JsonArray([.. ratings.Select(rating => new JsonObject { ["hypothesis_ref"] = making.IdOf(rating.Hypothesis), ["rater"] = rating.Rater, ["rating"] = RatingText.Format(rating.Value) })]);
        if (cells.Count > 0)
        {
            made["cells"] = cells;
        }

        return made;
    }
}
