using System.Globalization;
using System.Reflection;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Api.Answering;

/// <summary>Turns how a use case ended into an answer.</summary>
internal static class Answering
{
    /// <summary>How outcomes of this value are answered.</summary>
    /// <param name="place">Where in the request a flaw lies that the use case found.</param>
    public static Func<object?, ApiAnswer> For(Type value, Func<Flaw, Flaw> place)
        => typeof(Answering).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(value).CreateDelegate<Func<object?, ApiAnswer>>(place);

    private static ApiAnswer Of<T>(Func<Flaw, Flaw> place, object? outcome) => (Outcome<T>)outcome! switch
    {
        Outcome<T>.Done { Value: Nothing } => ApiAnswer.Nothing,
        Outcome<T>.Done { Value: IMade made } => ApiAnswer.Json(StatusCodes.Status201Created, made) with { Location = made.Address, ETag = "\"1\"" },
        Outcome<T>.Done { Value: { } value } => ApiAnswer.Json(StatusCodes.Status200OK, value) with { ETag = Version<T>.Of(value) },
        Outcome<T>.Done => ApiAnswer.Nothing,
        Outcome<T>.Invalid invalid => Problem.Invalid(invalid.Flaws.Select(place)).Answer,
        var other => Problem.Of(other).Answer,
    };

    private static class Version<T>
    {
        private static readonly PropertyInfo? Member = typeof(T).GetProperty("Version") is { } version && version.PropertyType == typeof(int) ? version : null;

        public static string? Of(T value) => Member is null ? null : string.Create(CultureInfo.InvariantCulture, $"\"{Member.GetValue(value)}\"");
    }
}
