using System.Text.RegularExpressions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>A flaw and the place of the form where it is shown; no place where the form has none for it.</summary>
public sealed record PlacedFlaw(string Message, string? Path);

/// <summary>Which flaw is shown where. Flaws of the database name a field without its position in a list; they go to the entry they speak of.</summary>
public sealed partial class FlawPlaces
{
    private readonly ILookup<string, string> _byPath;

    public FlawPlaces(FormRecord record, IEnumerable<Flaw> flaws)
    {
        var places = record.Places().ToList();
        All = [.. flaws.Select(flaw => SpecialFields.Place(record.Schema.Type, flaw)).Select(flaw => new PlacedFlaw(flaw.Message, Find(places, flaw))).Distinct()
            .OrderBy(flaw => flaw.Path is null ? int.MaxValue : places.FindIndex(place => place.Path == flaw.Path))];
        _byPath = All.Where(flaw => flaw.Path is not null).ToLookup(flaw => flaw.Path!, flaw => flaw.Message);
    }

    /// <summary>All of them, in the order in which the form shows their places.</summary>
    public IReadOnlyList<PlacedFlaw> All { get; }

    /// <summary>What is wrong at exactly this place.</summary>
    public IEnumerable<string> At(string path) => _byPath[path];

    /// <summary>Whether something is wrong at this place or inside it.</summary>
    public bool Within(string path) => All.Any(flaw => flaw.Path is { } at && at.StartsWith(path, StringComparison.Ordinal) && (at.Length == path.Length || at[path.Length] is '[' or '/'));

    private static string? Find(List<(string Path, string Text)> places, Flaw flaw)
    {
        for (var path = flaw.Field; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf('/'))])
        {
            if (places.Any(place => place.Path == path))
            {
                return path;
            }

            var alike = places.Where(place => Position().Replace(place.Path, "") == path).ToList();
            if (alike.Count > 0)
            {
                return alike.FirstOrDefault(place => place.Text.Length > 0 && flaw.Message.Contains(place.Text, StringComparison.Ordinal), alike[0]).Path;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Position();
}
