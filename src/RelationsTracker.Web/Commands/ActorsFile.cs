using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Text.Names;

namespace RelationsTracker.Web.Commands;

/// <summary>Known actors from a file: one a line, names parted by semicolons, the first for showing. After a name its kind may stand in
/// brackets, "Moscow (metonym)". Lines that are empty or begin with # are passed over.</summary>
internal static class ActorsFile
{
    private const int Most = 20_000;

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
        var names = line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => NameOf(name, place, problems)).ToList();
        if (names.Count == 0 || names.Exists(name => name.Text.Length is 0 or > 200))
        {
            problems.Add($"{place}: a name has 1 to 200 letters.");
            return null;
        }

        // Two or three words with capitals are taken for a person, so that the surname alone is found too; nothing else hangs on it.
        return new(names[0].Text, names[0].Text, ActorKind.Group, names[1..]);
    }

    private static KnownName NameOf(string name, string place, List<string> problems)
    {
        if (!name.EndsWith(')') || name.LastIndexOf('(') is not (> 0 and var open))
        {
            return new(name, NameKind.Alias);
        }

        if (Enum.TryParse<NameKind>(name[(open + 1)..^1].Trim(), ignoreCase: true, out var kind) && Enum.IsDefined(kind))
        {
            return new(name[..open].Trim(), kind);
        }

        problems.Add($"{place}: '{name[(open + 1)..^1]}' is no kind of name. Write one of {string.Join(", ", Enum.GetNames<NameKind>()).ToLowerInvariant()}.");
        return new(name[..open].Trim(), NameKind.Alias);
    }
}
