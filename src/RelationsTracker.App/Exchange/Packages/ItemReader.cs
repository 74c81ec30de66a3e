using RelationsTracker.App.Exchange.Packages.Files;
using RelationsTracker.App.Exchange.Packages.Yaml;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>Reads the items of a file one after another, with the long texts that stand beside them.</summary>
internal sealed class ItemReader(PackageFiles files, ProblemList problems)
{
    /// <summary>References with what stands below them, in the order of the file.</summary>
    public IEnumerable<YamlEntry> Entries(string file, ItemKind kind)
    {
        using var text = files.Open(file, problems);
        if (text is null)
        {
            yield break;
        }

        var tree = YamlTree.Open(file, text, problems);
        if (tree.Root is { IsNothing: false } root and not YamlMap)
        {
            problems.Add(file, root.Line, "", $"The file is a mapping of references to fields: {kind.Letters()}1:, {kind.Letters()}2: and so on.");
        }

        while (tree.NextEntry() is { } entry)
        {
            yield return entry;
        }
    }

    /// <returns>What an item says, null if that cannot be read at all; and whether nothing is wrong with it by itself.</returns>
    public (Content? Content, bool IsSound) Read(string file, ItemRef item, YamlEntry entry)
    {
        var reader = new ContentReader(file, $"{item}", problems);
        if (entry.Value is not YamlMap fields)
        {
            reader.Wrong(entry.Key.Line, "Write the item's fields below its reference, indented: name: value.");
            return (null, false);
        }

        var content = reader.Read(ItemType.Of(item.Kind).Content, fields, entry.Key.Line, Beside(item));
        if (content is SourceTextContent { Withheld: true, Text: not null })
        {
            reader.Wrong(entry.Key.Line, $"The text is withheld, and a package never carries the words of one. Take out texts/{item}.txt, or take off withheld.");
        }

        return (content, reader.IsSound);
    }

    /// <summary>The long text of an item from the file of its own; null if there is none.</summary>
    public string? Words(ItemRef item) => Beside(item)?.Words;

    private LongText? Beside(ItemRef item)
        => PackageNames.Beside(item) is not { } beside ? null
            : new LongText(beside.Field, beside.Path, files.Has(beside.Path) ? LineFeeds(files.Text(beside.Path, problems)) : null);

    // Version control on Windows turns line ends; nothing else is touched.
    private static string? LineFeeds(string? text) => text?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
