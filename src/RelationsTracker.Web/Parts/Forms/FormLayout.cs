using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>
/// What a form opens with, and what it folds away because the item, as it stands in the form now, rarely has it. Every
/// box is in one of the two: choosing another kind moves boxes, and what was typed stays in them.
/// </summary>
public sealed record FormLayout(IReadOnlyList<FormBox> First, IReadOnlyList<FormBox> Rare)
{
    public static FormLayout Of(FormRecord record)
    {
        var boxes = record.In(FieldGroup.Main).Where(box => !SpecialFields.IsDrawnByAnother(record.Schema.Type, box.Field)).ToList();
        return record.Schema.Type == typeof(SourceContent) ? OfSource(boxes, KindOf(record)) : new FormLayout(boxes, []);
    }

    /// <summary>The kind of source that is chosen in the form.</summary>
    public static SourceKind KindOf(FormRecord record) => Kebab.TryParse(typeof(SourceKind), record["kind"].Only.Text, out var kind) ? (SourceKind)kind! : SourceKind.Other;

    // Where it was published is told in one place: the citation follows the address.
    private static FormLayout OfSource(List<FormBox> boxes, SourceKind kind)
    {
        var citation = boxes.Find(box => box.Field.Name == "citation")!;
        boxes.Remove(citation);
        boxes.Insert(boxes.FindIndex(box => box.Field.Name == "url") + 1, citation);
        var usual = boxes.ToLookup(box => box == citation ? CitedFields(kind).Count > 0 : SourceNeeds.Has(kind, box.Field.Name));
        return new FormLayout([.. usual[true]], [.. usual[false]]);
    }

    /// <summary>The fields of a citation that a source of the kind usually has.</summary>
    public static IReadOnlyList<ContentField> CitedFields(SourceKind kind) => [.. ContentSchema.Of(typeof(Citation)).Fields.Where(field => SourceNeeds.HasCited(kind, field.Name))];
}
