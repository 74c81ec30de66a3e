namespace RelationsTracker.App.Exchange.Packages.Yaml;

/// <summary>A piece of a YAML file and the line, from 1, where it begins.</summary>
internal abstract record YamlNode(int Line)
{
    /// <summary>Left empty, or written as <c>~</c> or <c>null</c>.</summary>
    public bool IsNothing => this is YamlScalar { Plain: true, Text: "" or "~" or "null" };
}

/// <summary>A text, number or word. What it means, the field decides that it is for.</summary>
internal sealed record YamlScalar(int Line, string Text, bool Plain) : YamlNode(Line);

internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Members) : YamlNode(Line);

/// <summary>Names with values, each name once, in the order of the file.</summary>
internal sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line)
{
    public YamlEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Key.Text.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The line of what a path leads to (<c>chain[2]/source</c>), or of the nearest thing on the way that is there.</summary>
    public int LineOf(string path, int otherwise)
    {
        YamlNode here = this;
        foreach (var step in path.Split('/'))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            if ((here as YamlMap)?.Find(bracket < 0 ? step : step[..bracket]) is not { } entry)
            {
                return otherwise;
            }

            (here, otherwise) = (entry.Value, entry.Key.Line);
            if (bracket > 0 && int.TryParse(step[(bracket + 1)..^1], out var place) && here is YamlList list && place >= 1 && place <= list.Members.Count)
            {
                here = list.Members[place - 1];
                otherwise = here.Line;
            }
        }

        return otherwise;
    }

    /// <summary>The scalars that a path without list positions leads to: <c>chain/source</c> of every member.</summary>
    public IEnumerable<YamlScalar> All(string role)
        => role.Split('/').Aggregate((IEnumerable<YamlNode>)[this], (nodes, name) => nodes
            .SelectMany(Spread).OfType<YamlMap>().Select(map => map.Find(name)?.Value).OfType<YamlNode>())
            .SelectMany(Spread).OfType<YamlScalar>();

    private static IEnumerable<YamlNode> Spread(YamlNode node) => node is YamlList list ? list.Members : [node];
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
