using System.Globalization;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Schema;

/// <summary>Checks values against the declaration of their field.</summary>
internal static class FieldRules
{
    public static IEnumerable<Flaw> Check(ContentField field, object owner, string path)
    {
        var values = field.Values(owner).ToList();
        if (values.Count == 0 || (values is [string only] && string.IsNullOrWhiteSpace(only)))
        {
            return field.Declared.Required ? [new Flaw(path, $"{field.Declared.Label} is missing.")] : [];
        }

        if (values.Count > field.Declared.MaxCount)
        {
            return [new Flaw(path, $"{field.Declared.Label} has {values.Count} entries; at most {field.Declared.MaxCount} are kept.")];
        }

        return values.SelectMany((value, i) => One(field, value, field.IsMany ? $"{path}[{i + 1}]" : path));
    }

    private static IEnumerable<Flaw> One(ContentField field, object value, string path) => value switch
    {
        string text => TextFlaws(field, text, path),
        int number when number < field.Declared.Low || number > field.Declared.High
            => [new Flaw(path, string.Create(CultureInfo.InvariantCulture, $"{number} is outside {field.Declared.Low} to {field.Declared.High}."))],
        ItemRef to when field.Declared.Kinds is { Length: > 0 } kinds && !kinds.Contains(to.Kind)
            => [new Flaw(path, $"{to} is {to.Kind.AWord()}; {field.Declared.Label} takes {Wanted(kinds)}.")],
        Enum choice when !Enum.IsDefined(choice.GetType(), choice) => [new Flaw(path, $"{choice} is not one of the choices.")],
        _ when field.Shape == FieldShape.Part => field.Part.Flaws(value, path).Concat((value as IPart)?.Rules(path) ?? []),
        _ => [],
    };

    private static IEnumerable<Flaw> TextFlaws(ContentField field, string text, string path)
    {
        if (text.Length > field.Declared.Max)
        {
            yield return new Flaw(path, $"{text.Length} characters; at most {field.Declared.Max} are kept.");
        }

        if (Characters.Flaw(text) is { } flaw)
        {
            yield return new Flaw(path, flaw);
        }
    }

    private static string Wanted(ItemKind[] kinds)
        => string.Join(" or ", kinds.Select(kind => $"{kind.Word()} ({kind.Letters()}1)"));
}

/// <summary>A part of a content that has rules of its own.</summary>
public interface IPart
{
    /// <summary>What is wrong with this part; <paramref name="path"/> leads to it.</summary>
    IEnumerable<Flaw> Rules(string path);
}
