using RelationsTracker.App.Exchange.Packages.Files;
using RelationsTracker.App.Exchange.Packages.Yaml;
using RelationsTracker.Core;
using RelationsTracker.Core.Cases;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>Reads <c>case.yaml</c> and <c>raters.yaml</c>.</summary>
internal sealed class HeadReader(PackageFiles files, ProblemList problems)
{
    /// <summary>The package with nothing but its head.</summary>
    public CasePackage Package { get; private set; } = new();

    /// <summary>Whether the rest is worth reading: it is a package of a version known here.</summary>
    public bool ReadHead()
    {
        if (!files.Has(PackageNames.Case))
        {
            problems.Add(PackageNames.Case, $"The file is missing; every package has one. It begins with 'format: {CasePackage.Format}' and 'version: {CasePackage.Version}'.");
            return true;
        }

        if (files.Text(PackageNames.Case, problems) is not { } text || YamlTree.Read(PackageNames.Case, text, problems) is not { } root)
        {
            return true;
        }

        if (root is not YamlMap map || map.Find("format")?.Value is not YamlScalar { Text: CasePackage.Format })
        {
            problems.Add(PackageNames.Case, 1, "", $"This is not a case package: it does not say 'format: {CasePackage.Format}'.");
            return false;
        }

        if (Version(map) is { } wrong)
        {
            problems.Add(PackageNames.Case, map.LineOf("version", 1), "", wrong);
            return false;
        }

        var reader = new ContentReader(PackageNames.Case, "", problems);
        var head = reader.Read<CaseHead>(map);
        if (reader.IsSound && SlugFlaw(head.Slug) is { } flaw)
        {
            problems.Add(PackageNames.Case, map.LineOf("slug", 1), "", flaw);
        }

        Package = new CasePackage { Slug = head.Slug, Title = head.Title.Trim(), Handling = head.Handling, Summary = head.Summary, Conventions = head.Conventions, AcceptanceFirst = head.AcceptanceFirst, LeftOut = head.LeftOut };
        return true;
    }

    public IReadOnlyList<PackedRater> ReadRaters()
    {
        var raters = new List<PackedRater>();
        foreach (var node in Maps(PackageNames.Raters, files, problems))
        {
            var reader = new ContentReader(PackageNames.Raters, "", problems);
            var head = reader.Read<RaterHead>(node);
            var twice = raters.Any(r => r.Handle == head.Handle);
            if (reader.IsSound && (twice ? $"The handle '{head.Handle}' occurs twice. Keep one." : PackageRules.Rater(head.Handle, head.Name).FirstOrDefault()?.Message) is { } flaw)
            {
                reader.Wrong(node.Line, flaw);
            }

            raters.Add(new PackedRater(head.Handle, head.Name.Trim()));
        }

        return raters;
    }

    /// <summary>The mappings of a file that is a list, one after another; anything else is a problem, and a file that is not there holds none.</summary>
    public static IEnumerable<YamlMap> Maps(string file, PackageFiles files, ProblemList problems)
    {
        using var text = files.Has(file) ? files.Open(file, problems) : null;
        if (text is null)
        {
            yield break;
        }

        var tree = YamlTree.Open(file, text, problems);
        if (tree.Root is { IsNothing: false } root and not YamlList)
        {
            problems.Add(file, root.Line, "", "The file is a list: each entry begins with a hyphen.");
        }

        while (tree.NextMember() is { } member)
        {
            if (member is YamlMap map)
            {
                yield return map;
            }
            else
            {
                problems.Add(file, member.Line, "", "Write a mapping here: name: value.");
            }
        }
    }

    private static string? Version(YamlMap map) => map.Find("version")?.Value switch
    {
        YamlScalar { Text: var text } when int.TryParse(text, out var version) && version == CasePackage.Version => null,
        YamlScalar { Text: var text } when int.TryParse(text, out var version) && version > CasePackage.Version
            => $"This package is of format version {version}; this program reads version {CasePackage.Version}. Bring the program up to date, or export the case from an older one.",
        _ => $"Write 'version: {CasePackage.Version}'.",
    };

    private static string? SlugFlaw(string slug)
    {
        try
        {
            CaseSlug.Check(slug);
            return null;
        }
        catch (RuleException rule)
        {
            return rule.Message;
        }
    }
}
