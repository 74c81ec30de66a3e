using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.History.Sentences;

/// <summary>A field that a change changed, before and after as people read it.</summary>
/// <param name="Name">The field in kebab-case, as history keeps it.</param>
/// <param name="Label">The field as forms call it.</param>
/// <param name="Before">What it said; empty for nothing.</param>
public sealed record FieldChange(string Name, string Label, string Before, string After)
{
    /// <summary>Longest value that is shown, in UTF-16 units.</summary>
    public const int Longest = 2000;

    /// <summary>The fields a revision changed, in the order of the form. Records are told by the sentence.</summary>
    internal static IReadOnlyList<FieldChange> Of(string subject, string? before, string? after)
    {
        if (before is null || after is null)
        {
            return [];
        }

        var schema = SchemaOf(subject);
        var (was, now) = (JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject());
        return [.. was.Where(field => field.Key != "records").OrderBy(field => Place(schema, field.Key))
            .Select(field => new FieldChange(field.Key, LabelOf(schema, field.Key), Said(field.Value, FieldOf(schema, field.Key)), Said(now[field.Key], FieldOf(schema, field.Key))))
            .Where(change => change.Before != change.After)];
    }

    internal static string LabelOf(ContentSchema? schema, string name)
        => FieldOf(schema, name)?.Declared.Label.ToLowerInvariant() ?? name.Replace('-', ' ');

    private static ContentSchema? SchemaOf(string subject) => subject switch
    {
        _ when ItemRef.TryParse(subject, null, out var item) => ContentSchema.Of(ItemType.Of(item.Kind).Content),
        _ when subject.StartsWith("comment/", StringComparison.Ordinal) => ContentSchema.Of(typeof(CommentReading)),
        _ when subject.StartsWith("webhook/", StringComparison.Ordinal) => ContentSchema.Of(typeof(WebhookReading)),
        _ when PublicationSubject.Of(subject) is { } published => ContentSchema.Of(published.What switch { "edition" => typeof(EditionReading), "dissent" => typeof(DissentReading), "judgement" => typeof(JudgementReading), _ => typeof(EditionLinkReading) }),
        _ when subject.Split('/').Length == 3 => ContentSchema.Of(typeof(CellReading)),
        _ => null,
    };

    private static ContentField? FieldOf(ContentSchema? schema, string name) => schema?.ByName.GetValueOrDefault(name);

    private static int Place(ContentSchema? schema, string name) => FieldOf(schema, name) is { } field ? schema!.Fields.Index().First(f => f.Item == field).Index : int.MaxValue;

    private static string Said(JsonNode? value, ContentField? field)
        => Text(value, field).Shortened(Longest);

    private static string Text(JsonNode? value, ContentField? field) => value switch
    {
        null => "",
        JsonArray many => string.Join("; ", many.Select(member => Text(member, field))),
        JsonObject part => string.Join(", ", part.Where(p => p.Value is not null).Select(p => Part(p, field))),
        _ when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>() ? "yes" : "no",
        _ => Plain(value.ToString(), field?.Shape),
    };

    private static string Part(KeyValuePair<string, JsonNode?> part, ContentField? field)
    {
        var schema = field is { Shape: FieldShape.Part } ? field.Part : null;
        return $"{LabelOf(schema, part.Key)} {Text(part.Value, FieldOf(schema, part.Key))}";
    }

    private static string Plain(string text, FieldShape? shape) => shape switch
    {
        FieldShape.Choice => text.Replace('-', ' '),
        FieldShape.Instant when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) => at.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture),
        _ => text,
    };
}
