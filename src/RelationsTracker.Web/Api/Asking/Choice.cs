using System.Diagnostics.CodeAnalysis;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Api.Asking;

/// <summary>A choice in an address.</summary>
internal interface IChoice;

/// <summary>A choice in an address, spelled as everywhere outside the program: <c>?act=added</c>.</summary>
internal readonly record struct Choice<T>(T Value) : IChoice, IParsable<Choice<T>>
    where T : struct, Enum
{
    public static implicit operator T(Choice<T> choice) => choice.Value;

    public static Choice<T> Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var choice) ? choice : throw new FormatException($"'{s}' is none of {string.Join(", ", Enum.GetNames<T>().Select(Kebab.Of))}.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Choice<T> result)
    {
        var known = Kebab.TryParse(typeof(T), s ?? "", out var value);
        result = known ? new Choice<T>((T)value!) : default;
        return known;
    }
}
