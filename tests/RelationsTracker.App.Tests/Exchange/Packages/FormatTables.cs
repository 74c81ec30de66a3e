using System.Globalization;
using System.Text;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Tests.Exchange.Packages;

/// <summary>The tables of docs/formats.md, written from the schema that the reader and the writer go by.</summary>
internal static class FormatTables
{
    public static string Heads()
        => Section("####", "`case.yaml`", ContentSchema.Of(typeof(CaseHead)).Fields)
            + Section("####", "`raters.yaml`, each entry", ContentSchema.Of(typeof(RaterHead)).Fields)
            + Section("####", "`editions.yaml`, each entry", ContentSchema.Of(typeof(EditionHead)).Fields)
            + Section("####", "`dissents.yaml`, each entry", ContentSchema.Of(typeof(DissentHead)).Fields)
            + Section("####", "`judgements.yaml`, each entry", ContentSchema.Of(typeof(JudgementHead)).Fields)
            + Section("####", "`ratings.yaml`, each sheet beside `cells` and `details`", ContentSchema.Of(typeof(SheetHead)).Fields)
            + Section("####", "`ratings.yaml`, details of a cell", ContentSchema.Of(typeof(CellDetail)).Fields);

    public static string Kinds()
    {
        var shared = ContentSchema.Of(typeof(Core.Gaps.GapContent)).Fields.Where(f => f.Property.DeclaringType == typeof(Content)).ToList();
        var schemas = ItemType.All.Select(t => (t.Kind, Fields: Own(t.Content))).ToList();
        var text = new StringBuilder(Section("####", "Every item", shared));
        foreach (var (kind, fields) in schemas)
        {
            text.Append(Section("####", $"`{kind.Section()}.yaml`: {kind.Word()}, {kind.Letters()}1", fields));
        }

        text.Append("### Parts\n\n");
        foreach (var part in Parts(schemas.SelectMany(s => s.Fields).Concat(shared)).OrderBy(Words, StringComparer.Ordinal))
        {
            text.Append(Section("####", Capital(Words(part)), ContentSchema.Of(part).Fields));
        }

        return text.ToString();
    }

    private static List<ContentField> Own(Type content) => [.. ContentSchema.Of(content).Fields.Where(f => f.Property.DeclaringType == content)];

    private static HashSet<Type> Parts(IEnumerable<ContentField> fields)
    {
        var (parts, waiting) = (new HashSet<Type>(), new Queue<ContentField>(fields));
        while (waiting.TryDequeue(out var field))
        {
            if (field.Shape == FieldShape.Part && parts.Add(field.ValueType))
            {
                field.Part.Fields.ToList().ForEach(waiting.Enqueue);
            }
        }

        return parts;
    }

    private static string Section(string level, string heading, IEnumerable<ContentField> fields)
        => $"{level} {heading}\n\n| field | holds | limits | meaning |\n|---|---|---|---|\n{string.Concat(fields.Select(Row))}\n";

    private static string Row(ContentField field)
        => $"| `{field.Name}` | {Holds(field)} | {string.Join("; ", Limits(field))} | {field.Declared.Label}{(field.Declared.Help.Length > 0 ? $". {field.Declared.Help}" : "")} |\n";

    private static string Holds(ContentField field)
    {
        var one = field.Shape switch
        {
            FieldShape.Text => "text",
            FieldShape.Number => "whole number",
            FieldShape.Share => "number",
            FieldShape.Flag => "true or false",
            FieldShape.Choice => string.Join(", ", ValueReader.Choices(field.ValueType).Keys.Select(c => $"`{c}`")),
            FieldShape.Reference => field.Declared.Kinds.Length == 0 ? "reference to any item" : $"reference to {string.Join(", ", field.Declared.Kinds.Select(k => k.Word()))}",
            FieldShape.Edtf => "EDTF date",
            FieldShape.Day => "day",
            FieldShape.Instant => "instant",
            _ => $"[{Words(field.ValueType)}](#{Words(field.ValueType).Replace(' ', '-')})",
        };
        return field.IsMany ? $"list: {one}" : one;
    }

    private static IEnumerable<string> Limits(ContentField field)
    {
        var declared = field.Declared;
        if (Beside(field) is { } file)
        {
            yield return $"in {file}";
        }

        if (declared.Required)
        {
            yield return "required";
        }

        if (field.Shape == FieldShape.Text)
        {
            yield return Number($"at most {declared.Max} characters");
        }

        if (field.IsMany)
        {
            yield return Number($"at most {declared.MaxCount} members");
        }

        if (declared.Low > int.MinValue)
        {
            yield return declared.High < int.MaxValue ? Number($"{declared.Low} to {declared.High}") : Number($"from {declared.Low}");
        }

        var value = ContentSchema.Of(field.Property.ReflectedType!).DefaultOf(field.Name);
        if (!declared.Required && value is true or int and not 0 or Enum or string { Length: > 0 })
        {
            yield return $"default `{ValueWriter.Text(value)}`";
        }
    }

    private static string? Beside(ContentField field) => ItemKinds.All.Select(k => PackageNames.Beside(new ItemRef(k, 1)))
        .Where(b => b?.Field.Property == field.Property).Select(b => $"`{b!.Value.Path}`").FirstOrDefault();

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Words(Type part) => Kebab.Of(part.Name).Replace('-', ' ');

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
