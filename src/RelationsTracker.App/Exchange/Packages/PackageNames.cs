using System.Globalization;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>What the files of a package are called.</summary>
internal static class PackageNames
{
    public const string Case = "case.yaml";
    public const string Raters = "raters.yaml";
    public const string Ratings = "ratings";
    public const string Editions = "editions.yaml";
    public const string Dissents = "dissents.yaml";
    public const string Judgements = "judgements.yaml";

    /// <summary>The file of a section; a big one goes on in <c>claims-2.yaml</c>, <c>claims-3.yaml</c> and so on.</summary>
    public static string Section(string section, int part)
        => part == 1 ? $"{section}.yaml" : string.Create(CultureInfo.InvariantCulture, $"{section}-{part}.yaml");

    /// <summary>The section and part of a file name; null for any other name.</summary>
    public static (string Section, int Part)? SectionOf(string path)
    {
        if (!path.EndsWith(".yaml", StringComparison.Ordinal) || path is Case or Raters or Editions or Dissents or Judgements)
        {
            return null;
        }

        var stem = path[..^".yaml".Length];
        var hyphen = stem.IndexOf('-', StringComparison.Ordinal);
        var section = hyphen < 0 ? stem : stem[..hyphen];
        var part = 1;
        var known = section == Ratings || (ItemKinds.TryFromSection(section, out var kind) && kind.Section() == section);
        return known && (hyphen < 0 || int.TryParse(stem[(hyphen + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out part)) && Section(section, part) == path
            ? (section, part)
            : null;
    }

    /// <summary>The file that holds one long text of an item on its own, and the field it is: the words of a text, the body of a brief.</summary>
    public static (ContentField Field, string Path)? Beside(ItemRef item) => item.Kind switch
    {
        ItemKind.SourceText => (ContentSchema.Of(typeof(SourceTextContent)).ByName["text"], $"texts/{item}.txt"),
        ItemKind.Brief => (ContentSchema.Of(typeof(BriefContent)).ByName["body"], $"briefs/{item}.md"),
        _ => null,
    };

    /// <summary>The item whose long text a file holds; null for any other file.</summary>
    public static ItemRef? BesideOf(string path)
        => path.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 && path.LastIndexOf('.') is var dot && dot > slash
            && ItemRef.TryParse(path[(slash + 1)..dot], null, out var item) && Beside(item)?.Path == path
            ? item
            : null;

    /// <summary>The file of a frozen brief.</summary>
    public static string Edition(ItemRef brief, int number) => string.Create(CultureInfo.InvariantCulture, $"editions/{brief}-{number}.json");

    /// <summary>The edition whose frozen brief a file holds; null for any other file.</summary>
    public static (ItemRef Brief, int Number)? EditionOf(string path)
        => path.StartsWith("editions/", StringComparison.Ordinal) && path["editions/".Length..].Split('-', '.') is [var name, var digits, "json"]
            && ItemRef.TryParse(name, null, out var brief) && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Edition(brief, number) == path
            ? (brief, number)
            : null;

    public static bool IsKnown(string path) => path is Case or Raters or Editions or Dissents or Judgements || EditionOf(path) is not null || SectionOf(path) is not null || BesideOf(path) is not null;
}
