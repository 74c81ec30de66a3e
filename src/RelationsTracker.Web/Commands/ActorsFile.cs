using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Text.Names;

namespace RelationsTracker.Web.Commands;

/// <summary>Known actors from a file: one a line, names parted by semicolons, the first for showing. After the first name the kind of the actor
/// may stand in brackets, "Ilham Aliyev (person)", after others the kind of the name, "Moscow (metonym)". Lines that are empty or begin
/// with # are passed over.</summary>
internal static class ActorsFile
{
    private const int Most = 20_000;
    private const int LongestName = 200;

    /// <exception cref="BadInputException">The file cannot be read, or a line is wrong; one problem for each line.</exception>
    public static async Task<IReadOnlyList<KnownActor>> Read(string path, CancellationToken cancel)
    {
        var file = await TextFile.Read(path, cancel);
        var lines = file.Normalised.Split('\n').Select((line, i) => (Words: line.Trim(), Number: i + 1)).Where(line => line.Words.Length > 0 && line.Words[0] != '#').ToList();
        var problems = new List<string>();
        if (lines.Count > Most)
        {
            problems.Add($"{path} names {lines.Count} actors; at most {Most} are looked for.");
        }

        var actors = lines.Take(Most).Select(line => ActorOf(line.Words, $"{path}:{line.Number}", problems)).ToList();
        problems.AddRange(actors.OfType<KnownActor>().GroupBy(actor => actor.Key).Where(same => same.Count() > 1).Select(same => $"{path}: '{same.Key}' stands there {same.Count()} times. Name each actor once."));
        return problems.Count == 0 ? [.. actors.OfType<KnownActor>()] : throw new BadInputException(problems);
    }

    private static KnownActor? ActorOf(string line, string place, List<string> problems)
    {
        var cells = line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (cells.Length == 0 || cells.Any(cell => cell.Length > LongestName))
        {
            problems.Add($"{place}: write 'name; other name; …', each name of at most {LongestName} letters.");
            return null;
        }

        var (name, kind) = Apart<ActorKind>(cells[0], place, problems);
        return new(name, name, kind ?? ActorKind.Organisation, [.. cells[1..].Select(cell => Apart<NameKind>(cell, place, problems)).Select(other => new KnownName(other.Name, other.Kind ?? NameKind.Alias))]);
    }

    // "Moscow (metonym)"; brackets with several words or with capitals belong to the name: "Security Service (FSB)".
    private static (string Name, TKind? Kind) Apart<TKind>(string cell, string place, List<string> problems)
        where TKind : struct, Enum
    {
        var open = cell.LastIndexOf('(');
        if (!cell.EndsWith(')') || open < 1 || cell[(open + 1)..^1] is not { Length: > 0 } inner || !inner.All(unit => char.IsLower(unit) || unit == '-'))
        {
            return (cell, null);
        }

        if (Enum.TryParse<TKind>(inner.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind))
        {
            return (cell[..open].Trim(), kind);
        }

        problems.Add($"{place}: '{inner}' is no kind here. Write one of {string.Join(", ", Enum.GetNames<TKind>().Select(Core.Schema.Kebab.Of))}.");
        return (cell[..open].Trim(), null);
    }
}
