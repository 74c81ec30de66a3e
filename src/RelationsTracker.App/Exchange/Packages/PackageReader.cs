using RelationsTracker.App.Exchange.Packages.Files;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>How far reading or importing is.</summary>
/// <param name="Doing">What is being done, for people: "Reading claims.yaml".</param>
/// <param name="Done">Steps done of <paramref name="Of"/>.</param>
public sealed record ImportProgress(string Doing, int Done, int Of);

/// <summary>
/// Reads a case package, a folder or a zip, and reports everything that is wrong with it at once. What it passes on is
/// free of flaws by itself; whether the installation has room for it is the import's question.
/// </summary>
public sealed class PackageReader
{
    private readonly PackageFiles _files;
    private readonly ProblemList _problems;
    private readonly PackageItems _items;

    private PackageReader(PackageFiles files, ProblemList problems)
        => (_files, _problems, _items) = (files, problems, new PackageItems(files, problems));

    /// <summary>Reads a folder or a zip by its path.</summary>
    public static Task<PackageReading> Read(string path, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
        => Read(async problems =>
        {
            if (Directory.Exists(path))
            {
                return await FolderFiles.Read(path, problems, cancel);
            }

            await using var zip = File.OpenRead(path);
            return await ZipFiles.Read(zip, problems, cancel);
        }, progress, cancel);

    /// <summary>Reads a zip from a stream that can seek.</summary>
    public static Task<PackageReading> Read(Stream zip, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
        => Read(problems => ZipFiles.Read(zip, problems, cancel), progress, cancel);

    internal static PackageReading Read(PackageFiles files, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        var problems = new ProblemList();
        return Answer(new PackageReader(files, problems).Case(progress, cancel), problems);
    }

    private static async Task<PackageReading> Read(Func<ProblemList, Task<PackageFiles>> open, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var problems = new ProblemList();
        CasePackage? package = null;
        try
        {
            package = new PackageReader(await open(problems), problems).Case(progress, cancel);
        }
        catch (RefusedException refused)
        {
            problems.Add(refused.File, refused.Message);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add("", $"The package cannot be read: {unreadable.Message}");
        }

        return Answer(package, problems);
    }

    private static PackageReading Answer(CasePackage? package, ProblemList problems)
        => new(problems.Any ? null : package, problems.Found());

    private CasePackage? Case(IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var head = new HeadReader(_files, _problems);
        if (!head.ReadHead())
        {
            return null;
        }

        var files = _files.Paths.Select(path => (Path: path, Section: PackageNames.SectionOf(path))).Where(f => f.Section is not null).ToList();
        foreach (var (file, i) in files.Where(f => f.Section!.Value.Section != PackageNames.Ratings).Select((f, i) => (f, i)))
        {
            cancel.ThrowIfCancellationRequested();
            progress?.Report(new ImportProgress($"Reading {file.Path}", i, files.Count + 1));
            ItemKinds.TryFromSection(file.Section!.Value.Section, out var kind);
            _items.Read(file.Path, kind);
        }

        progress?.Report(new ImportProgress("Checking references and rules", files.Count, files.Count + 1));
        _items.CheckTogether(cancel);
        var raters = head.ReadRaters();
        var ratings = new RatingsReader(_files, _problems, _items.Contents, raters.Select(r => r.Handle).ToHashSet());
        foreach (var (path, _) in files.Where(f => f.Section!.Value.Section == PackageNames.Ratings))
        {
            ratings.Read(path);
        }

        var published = new PublishedReader(_files, _problems, _items.Contents);
        published.Read();
        return _problems.Any ? null : head.Package with
        {
            Editions = published.Editions.ToMany(),
            Dissents = published.Dissents.ToMany(),
            Judgements = published.Judgements.ToMany(),
            Raters = raters.ToMany(),
            Items = _items.Contents.Select(i => new PackedItem(i.Key, i.Value)).ToMany(),
            Ratings = ratings.Found.ToMany(),
        };
    }
}
