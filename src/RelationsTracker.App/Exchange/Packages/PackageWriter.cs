using System.Text;
using RelationsTracker.App.Exchange.Packages.Files;
using RelationsTracker.App.Exchange.Packages.Yaml;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>Writes a case package. Equal cases give equal bytes, as a folder and as a zip.</summary>
public static class PackageWriter
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Writes into an empty folder, or over an earlier export of the same case.</summary>
    /// <exception cref="RuleException">The folder holds something else, or the case is too big for a package.</exception>
    public static async Task ToFolder(CasePackage package, string folder, CancellationToken cancel = default)
    {
        try
        {
            await FolderFiles.Write(Files(package), folder, there => HoldsCase(there, package.Slug), cancel);
        }
        catch (RefusedException refused)
        {
            throw new RuleException(refused.Message);
        }
    }

    /// <summary>Writes a zip to a stream.</summary>
    /// <exception cref="RuleException">The case is too big for a package.</exception>
    public static async Task ToZip(CasePackage package, Stream to, CancellationToken cancel = default)
    {
        var files = Files(package);
        await ZipFiles.Write(files, files.Paths, to, cancel);
    }

    internal static PackageFiles Files(CasePackage package)
    {
        var files = new PackageFiles();
        files.Put(PackageNames.Case, Utf8.GetBytes(Head(package)));
        if (package.Raters.Count > 0)
        {
            files.Put(PackageNames.Raters, Utf8.GetBytes(string.Concat(package.Raters.Select(Rater))));
        }

        foreach (var kind in package.Items.GroupBy(i => i.Ref.Kind))
        {
            Split(files, kind.Key.Section(), kind.Select(Item), "\n");
        }

        PublishedWriter.Write(package, files);
        Split(files, PackageNames.Ratings, RatingsWriter.Sheets(package), "");
        foreach (var item in package.Items)
        {
            if (PackageNames.Beside(item.Ref) is { } beside && beside.Field.Get(Kept(item.Content)) is string { Length: > 0 } words)
            {
                // A reader takes one byte order mark off; a text that begins with one keeps its own.
                files.Put(beside.Path, Utf8.GetBytes(words[0] == '\uFEFF' ? $"\uFEFF{words}" : words));
            }
        }

        if (files.Paths.Sum(p => (long)files.Bytes(p).Length) > PackageLimits.Total)
        {
            throw new RuleException($"The case is too big for a package: more than {PackageLimits.Total / (1024 * 1024)} MB.");
        }

        return PackageRules.TooMany(package.Items.Count) is { } tooMany ? throw new RuleException(tooMany) : files;
    }

    /// <summary>What of a content leaves the house: not the words of a withheld text.</summary>
    public static Content Kept(Content content)
        => content is Core.Sources.SourceTextContent { Withheld: true, Text: not null } text ? text with { Text = null } : content;

    private static string Head(CasePackage package)
    {
        var text = new StringBuilder();
        new ContentWriter(text).Fields(new CaseHead
        {
            Format = CasePackage.Format,
            Version = CasePackage.Version,
            Slug = package.Slug,
            Title = package.Title,
            Handling = package.Handling,
            Summary = package.Summary,
            Conventions = package.Conventions,
            AcceptanceFirst = package.AcceptanceFirst,
            LeftOut = package.LeftOut,
        }, 0, "");
        return text.ToString();
    }

    private static string Rater(PackedRater rater)
    {
        var text = new StringBuilder();
        new ContentWriter(text).Member(new RaterHead { Handle = rater.Handle, Name = rater.Name }, 0);
        return text.ToString();
    }

    private static string Item(PackedItem item)
    {
        var text = new StringBuilder($"{item.Ref}:\n");
        new ContentWriter(text).Fields(Kept(item.Content), 2, "  ", PackageNames.Beside(item.Ref)?.Field);
        return text.Length == item.Ref.ToString().Length + 2 ? $"{item.Ref}: {{}}\n" : text.ToString();
    }

    // A file must stay under the limit of what is read.
    private static void Split(PackageFiles files, string section, IEnumerable<string> entries, string between)
    {
        var (part, text, size) = (1, new StringBuilder(), 0);
        foreach (var entry in entries)
        {
            var bytes = Utf8.GetByteCount(entry) + between.Length;
            if (size > 0 && size + bytes > PackageLimits.SplitAt)
            {
                files.Put(PackageNames.Section(section, part++), Utf8.GetBytes(text.ToString()));
                (text, size) = (text.Clear(), 0);
            }

            text.Append(size > 0 ? between : "").Append(entry);
            size += bytes;
        }

        if (size > 0)
        {
            files.Put(PackageNames.Section(section, part), Utf8.GetBytes(text.ToString()));
        }
    }

    private static bool HoldsCase(string folder, string slug)
        => Path.Combine(folder, PackageNames.Case) is var head && File.Exists(head) && new FileInfo(head).Length < PackageLimits.File
            && YamlTree.Read(head, File.ReadAllText(head), new ProblemList()) is YamlMap map
            && map.Find("format")?.Value is YamlScalar { Text: CasePackage.Format } && map.Find("slug")?.Value is YamlScalar { Text: var there } && there == slug;
}
