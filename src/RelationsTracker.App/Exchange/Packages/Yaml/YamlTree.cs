using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RelationsTracker.App.Exchange.Packages.Yaml;

/// <summary>
/// Reads the plain part of YAML that packages use: one document of mappings, lists and scalars. Tags, anchors and
/// aliases are refused, depth and size are limited, and a name that occurs twice is a problem, not a choice. A long file is
/// read entry by entry, so that no more than one of them stands in memory.
/// </summary>
internal sealed class YamlTree
{
    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly Parser _parser;
    private int _nodes;
    private bool _over;

    private YamlTree(string file, TextReader text, ProblemList problems)
        => (_file, _problems, _parser) = (file, problems, new Parser(new Scanner(text, skipComments: true)));

    /// <summary>The file's only document; null if it is empty or a problem was found that leaves nothing to look at.</summary>
    public static YamlNode? Read(string file, string text, ProblemList problems)
    {
        using var reader = new StringReader(text);
        var tree = new YamlTree(file, reader, problems);
        return tree.Guarded(tree.Document);
    }

    /// <summary>Opens a file that is read entry by entry.</summary>
    public static YamlTree Open(string file, TextReader text, ProblemList problems)
    {
        var tree = new YamlTree(file, text, problems);
        tree.Root = tree.Guarded(tree.Begin);
        return tree;
    }

    /// <summary>What the file is, a mapping or list still without its entries; null if it is empty or no YAML.</summary>
    public YamlNode? Root { get; private set; }

    /// <summary>The next entry of the mapping that the file is; null at its end, or where it stops being YAML. Names that occur twice are the caller's to tell.</summary>
    public YamlEntry? NextEntry() => Root is YamlMap ? Guarded(() => Next() && _parser.Current is not MappingEnd ? Entry(1) : End<YamlEntry>()) : null;

    /// <summary>The next member of the list that the file is; null at its end, or where it stops being YAML.</summary>
    public YamlNode? NextMember() => Root is YamlList ? Guarded(() => Next() && _parser.Current is not SequenceEnd ? Node(2) : End<YamlNode>()) : null;

    private T? Guarded<T>(Func<T?> step)
        where T : class
    {
        try
        {
            return _over ? null : step();
        }
        catch (YamlException broken)
        {
            _problems.Add(_file, (int)broken.Start.Line, "", $"This is not YAML from here on: {broken.Message.TrimEnd('.')}. Check quotes, colons and indentation at and above this line.");
        }
        catch (UnwantedException unwanted)
        {
            _problems.Add(_file, unwanted.Line, "", unwanted.Message);
        }

        _over = true;
        return null;
    }

    private YamlNode? Document()
    {
        while (Next())
        {
            if (_parser.Current is NodeEvent or AnchorAlias)
            {
                var root = Node(1);
                End<YamlNode>();
                return root;
            }
        }

        return null;
    }

    private YamlNode? Begin()
    {
        while (Next())
        {
            if (_parser.Current is NodeEvent or AnchorAlias)
            {
                YamlNode root = Started(1) switch
                {
                    Scalar scalar => Leaf(scalar),
                    SequenceStart => new YamlList(Line, []),
                    _ => new YamlMap(Line, []),
                };
                return root is YamlScalar ? End<YamlNode>() ?? root : root;
            }
        }

        return null;
    }

    private T? End<T>()
        where T : class
    {
        while (Next())
        {
            switch (_parser.Current)
            {
                case DocumentStart:
                    throw new UnwantedException(Line, "A second document starts here; a file of a package holds one. Remove the line '---'.");
                case AnchorAlias:
                    throw Alias();
                default:
                    break;
            }
        }

        _over = true;
        return null;
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
    private YamlNode Node(int depth) => Started(depth) switch
    {
        Scalar scalar => Leaf(scalar),
        SequenceStart => Members(depth),
        _ => Entries(depth),
    };

    private NodeEvent Started(int depth)
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

        return start;
    }

    private YamlScalar Leaf(Scalar scalar) => new(Line, scalar.Value, scalar.Style == ScalarStyle.Plain);

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
            var entry = Entry(depth);
            if (known.TryAdd(entry.Key.Text, entry.Key.Line))
            {
                entries.Add(entry);
            }
            else
            {
                _problems.Add(_file, entry.Key.Line, "", Twice(entry.Key, known[entry.Key.Text]));
            }
        }

        return new YamlMap(line, entries);
    }

    private YamlEntry Entry(int depth)
    {
        var key = Node(depth + 1) as YamlScalar ?? throw new UnwantedException(Line, "A name is a single word, not a list or mapping.");
        Next();
        return new YamlEntry(key, Node(depth + 1));
    }

    /// <summary>What to say of a name that stands on another line of the same mapping already.</summary>
    public static string Twice(YamlScalar key, int line) => $"'{Shown.Short(key.Text)}' occurs twice; it stands on line {line} already. Keep one of the two.";

    private static UnwantedException Broken(int line) => new(line, "This is not YAML from here on. Check quotes, colons and indentation at and below this line.");

    private UnwantedException Alias() => new(Line, "Aliases (*) are not part of the format. Write the value out, or put it in quotes.");

    private sealed class UnwantedException(int line, string message) : Exception(message)
    {
        public int Line => line;
    }
}
