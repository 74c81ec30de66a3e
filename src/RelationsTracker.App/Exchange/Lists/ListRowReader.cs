using System.Text.Json;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Lists;

/// <summary>Reads rows of a table as items of a kind.</summary>
/// <param name="columns">The name of the field that each column fills; empty for a column that is passed over.</param>
/// <param name="find">Finds an item of one of some kinds by what it is called; what is a reference already is not asked.</param>
internal sealed class ListRowReader(ItemKind kind, IReadOnlyList<string> columns, Func<string, IReadOnlyCollection<ItemKind>, ItemRef?> find)
{
    private readonly ContentSchema _schema = ContentSchema.Of(ItemType.Of(kind).Content);

    /// <summary>The item of a row, and what is wrong with its cells.</summary>
    public (Content Content, IReadOnlyList<string> Problems) Read(IReadOnlyList<string> cells)
    {
        var (values, problems) = (new List<KeyValuePair<ContentField, object?>>(), new List<string>());
        foreach (var (name, cell) in columns.Zip(cells).Where(pair => pair.First.Length > 0 && pair.Second.Length > 0))
        {
            var field = _schema.ByName[name];
            try
            {
                values.Add(new(field, field.IsMany ? Members(field, cell) : One(field, cell)));
            }
            catch (Exception bad) when (bad is RuleException or JsonException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException)
            {
                problems.Add($"{field.Declared.Label}: {bad.Message}");
            }
        }

        return ((Content)_schema.Make(values), problems);
    }

    private List<object> Members(ContentField field, string cell)
    {
        if (cell[0] == '[' && field.Shape is FieldShape.Part or FieldShape.Text && Json(cell) is { } list)
        {
            return [.. list.Select(member => JsonSerializer.Deserialize(member, field.ValueType, ContentJson.Options) ?? throw new RuleException("A member of the list is null."))];
        }

        return [.. cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => One(field, part))];
    }

    private object One(ContentField field, string cell)
    {
        if (field.Shape == FieldShape.Part)
        {
            return cell[0] == '{' ? JsonSerializer.Deserialize(cell, field.ValueType, ContentJson.Options)!
                : ListColumns.MainOf(field) is { } main ? field.Part.Make([new(main, One(main, cell))])
                : throw new RuleException("This has fields of its own; write it as JSON, as the table of an export does.");
        }

        if (field.Shape == FieldShape.Reference)
        {
            return ItemRef.TryParse(cell, null, out var reference) ? reference : find(cell, field.Declared.Kinds) ?? throw new RuleException($"Nothing here is called '{Shown.Short(cell)}'. Write a reference, such as {field.Declared.Kinds.DefaultIfEmpty(ItemKind.Claim).First().Letters()}1, or the very name.");
        }

        if (field.ValueType == typeof(Credibility) && cell is [>= '1' and <= '6'])
        {
            return (Credibility)(cell[0] - '0');
        }

        var text = field.Shape switch { FieldShape.Choice => cell.Replace(' ', '-').Replace('_', '-'), FieldShape.Flag => cell.ToLowerInvariant() switch { "yes" or "1" => "true", "no" or "0" => "false", var other => other }, _ => cell };
        return ValueReader.TryRead(field, text, out var value, out var why) ? value : throw new RuleException(why);
    }

    // A text may begin with a bracket and be no list.
    private static List<JsonElement>? Json(string cell)
    {
        try
        {
            using var document = JsonDocument.Parse(cell, new JsonDocumentOptions { MaxDepth = 10 });
            return [.. document.RootElement.EnumerateArray().Select(member => member.Clone())];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
