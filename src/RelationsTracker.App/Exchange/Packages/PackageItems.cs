using RelationsTracker.App.Exchange.Packages.Files;
using RelationsTracker.App.Exchange.Packages.Yaml;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>Reads the items of all sections, then looks at them together.</summary>
internal sealed class PackageItems(PackageFiles files, ProblemList problems)
{
    private readonly Dictionary<ItemRef, Content> _contents = [];
    private readonly Dictionary<ItemRef, (string File, int Line)> _places = [];
    private readonly HashSet<ItemRef> _flawed = [];
    private readonly Dictionary<string, YamlMap> _again = [];

    public IReadOnlyDictionary<ItemRef, Content> Contents => _contents;

    public void Read(string file, ItemKind kind)
    {
        if (files.Text(file, problems) is not { } text || YamlTree.Read(file, text, problems) is not { } root || root.IsNothing)
        {
            return;
        }

        if (root is not YamlMap map)
        {
            problems.Add(file, root.Line, "", $"The file is a mapping of references to fields: {kind.Letters()}1:, {kind.Letters()}2: and so on.");
            return;
        }

        foreach (var entry in map.Entries)
        {
            if (Named(file, kind, entry.Key) is { } item)
            {
                Read(file, item, entry);
            }
        }
    }

    /// <summary>Asks the rules that need more than one item, and looks for long texts without an item.</summary>
    public void CheckTogether(CancellationToken cancel)
    {
        foreach (var path in files.Paths.Where(p => PackageNames.BesideOf(p) is { } item && !_places.ContainsKey(item)))
        {
            var item = PackageNames.BesideOf(path)!.Value;
            problems.Add(path, 0, $"{item}", $"There is no {item} in {item.Kind.Section()}.yaml. Add it, or take this file out.");
        }

        if (PackageRules.TooMany(_contents.Count) is { } tooMany)
        {
            problems.Add("", tooMany);
            return;
        }

        foreach (var (item, flaw) in PackageRules.Between(_contents, item => !_flawed.Contains(item)))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var line in Lines(item, flaw))
            {
                problems.Add(_places[item].File, line, $"{item}", flaw.ToString());
            }
        }
    }

    private ItemRef? Named(string file, ItemKind kind, YamlScalar key)
    {
        var wrong = !ItemRef.TryParse(key.Text, null, out var item) ? $"'{Shown.Short(key.Text)}' is not a reference. Items of this file are called {kind.Letters()}1, {kind.Letters()}2 and so on."
            : item.Kind != kind ? $"{item} is a {item.Kind.Word()}; move it to {item.Kind.Section()}.yaml."
            : _places.TryGetValue(item, out var first) ? $"{item} occurs twice; it stands in {first.File}, line {first.Line}, already. Give one of the two a number that is free."
            : null;
        if (wrong is not null)
        {
            problems.Add(file, key.Line, "", wrong);
        }

        return wrong is null ? item : null;
    }

    private void Read(string file, ItemRef item, YamlEntry entry)
    {
        _places[item] = (file, entry.Key.Line);
        var reader = new ContentReader(file, $"{item}", problems);
        if (entry.Value is YamlMap fields)
        {
            var content = reader.Read(ItemType.Of(item.Kind).Content, fields, entry.Key.Line, Beside(item));
            if (content is SourceTextContent { Withheld: true, Text: not null })
            {
                reader.Wrong(entry.Key.Line, $"The text is withheld, and a package never carries the words of one. Take out texts/{item}.txt, or take off withheld.");
            }

            _contents[item] = content;
        }
        else
        {
            reader.Wrong(entry.Key.Line, "Write the item's fields below its reference, indented: name: value.");
        }

        if (!reader.IsSound)
        {
            _flawed.Add(item);
        }
    }

    private LongText? Beside(ItemRef item)
        => PackageNames.Beside(item) is not { } beside ? null
            : new LongText(beside.Field, beside.Path, files.Has(beside.Path) ? LineFeeds(files.Text(beside.Path, problems)) : null);

    // Version control on Windows turns line ends; nothing else is touched.
    private static string? LineFeeds(string? text) => text?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    // Lines are looked up only once something is wrong: then the file is parsed again, instead of keeping every tree.
    private List<int> Lines(ItemRef item, Flaw flaw)
    {
        var (file, line) = _places[item];
        if (problems.IsFull)
        {
            return [line];
        }

        if (!_again.TryGetValue(file, out var map))
        {
            map = (YamlMap)YamlTree.Read(file, files.Text(file, problems)!, new ProblemList())!;
            _again.Clear();
            _again[file] = map;
        }

        var fields = (YamlMap)map.Find($"{item}")!.Value;
        var named = fields.All(flaw.Field).Where(s => ItemRef.TryParse(s.Text, null, out var to) && !_contents.ContainsKey(to)).Select(s => s.Line).Distinct().ToList();
        return named.Count > 0 ? named : [fields.LineOf(flaw.Field, line)];
    }
}
