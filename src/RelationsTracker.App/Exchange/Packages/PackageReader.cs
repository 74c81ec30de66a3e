using RelationsTracker.App.Exchange.Packages.Files;
using RelationsTracker.Core;
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
    private readonly IReadOnlyList<(string Path, ItemKind Kind)> _sections;
    private readonly IReadOnlyList<string> _sheets;

    private PackageReader(PackageFiles files, ProblemList problems)
    {
        (_files, _problems) = (files, problems);
        var known = files.Paths.Select(path => (Path: path, Section: PackageNames.SectionOf(path))).Where(file => file.Section is not null).Select(file => (file.Path, file.Section!.Value.Section, file.Section.Value.Part)).OrderBy(file => file.Part).ToList();
        _sections = [.. known.Where(file => file.Section != PackageNames.Ratings).Select(file => (file.Path, Kind: ItemKinds.TryFromSection(file.Section, out var kind) ? kind : default)).OrderBy(file => file.Kind)];
        _sheets = [.. known.Where(file => file.Section == PackageNames.Ratings).Select(file => file.Path)];
    }

    /// <summary>Reads a folder or a zip by its path, as a value.</summary>
    public static async Task<PackageReading> Read(string path, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        using var check = await Check(path, progress, cancel);
        return Whole(check);
    }

    /// <summary>Reads a zip from a stream that can seek, as a value.</summary>
    public static async Task<PackageReading> Read(Stream zip, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        using var check = await Check(zip, progress, cancel);
        return Whole(check);
    }

    internal static PackageReading Read(PackageFiles files)
    {
        var problems = new ProblemList();
        using var check = Answer(Checked(files, problems, null, default), problems);
        return Whole(check);
    }

    /// <summary>Reads a folder or a zip by its path, for somebody who reads its items again to write them.</summary>
    public static Task<PackageCheck> Check(string path, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
        => Check(problems => Directory.Exists(path) ? FolderFiles.Read(path, problems, cancel) : Unpacked(path, problems, cancel), progress, cancel);

    /// <summary>Reads a zip from a stream that can seek and stays open until what is returned is disposed.</summary>
    public static Task<PackageCheck> Check(Stream zip, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
        => Check(problems => ZipFiles.Read(zip, problems, cancel), progress, cancel);

    private static async Task<PackageCheck> Check(Func<ProblemList, Task<PackageFiles>> open, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var problems = new ProblemList();
        CheckedPackage? package = null;
        try
        {
            package = Checked(await open(problems), problems, progress, cancel);
        }
        catch (RefusedException refused)
        {
            problems.Add(refused.File, refused.Message);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            problems.Add("", $"The package cannot be read: {unreadable.Message}");
        }

        return Answer(package, problems);
    }

    private static async Task<PackageFiles> Unpacked(string path, ProblemList problems, CancellationToken cancel)
    {
        var zip = File.OpenRead(path);
        try
        {
            var files = await ZipFiles.Read(zip, problems, cancel);
            files.Hold(zip);
            return files;
        }
        catch
        {
            await zip.DisposeAsync();
            throw;
        }
    }

    private static CheckedPackage? Checked(PackageFiles files, ProblemList problems, IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        CheckedPackage? package = null;
        try
        {
            return package = new PackageReader(files, problems).Case(progress, cancel);
        }
        finally
        {
            if (package is null)
            {
                files.Dispose();
            }
        }
    }

    private static PackageCheck Answer(CheckedPackage? package, ProblemList problems)
        => new(problems.Any ? null : package, problems.Found());

    private static PackageReading Whole(PackageCheck check)
    {
        try
        {
            return new(check.Package?.Whole(), check.Problems);
        }
        catch (RuleException changed)
        {
            return new(null, [new Problem("", 0, "", changed.Message)]);
        }
    }

    private CheckedPackage? Case(IProgress<ImportProgress>? progress, CancellationToken cancel)
    {
        var head = new HeadReader(_files, _problems);
        if (!head.ReadHead())
        {
            return null;
        }

        var (items, steps) = (new PackageItems(_files, _problems, _sections), _sections.Count + _sheets.Count + 1);
        foreach (var ((file, kind), i) in _sections.Select((section, i) => (section, i)))
        {
            cancel.ThrowIfCancellationRequested();
            progress?.Report(new ImportProgress($"Reading {file}", i, steps));
            items.Read(file, kind, cancel);
        }

        progress?.Report(new ImportProgress("Checking references and rules", steps - 1, steps));
        items.CheckTogether(cancel);
        var raters = head.ReadRaters();
        var ratings = new RatingsReader(_files, _problems, items.Register.All, raters.Select(r => r.Handle).ToHashSet());
        var rated = _sheets.Sum(file => ratings.Read(file).Count());
        var published = new PublishedReader(_files, _problems, items.Register.All);
        published.Read();
        return _problems.Any ? null : new CheckedPackage(_files, head.Package with
        {
            Editions = published.Editions.ToMany(),
            Dissents = published.Dissents.ToMany(),
            Judgements = published.Judgements.ToMany(),
            Raters = raters.ToMany(),
        }, items.Register, _sections, _sheets, rated);
    }
}
