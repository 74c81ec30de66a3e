using System.Text;
using RelationsTracker.App.Exchange.Packages.Yaml;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>
/// Writes records by their schema as YAML that people can read and diff: one field a line, small parts in braces, long
/// texts folded, fields at their default left out. Equal records give equal bytes.
/// </summary>
internal sealed class ContentWriter(StringBuilder to)
{
    /// <summary>Columns that a line fills where it can be broken.</summary>
    public const int Width = 100;

    /// <summary>Writes the fields below each other.</summary>
    /// <param name="lead">What stands before the first one, as wide as the indent: spaces, or a hyphen after spaces.</param>
    /// <param name="except">A field that stands elsewhere.</param>
    public void Fields(object owner, int indent, string lead, ContentField? except = null)
    {
        foreach (var (field, value) in Written(owner).Where(f => f.Field != except))
        {
            to.Append(lead).Append(field.Name).Append(':');
            lead = new string(' ', indent);
            if (field.IsMany)
            {
                List(field, [.. field.Values(owner)], indent);
            }
            else
            {
                One(field, value, indent);
            }
        }
    }

    /// <summary>One value after a colon or hyphen, with the end of its line.</summary>
    public void Text(string text, int indent, int column)
        => to.Append(' ').Append(YamlText.Block(text, indent + 2, Width - column)).Append('\n');

    /// <summary>A record as a member of a list: in braces where that fits, else with its fields below each other.</summary>
    public void Member(object part, int indent)
    {
        var hyphen = $"{new string(' ', indent)}- ";
        if (Flow(part) is { } flow && (flow == "{}" || hyphen.Length + flow.Length <= Width))
        {
            to.Append(hyphen).Append(flow).Append('\n');
        }
        else
        {
            Fields(part, indent + 2, hyphen);
        }
    }

    /// <summary>A record in braces on one line; null if it holds a text that needs lines.</summary>
    public static string? Flow(object part)
    {
        var fields = new List<string>();
        foreach (var (field, value) in Written(part))
        {
            var values = field.Values(part).Select(v => Flow(field, v)).ToList();
            if (values.Contains(null))
            {
                return null;
            }

            fields.Add($"{field.Name}: {(field.IsMany ? $"[{string.Join(", ", values)}]" : values[0])}");
        }

        return $"{{{string.Join(", ", fields)}}}";
    }

    /// <summary>The fields that are not as nobody filled them, choices always.</summary>
    private static IEnumerable<(ContentField Field, object Value)> Written(object owner)
    {
        var schema = ContentSchema.Of(owner.GetType());
        return from field in schema.Fields
               let value = field.Get(owner)
               where value is not null && (value is Enum || !Equals(value, schema.DefaultOf(field.Name)))
               select (field, value);
    }

    private static string? Flow(ContentField field, object value)
        => field.Shape == FieldShape.Part ? Flow(value)
            : value is string text && text.Contains('\n') ? null
            : ValueWriter.IsBare(value) ? ValueWriter.Text(value)
            : YamlText.Inline(ValueWriter.Text(value), flow: true);

    private void List(ContentField field, List<object> values, int indent)
    {
        if (field.Shape != FieldShape.Part && values.Select(value => Flow(field, value)).ToList() is var spelled && !spelled.Contains(null)
            && $"[{string.Join(", ", spelled)}]" is var all && indent + field.Name.Length + 2 + all.Length <= Width)
        {
            to.Append(' ').Append(all).Append('\n');
            return;
        }

        to.Append('\n');
        foreach (var value in values)
        {
            if (field.Shape == FieldShape.Part)
            {
                Member(value, indent);
            }
            else
            {
                to.Append(' ', indent).Append('-');
                Scalar(value, indent, indent + 2);
            }
        }
    }

    private void One(ContentField field, object value, int indent)
    {
        if (field.Shape != FieldShape.Part)
        {
            Scalar(value, indent, indent + field.Name.Length + 2);
        }
        else if (Flow(value) is { } flow && (flow == "{}" || indent + field.Name.Length + 2 + flow.Length <= Width))
        {
            to.Append(' ').Append(flow).Append('\n');
        }
        else
        {
            to.Append('\n');
            Fields(value, indent + 2, new string(' ', indent + 2));
        }
    }

    private void Scalar(object value, int indent, int column)
    {
        if (ValueWriter.IsBare(value))
        {
            to.Append(' ').Append(ValueWriter.Text(value)).Append('\n');
        }
        else
        {
            Text(ValueWriter.Text(value), indent, column);
        }
    }
}
