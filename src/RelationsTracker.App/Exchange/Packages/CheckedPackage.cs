using RelationsTracker.App.Exchange.Packages.Files;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>
/// A package that has been read once and in which nothing is wrong. Whoever writes it reads its items again, one after another,
/// so that a package of any length takes no more memory than its register. Its files must stay as they are until it is disposed.
/// </summary>
public sealed class CheckedPackage : IDisposable
{
    private readonly PackageFiles _files;
    private readonly IReadOnlyList<(string Path, ItemKind Kind)> _sections;
    private readonly IReadOnlyList<string> _sheets;

    internal CheckedPackage(PackageFiles files, CasePackage head, PackageRegister register, IReadOnlyList<(string Path, ItemKind Kind)> sections, IReadOnlyList<string> sheets, int ratings)
        => (_files, Head, Register, _sections, _sheets, Ratings) = (files, head, register, sections, sheets, ratings);

    /// <summary>The package but for its items and ratings.</summary>
    public CasePackage Head { get; }

    /// <summary>How many items it holds.</summary>
    public int Items => Register.Count;

    /// <summary>How many ratings it holds.</summary>
    public int Ratings { get; }

    internal PackageRegister Register { get; }

    /// <summary>The items, by kind and otherwise in the order of the files.</summary>
    /// <param name="kinds">Those that are wanted; null for all.</param>
    /// <exception cref="RuleException">A file was changed or taken away meanwhile.</exception>
    internal IEnumerable<PackedItem> ReadItems(IReadOnlySet<ItemKind>? kinds = null) => Told(Written(kinds));

    /// <inheritdoc cref="ReadItems"/>
    internal IEnumerable<PackedRating> ReadRatings() => Told(Rated());

    /// <summary>The question under which a row stands.</summary>
    internal int QuestionOf(ItemRef row) => ((EvidenceRowContent)Register.All[row]).Question.Number;

    /// <summary>The package as a value, all of it in memory.</summary>
    internal CasePackage Whole() => Head with { Items = ReadItems().ToMany(), Ratings = ReadRatings().ToMany() };

    public void Dispose() => _files.Dispose();

    private IEnumerable<PackedItem> Written(IReadOnlySet<ItemKind>? kinds)
    {
        var problems = new ProblemList();
        var reader = new ItemReader(_files, problems);
        foreach (var (file, kind) in _sections.Where(section => kinds?.Contains(section.Kind) != false))
        {
            foreach (var entry in reader.Entries(file, kind))
            {
                var item = ItemRef.TryParse(entry.Key.Text, null, out var named) && reader.Read(file, named, entry) is { IsSound: true, Content: { } content } ? new PackedItem(named, content) : null;
                yield return item ?? throw Changed(file);
            }

            _ = problems.Any ? throw Changed(file) : 0;
        }
    }

    private IEnumerable<PackedRating> Rated()
    {
        var problems = new ProblemList();
        var reader = new RatingsReader(_files, problems, Register.All, Head.Raters.Select(r => r.Handle).ToHashSet());
        foreach (var file in _sheets)
        {
            foreach (var rating in reader.Read(file))
            {
                yield return rating;
            }

            _ = problems.Any ? throw Changed(file) : 0;
        }
    }

    private static RefusedException Changed(string file) => new(file, "The file is not as it was when the package was checked. Leave it alone and import again.");

    private static IEnumerable<T> Told<T>(IEnumerable<T> read)
    {
        using var each = read.GetEnumerator();
        while (Next(each))
        {
            yield return each.Current;
        }
    }

    private static bool Next<T>(IEnumerator<T> each)
    {
        try
        {
            return each.MoveNext();
        }
        catch (RefusedException refused)
        {
            throw new RuleException($"{refused.File}: {refused.Message}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new RuleException($"The package cannot be read any more: {unreadable.Message}");
        }
    }
}

/// <summary>What came of checking a package: the package, to be disposed, or the problems that keep it from being a case.</summary>
public sealed record PackageCheck(CheckedPackage? Package, IReadOnlyList<Problem> Problems) : IDisposable
{
    public void Dispose() => Package?.Dispose();
}
