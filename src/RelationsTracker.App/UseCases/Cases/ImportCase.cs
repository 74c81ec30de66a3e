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

    /// <summary>A package that is read as it is written, so that its length does not matter.</summary>
    public sealed record Read(CheckedPackage Package, string? Slug);

    /// <returns>The case's part of the address.</returns>
    public Task<Outcome<string>> Handle(Input input, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
        => door.Write(Permission.Own, input, async desk =>
        {
            var slug = await Address(desk, input.Package, input.Slug);
            progress?.Report(new ImportProgress("Checking the package", 0, input.Package.Items.Count));
            Check(input.Package);
            return await Open(desk, slug, IncomingCase.Of(input.Package), progress);
        }, cancel: cancel);

    /// <param name="package">Checked by whoever read it, line by line; its files are refused if they changed since.</param>
    /// <inheritdoc cref="Handle(Input, IProgress{ImportProgress}?, CancellationToken)"/>
    public Task<Outcome<string>> AsItIsRead(CheckedPackage package, string? slug, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
        => door.Write(Permission.Own, new Read(package, slug), async desk
            => await Open(desk, await Address(desk, package.Head, slug), IncomingCase.Of(package), progress), cancel: cancel);

    private static async Task<string> Address(Desk desk, CasePackage package, string? other)
    {
        var slug = string.IsNullOrWhiteSpace(other) ? package.Slug : other.Trim();
        return await desk.Db.Cases.AnyAsync(c => c.Slug == slug, desk.Cancel)
            ? throw new RuleException($"There is a case '{slug}' here already. Choose another address for the import.")
            : slug;
    }

    private static async Task<string> Open(Desk desk, string slug, IncomingCase incoming, IProgress<ImportProgress>? progress)
    {
        var head = incoming.Head;
        var file = CaseFile.Open(Guid.CreateVersion7(desk.At), slug, head.Title, desk.At);
        file.Describe(head.Title, head.Summary, head.Handling, head.Conventions, head.AcceptanceFirst);
        desk.Db.Add(file);
        await new Import(desk, file.Id, incoming, progress).Write();
        return slug;
    }

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
