using Microsoft.Extensions.Primitives;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>
/// Fills a new form from the address: <c>?voice=S3&amp;excerpts=EX4&amp;excerpts=EX5</c> by field name, and
/// <c>?chain/source=S3</c> for a field of a part. Names it does not know are passed over: an address may carry more than this.
/// </summary>
public static class Prefill
{
    public static void Into(FormRecord record, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        foreach (var (name, values) in query)
        {
            foreach (var value in values.OfType<string>())
            {
                Put(record, name.Split('/'), value);
            }
        }
    }

    private static void Put(FormRecord record, string[] path, string value)
    {
        if (record.Boxes.FirstOrDefault(box => box.Field.Name.Equals(path[0], StringComparison.OrdinalIgnoreCase)) is not { } box
            || (box.Field.Shape == FieldShape.Part) != (path.Length == 2) || value.Length > Math.Max(box.Field.Declared.Max, 200) || box.IsFull)
        {
            return;
        }

        var entry = box.Field.IsMany || box.Entries.Count == 0 ? box.Add() : box.Only;
        if (entry.Part is { } part)
        {
            Put(part, path[1..], value);
        }
        else
        {
            entry.Text = value;
        }
    }
}
