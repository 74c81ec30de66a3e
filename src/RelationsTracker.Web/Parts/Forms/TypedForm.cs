using System.Text.Json;
using System.Text.Json.Nodes;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>
/// What is typed in a form, as text, readable or not: only the boxes in which something else stands than at the start. A
/// draft keeps it, and another form of the same kind takes it up again.
/// </summary>
internal static class TypedForm
{
    /// <summary>Spells what is typed as JSON, with what each field said when the work began.</summary>
    public static string Of(ItemDraft draft, string reason)
    {
        var (fields, was) = (new JsonObject(), new JsonObject());
        foreach (var box in draft.Record.Boxes.Where(box => box.Spelled != new FormBox(box.Field, box.Field.Get(draft.Start)).Spelled))
        {
            fields[box.Field.Name] = Entries(box);
            was[box.Field.Name] = Entries(new FormBox(box.Field, box.Field.Get(draft.Began)));
        }

        return new JsonObject { ["fields"] = fields, ["was"] = was, ["reason"] = reason }.ToJsonString(ContentJson.Options);
    }

    /// <summary>Types it into a form again. A field that there is no more, or that is no longer of that shape, is left out.</summary>
    /// <returns>The reason that was typed, and what the work began from.</returns>
    public static (string Reason, Content Began) Into(ItemDraft draft, string typed)
    {
        try
        {
            var all = JsonNode.Parse(typed)!.AsObject();
            var fields = all["fields"]?.AsObject() ?? [];
            Type(draft.Record, fields);

            // What was not said is blank, so that it clashes with whatever stands there now: better asked twice than written over.
            var began = FormRecord.Of(draft.Start);
            Type(began, new JsonObject(fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, all["was"]?[field.Key]?.DeepClone() ?? new JsonArray()))));
            return (all["reason"]?.GetValue<string>() ?? "", (Content)began.Read([]));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return ("", draft.Start);
        }
    }

    private static JsonArray Entries(FormBox box)
        => [.. box.Entries.Select(entry => entry.Part is { } part ? All(part) : (JsonNode?)JsonValue.Create(entry.Text))];

    private static JsonObject All(FormRecord record)
    {
        var fields = new JsonObject();
        foreach (var box in record.Boxes)
        {
            fields[box.Field.Name] = Entries(box);
        }

        return fields;
    }

    private static void Type(FormRecord record, JsonObject fields)
    {
        foreach (var (name, entries) in fields)
        {
            if (record.Boxes.FirstOrDefault(box => box.Field.Name == name) is { } box && entries is JsonArray typed)
            {
                Type(box, typed);
            }
        }
    }

    private static void Type(FormBox box, JsonArray typed)
    {
        box.Load(null);
        foreach (var (node, index) in typed.Take(box.Field.IsMany ? box.Field.Declared.MaxCount : 1).Select((node, index) => (node, index)))
        {
            var entry = box.Entries.Count > index ? box.Entries[index] : box.Add();
            if (entry.Part is { } part && node is JsonObject fields)
            {
                Type(part, fields);
            }
            else if (entry.Part is null && node is JsonValue value && value.TryGetValue<string>(out var text))
            {
                entry.Text = text;
            }
        }
    }
}
