using System.Text.Json.Nodes;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text;

namespace RelationsTracker.App.History.Sentences;

/// <summary>What of a revision its sentence is made of.</summary>
/// <param name="Person">The name of the person a role was given to, where the change is one of roles.</param>
internal sealed record ToldRevision(string UseCase, string Subject, string? Before, string? After, string? Person = null);

/// <summary>
/// A change as a sentence whose subject is who made it: <c>Edda</c> <c>restated</c> <c>C42</c> <c>: It burned.</c>
/// The one place that turns revisions into words.
/// </summary>
/// <param name="Did">The verb, and what stands between it and the object.</param>
/// <param name="What">What it was done to, as people call it.</param>
/// <param name="Tail">What follows the object, with its own punctuation; may be empty.</param>
public sealed record ChangeSentence(string Did, string What, string Tail)
{
    private const int LongestTitle = 140;
    private const int NamedFields = 3;

    internal static ChangeSentence Of(ToldRevision change) => change.Subject switch
    {
        _ when ItemRef.TryParse(change.Subject, null, out var item) => OfItem(change, item),
        _ when change.Subject.Split('/') is ["comment", _] => OfComment(change),
        _ when PublicationSubject.Of(change.Subject) is { } published => PublicationSentence.Of(change, published),
        _ when change.Subject.Split('/') is [var row, var hypothesis, _] => OfCell(change, $"{row} × {hypothesis}"),
        _ when change.Subject.Split('/') is ["member", _] => OfMember(change),
        _ when change.Subject.Split('/') is ["webhook", _] => WebhookSentence.Of(change),
        _ when change.Subject.Split('/') is ["rater", var handle] => new("entered the rater", handle, ""),
        _ => change.Before is null ? new("opened", "the case", "") : new($"changed {Fields(change, null)} of", "the case", ""),
    };

    private static ChangeSentence OfCell(ToldRevision change, string cell)
    {
        var now = ContentJson.Read<CellReading>(change.After!);
        var whose = change.Person is { } rater ? $" for {rater}" : "";
        if (change.Before is null)
        {
            return now.Value is null ? new("left", cell, $" unrated{whose}") : new("rated", cell, $" {Letters(now.Value)}{whose}");
        }

        var was = JsonNode.Parse(change.Before)!.AsObject();
        var before = was.ContainsKey("value") ? (was["value"] is { } value && Kebab.TryParse(typeof(Rating), $"{value}", out var known) ? (Rating?)known : null) : now.Value;
        return (before, now.Value) switch
        {
            ({ } old, null) => new("took back the rating of", cell, $", before {Letters(old)}{whose}"),
            (null, { } rated) => new("rated", cell, $" {Letters(rated)}{whose}"),
            var (old, rated) when old != rated => new("rated", cell, $" {Letters(rated)}, before {Letters(old)}{whose}"),
            _ when was.ContainsKey("rationale") => new("gave another reason for", cell, $" {Letters(now.Value)}{whose}"),
            _ => new("confirmed", cell, $" {Letters(now.Value)} for wording {now.Wording}{whose}"),
        };
    }

    private static string Letters(Rating? value) => value is { } rating && $"{rating}".Length > 2 ? Kebab.Words(rating) : $"{value}";

    private static ChangeSentence OfComment(ToldRevision change)
    {
        var now = ContentJson.Read<CommentReading>(change.After!);
        var was = change.Before is null ? null : JsonNode.Parse(change.Before)!.AsObject();
        return was switch
        {
            null => new("commented on", now.About, $": {now.Text.Shortened(LongestTitle)}"),
            _ when was.ContainsKey("withdrawn") => new("took back a comment on", now.About, ""),
            _ when was.ContainsKey("resolved") => new(now.Resolved is null ? "opened again a thread on" : "settled a thread on", now.About, ""),
            _ => new("reworded a comment on", now.About, $": {now.Text.Shortened(LongestTitle)}"),
        };
    }

    private static ChangeSentence OfMember(ToldRevision change)
    {
        var roles = JsonNode.Parse(change.After ?? "{}")!["roles"]?.ToString() is { } given && given != $"{Roles.None}" ? given.ToLowerInvariant() : "none";
        return new(change.Before is null ? "admitted" : "changed the roles of", change.Person ?? "somebody", $": {roles}");
    }

    private static ChangeSentence OfItem(ToldRevision change, ItemRef item)
    {
        var type = ItemType.Of(item.Kind).Content;
        var now = ContentJson.Read(type, change.After!);
        var tail = now.Title.Length == 0 ? "" : $": {now.Title.Shortened(LongestTitle)}";
        return new(change.Before is null ? Made(change.UseCase) : Changed(change, now, type), $"{item}", tail);
    }

    private static string Made(string useCase) => useCase switch
    {
        "ImportCase" or "ImportMatrix" or "ImportCitations" or "AddText" or "FetchText" => "brought in",
        "GiveProbabilities" => "forecast with",
        _ => "added",
    };

    private static string Changed(ToldRevision change, Content now, Type type)
    {
        var fields = JsonNode.Parse(change.Before!)!.AsObject();
        return fields switch
        {
            _ when fields.ContainsKey("records") && now.Records.Count > (fields["records"] as JsonArray ?? []).Count => Stepped(now),
            _ when fields.ContainsKey("reveal") => "revealed the ratings of",
            _ when fields.ContainsKey("commitments") => "committed, or took the commitment back, on",
            _ when fields.ContainsKey("merge") => fields["merge"] is null ? "merged" : "took apart",
            _ when fields.ContainsKey("statement") => "restated",
            _ when fields.ContainsKey("name") => "renamed",
            _ when fields.ContainsKey("reliability") || fields.ContainsKey("credibility") => "graded",
            { Count: 1 } when fields.ContainsKey("place") => "moved",
            { Count: 0 } => "saved without a change",
            _ => $"changed {Fields(change, ContentSchema.Of(type))} of",
        };
    }

    private static string Stepped(Content now)
    {
        var step = now.Records[^1].Step;
        return step != LifecycleStep.Undone ? Kebab.Words(step)
            : $"took back “{Kebab.Words((now with { Records = now.Records.SkipLast(1).ToMany() }).StandingRecords()[^1].Step)}” on";
    }

    private static string Fields(ToldRevision change, ContentSchema? schema)
    {
        var names = JsonNode.Parse(change.Before!)!.AsObject().Select(field => FieldChange.LabelOf(schema, field.Key)).Select(label => $"“{label}”").ToList();
        return names.Count <= NamedFields ? string.Join(", ", names) : $"{string.Join(", ", names.Take(NamedFields))} and {names.Count - NamedFields} more";
    }
}
