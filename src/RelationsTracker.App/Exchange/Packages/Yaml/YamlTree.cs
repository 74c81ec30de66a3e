using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RelationsTracker.App.Exchange.Packages.Yaml;

/// <summary>
/// Reads the plain part of YAML that packages use: one document of mappings, lists and scalars. Tags, anchors and
/// aliases are refused, depth and size are limited, and a name that occurs twice is a problem, not a choice.
/// </summary>
internal sealed class YamlTree
{
    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly Parser _parser;
    private int _nodes;

    private YamlTree(string file, string text, ProblemList problems)
        => (_file, _problems, _parser) = (file, problems, new Parser(new Scanner(new StringReader(text), skipComments: true)));

    /// <summary>The file's only document; null if it is empty or a problem was found that leaves nothing to look at.</summary>
    public static YamlNode? Read(string file, string text, ProblemList problems)
    {
        try
        {
            return new YamlTree(file, text, problems).Document();
        }
        catch (YamlException broken)
        {
            problems.Add(file, (int)broken.Start.Line, "", $"This is not YAML from here on: {broken.Message.TrimEnd('.')}. Check quotes, colons and indentation at and above this line.");
        }
        catch (UnwantedException unwanted)
        {
            problems.Add(file, unwanted.Line, "", unwanted.Message);
        }

        return null;
    }

    private YamlNode? Document()
    {
        YamlNode? root = null;
        while (Next())
        {
            switch (_parser.Current)
            {
                case DocumentStart when root is not null:
                    throw new UnwantedException(Line, "A second document starts here; a file of a package holds one. Remove the line '---'.");
                case NodeEvent:
                    root = Node(1);
                    break;
                case AnchorAlias:
                    throw Alias();
                default:
                    break;
            }
        }

        return root;
    }

    // On some texts that are no YAML the library fails in other ways than it says.
    private bool Next()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException or NullReferenceException)
        {
            throw Broken(_parser.Current is { } last ? (int)last.End.Line : 1);
        }
    }

    private int Line => (int)_parser.Current!.Start.Line;

    // Stands on the first event of a node and leaves on its last.
    private YamlNode Node(int depth)
    {
        if (_parser.Current is AnchorAlias)
        {
            throw Alias();
        }

        if (_parser.Current is not NodeEvent start)
        {
            throw Broken(Line);
        }

        if (!start.Anchor.IsEmpty)
        {
            throw new UnwantedException(Line, "Anchors (&) are not part of the format. Write the value out.");
        }

        if (!start.Tag.IsEmpty)
        {
            throw new UnwantedException(Line, "Tags (!) are not part of the format. Remove it, or put the value in quotes.");
        }

        if (depth > PackageLimits.Depth)
        {
            throw new UnwantedException(Line, $"More than {PackageLimits.Depth} lists and mappings stand inside one another here; no field is that deep.");
        }

        if (++_nodes > PackageLimits.Nodes)
        {
            throw new UnwantedException(Line, string.Create(CultureInfo.InvariantCulture, $"The file holds more than {PackageLimits.Nodes} values. Continue the section in a second file (claims-2.yaml)."));
        }

        return start switch
        {
            Scalar scalar => new YamlScalar(Line, scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => Members(depth),
            _ => Entries(depth),
        };
    }

    private YamlList Members(int depth)
    {
        var (line, members) = (Line, new List<YamlNode>());
        while (Next() && _parser.Current is not SequenceEnd)
        {
            members.Add(Node(depth + 1));
        }

        return new YamlList(line, members);
    }

    private YamlMap Entries(int depth)
    {
        var (line, entries, known) = (Line, new List<YamlEntry>(), new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
        while (Next() && _parser.Current is not MappingEnd)
        {
            var key = Node(depth + 1) as YamlScalar ?? throw new UnwantedException(Line, "A name is a single word, not a list or mapping.");
            Next();
            var value = Node(depth + 1);
            if (known.TryAdd(key.Text, key.Line))
            {
                entries.Add(new YamlEntry(key, value));
            }
            else
            {
                _problems.Add(_file, key.Line, "", $"'{Shown.Short(key.Text)}' occurs twice; it stands on line {known[key.Text]} already. Keep one of the two.");
            }
        }

        return new YamlMap(line, entries);
    }

    private static UnwantedException Broken(int line) => new(line, "This is not YAML from here on. Check quotes, colons and indentation at and below this line.");

    private UnwantedException Alias() => new(Line, "Aliases (*) are not part of the format. Write the value out, or put it in quotes.");

    private sealed class UnwantedException(int line, string message) : Exception(message)
    {
        public int Line => line;
    }
}
