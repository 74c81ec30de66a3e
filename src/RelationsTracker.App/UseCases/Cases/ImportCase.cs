using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Cases;

/// <summary>Brings a package in as a new case, whole or not at all; owners do.</summary>
public sealed class ImportCase(FrontDoor door)
{
    /// <param name="Slug">Another part of the address than the package's own, if that is taken.</param>
    public sealed record Input(CasePackage Package, string? Slug = null);

    /// <returns>The case's part of the address.</returns>
    public Task<Outcome<string>> Handle(Input input, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
        => door.Write(Permission.Own, input, async desk =>
        {
            var (package, slug) = (input.Package, string.IsNullOrWhiteSpace(input.Slug) ? input.Package.Slug : input.Slug.Trim());
            if (await desk.Db.Cases.AnyAsync(c => c.Slug == slug, desk.Cancel))
            {
                throw new RuleException($"There is a case '{slug}' here already. Choose another address for the import.");
            }

            progress?.Report(new ImportProgress("Checking the package", 0, package.Items.Count));
            Check(package);
            var file = CaseFile.Open(Guid.CreateVersion7(desk.At), slug, package.Title, desk.At);
            file.Describe(package.Title, package.Summary, package.Handling, package.Conventions, package.AcceptanceFirst);
            desk.Db.Add(file);
            await new Import(desk, file.Id, package, progress).Write();
            return slug;
        }, cancel: cancel);

    // Reading has said all this with lines; what did not come through the reader is held to the same rules.
    private static void Check(CasePackage package)
    {
        if (PackageRules.TooMany(package.Items.Count) is { } tooMany)
        {
            throw new RuleException(tooMany);
        }

        var flaws = PackageRules.Check(package).Take(100).ToList();
        if (flaws.Count > 0)
        {
            throw new FlawedException(default, flaws);
        }
    }
}
