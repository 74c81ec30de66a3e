using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Api.Asking;

/// <summary>What an operation takes from its address: names and sorts, so that a wrong or unknown one can be told from a right one.</summary>
internal sealed class Places
{
    private readonly IReadOnlyDictionary<string, Type> _path;
    private readonly IReadOnlyDictionary<string, Type> _query;
    private readonly IReadOnlyList<string> _needed;

    private Places(IReadOnlyDictionary<string, Type> path, IReadOnlyDictionary<string, Type> query, IReadOnlyList<string> needed) => (_path, _query, _needed) = (path, query, needed);

    /// <param name="route">The pattern, with names in braces.</param>
    public static Places Of(MethodInfo handler, string route)
    {
        var plain = handler.GetParameters().Where(parameter => Sort(parameter.ParameterType) is not null).ToLookup(parameter => route.Contains($"{{{NameOf(parameter)}}}", StringComparison.Ordinal));
        return new Places(plain[true].ToDictionary(NameOf, p => p.ParameterType), plain[false].ToDictionary(NameOf, p => p.ParameterType), [.. plain[false].Where(IsNeeded).Select(NameOf)]);
    }

    /// <summary>What is wrong with the address of a request.</summary>
    public IEnumerable<Flaw> Flaws(HttpRequest request)
        => request.RouteValues.Where(given => _path.TryGetValue(given.Key, out var type) && !Fits($"{given.Value}", type)).Select(given => Wrong(given.Key, $"{given.Value}", _path[given.Key]))
            .Concat(request.Query.Where(given => !_query.ContainsKey(given.Key)).Select(given => new Flaw(given.Key, _query.Count == 0 ? "This address takes no query." : $"There is no such parameter here. There {(_query.Count == 1 ? "is" : "are")} {string.Join(", ", _query.Keys)}.")))
            .Concat(request.Query.Where(given => _query.ContainsKey(given.Key)).SelectMany(given => given.Value.Where(value => !Fits(value ?? "", _query[given.Key])).Select(value => Wrong(given.Key, value ?? "", _query[given.Key]))))
            .Concat(_needed.Where(name => !request.Query.ContainsKey(name)).Select(name => new Flaw(name, "This is needed.")));

    private static string NameOf(ParameterInfo parameter) => parameter.GetCustomAttribute<FromQueryAttribute>()?.Name ?? parameter.Name!;

    // A list may be empty.
    private static bool IsNeeded(ParameterInfo parameter)
        => !parameter.HasDefaultValue && !parameter.ParameterType.IsArray && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            && (parameter.ParameterType.IsValueType || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull);

    private static Flaw Wrong(string name, string value, Type type) => new(name, $"'{value[..Math.Min(value.Length, 60)]}' is not {Sort(type)}.");

    private static bool Fits(string value, Type type)
    {
        var single = Single(type);
        return single == typeof(string) || (single == typeof(bool) ? bool.TryParse(value, out _)
            : single.IsEnum ? false
            : (bool)typeof(Places).GetMethod(nameof(Parses), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(single).Invoke(null, [value])!);
    }

    private static bool Parses<T>(string value)
        where T : IParsable<T>
        => T.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _);

    private static Type Single(Type type)
    {
        var plain = type.IsArray ? type.GetElementType()! : type;
        return Nullable.GetUnderlyingType(plain) ?? plain;
    }

    // What such a value is, in words; null for what no address holds.
    private static string? Sort(Type type) => Single(type) switch
    {
        var t when t == typeof(string) => "a text",
        var t when t == typeof(bool) => "true or false",
        var t when t == typeof(int) || t == typeof(long) => "a whole number",
        var t when t == typeof(Guid) => "an id",
        var t when t == typeof(DateTimeOffset) => "a moment, such as 2026-01-31T12:00:00Z",
        var t when t == typeof(ItemRef) => "a reference, such as C42",
        var t when typeof(IChoice).IsAssignableFrom(t) => "one of the choices",
        var t when t.IsValueType || t.IsSealed => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>) && i.GetGenericArguments()[0] == t) ? "written as it must be" : null,
        _ => null,
    };
}
