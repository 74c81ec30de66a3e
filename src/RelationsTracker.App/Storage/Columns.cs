using System.Collections.Frozen;
using System.Reflection;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;
using System.Text.Json;

namespace RelationsTracker.App.Storage;

/// <summary>
/// How values of the trade are spelled in columns: references and choices by name, EDTF by its text, lists and parts as JSON. A column
/// that a later version added is empty in the rows of before: that reads as an empty list, or as the first choice.
/// </summary>
internal static class Columns
{
    /// <summary>The converter for a field's value, or null where the database has a type for it.</summary>
    public static ValueConverter? For(ContentField field)
        => field.IsMany ? Generic(nameof(ManyOf), field.ValueType) : field.Shape switch
        {
            FieldShape.Choice => Generic(nameof(Choice), field.ValueType),
            FieldShape.Reference => Reference,
            FieldShape.Edtf => Edtf,
            FieldShape.Part => Generic(nameof(Part), field.ValueType),
            _ => null,
        };

    public static ValueConverter Reference { get; } = new ValueConverter<ItemRef, string>(r => r.ToString(), s => ItemRef.Parse(s, null));

    public static ValueConverter Edtf { get; } = new ValueConverter<EdtfDate, string>(d => d.Text, s => EdtfDate.Parse(s));

    public static ValueConverter<ItemKind, string> Kind { get; } = new(k => k.Letters(), s => FromLetters(s));

    public static ValueConverter<T, string> Choice<T>()
        where T : struct, Enum
        => new(v => Kebab.Of(v.ToString()), s => Member<T>(s));

    // A matrix reads a hundred thousand of them.
    private static class Spelled<T>
        where T : struct, Enum
    {
        public static FrozenDictionary<string, T> Members { get; } = Enum.GetValues<T>().ToFrozenDictionary(v => Kebab.Of(v.ToString()), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Lists compare by their members, so that an unchanged list is not written again.</summary>
    public static ValueComparer? ComparerFor(ContentField field)
        => field.IsMany ? (ValueComparer)typeof(Columns).GetMethod(nameof(ByMembers))!.MakeGenericMethod(field.ValueType).Invoke(null, null)! : null;

    public static ValueConverter<Many<T>, string> ManyOf<T>()
        => new(v => JsonSerializer.Serialize(v, ContentJson.Options), s => Members<T>(s));

    private static ValueConverter<T, string> Part<T>()
        where T : class
        => new(v => JsonSerializer.Serialize(v, ContentJson.Options), s => JsonSerializer.Deserialize<T>(s, ContentJson.Options)!);

    public static ValueComparer<Many<T>> ByMembers<T>()
        => new((a, b) => Equals(a, b), v => v.GetHashCode(), v => v);

    private static Many<T> Members<T>(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<Many<T>>(text, ContentJson.Options)!;

    private static T Member<T>(string text)
        where T : struct, Enum
        => text.Length == 0 ? default : Spelled<T>.Members.TryGetValue(text, out var value) ? value : throw new InvalidOperationException($"'{text}' is not a {typeof(T).Name}.");

    private static ItemKind FromLetters(string letters)
        => ItemKinds.TryFromLetters(letters, out var kind) ? kind : throw new InvalidOperationException($"'{letters}' are not the letters of a kind.");

    private static ValueConverter Generic(string method, Type type)
        => (ValueConverter)typeof(Columns).GetMethod(method, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null)!;
}
