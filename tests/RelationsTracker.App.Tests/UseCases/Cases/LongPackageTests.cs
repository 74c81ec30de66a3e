using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.Exchange.Packages;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Cases;

/// <summary>Packages that are read as they are written: the same case as one that came in as a value, or nothing.</summary>
public sealed class LongPackageTests : IDisposable
{
    private const int More = 3_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationstracker-long-");

    [Theory, EveryDatabase]
    public async Task A_long_package_makes_the_case_that_it_makes_as_a_value(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        var package = await Long();
        await PackageWriter.ToFolder(package, _folder.FullName);
        var steps = new Steps();

        Office.Done(await office.Use<ImportCase>().Handle(new(package, "short")));
        using (var check = await PackageReader.Check(_folder.FullName, steps))
        {
            Assert.Equal("long", Office.Done(await office.Use<ImportCase>().AsItIsRead(check.Package!, "long", steps)));
            Assert.Equal((package.Items.Count, package.Ratings.Count), (check.Package!.Items, check.Package.Ratings));
        }

        Assert.Equal(package with { Slug = "long" }, Office.Done(await office.Use<ExportCase>().Handle("long")));
        Assert.Equal(await Kept(office, "short"), await Kept(office, "long"));
        Assert.All(Office.Done(await office.AsConsole().Use<VerifyHistory>().Handle(null, [])), audit => Assert.Empty(audit.Faults));
        Assert.Contains(("Writing items", 1000, package.Items.Count), steps.Said);
        Assert.Equal(["C1777"], Office.Done(await office.As("olga").Use<SearchEverywhere>().Handle("whispered1777 case:long")).Hits.Select(hit => hit.Place));
    }

    [Theory, EveryDatabase]
    public async Task A_flaw_in_the_last_item_is_named_and_keeps_all_out(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        await PackageWriter.ToFolder(await Long(), _folder.FullName);
        await File.AppendAllTextAsync(Path.Combine(_folder.FullName, "claims.yaml"), "\nC9999:\n  statement: The last.\n  voice: S99\n");
        var line = File.ReadLines(Path.Combine(_folder.FullName, "claims.yaml")).Count();

        using var check = await PackageReader.Check(_folder.FullName);

        Assert.Null(check.Package);
        Assert.Equal([$"claims.yaml:{line}: C9999: voice: There is no S99 in this package. Add it to sources.yaml, or correct the reference."], check.Problems.Select(p => p.ToString()));
        Assert.Equal(["strait"], Office.Done(await office.Use<ListCases>().Handle()).Select(c => c.Slug));
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_changes_after_it_was_checked_keeps_all_out(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        await PackageWriter.ToFolder(await Long(), _folder.FullName);
        using var check = await PackageReader.Check(_folder.FullName);
        var claims = Path.Combine(_folder.FullName, "claims.yaml");
        await File.WriteAllTextAsync(claims, (await File.ReadAllTextAsync(claims)).Replace($"whispered{More}", "shouted", StringComparison.Ordinal));

        var outcome = await office.Use<ImportCase>().AsItIsRead(check.Package!, null);

        Assert.Contains("claims.yaml: The file was changed", Assert.IsType<Outcome<string>.Refused>(outcome).Message, StringComparison.Ordinal);
        await NothingIsKept(office);
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_goes_away_after_it_was_checked_keeps_all_out(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        await PackageWriter.ToFolder(await Long(), _folder.FullName);
        using var check = await PackageReader.Check(_folder.FullName);
        File.Delete(Path.Combine(_folder.FullName, "rows.yaml"));

        Assert.Contains("cannot be read any more", Assert.IsType<Outcome<string>.Refused>(await office.Use<ImportCase>().AsItIsRead(check.Package!, null)).Message, StringComparison.Ordinal);
        await NothingIsKept(office);
    }

    [Theory, EveryDatabase]
    public async Task Whoever_stops_it_half_way_finds_nothing_of_it(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        var zip = Path.Combine(_folder.FullName, "case.zip");
        await using (var to = File.Create(zip))
        {
            await PackageWriter.ToZip(await Long(), to);
        }

        using var check = await PackageReader.Check(zip);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.Use<ImportCase>().AsItIsRead(check.Package!, null, new Steps { At = ("Writing items", 2000), Then = stop.Cancel }, stop.Token));

        await NothingIsKept(office);
        Assert.Equal("harbour", Office.Done(await office.Use<ImportCase>().AsItIsRead(check.Package!, null)));
    }

    [Theory, EveryDatabase]
    public async Task Only_owners_bring_one_in_and_no_address_is_taken_twice(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("edda");
        await PackageWriter.ToFolder(await SeedTests.Read("harbour"), _folder.FullName);
        using var check = await PackageReader.Check(_folder.FullName);

        Assert.IsType<Outcome<string>.Denied>(await office.Use<ImportCase>().AsItIsRead(check.Package!, null));
        Assert.Contains("Choose another address", Assert.IsType<Outcome<string>.Refused>(await office.As("olga").Use<ImportCase>().AsItIsRead(check.Package!, Office.Case)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // A shipped case with many more claims, of which some lead to later ones.
    private static async Task<CasePackage> Long()
    {
        var package = await SeedTests.Read("harbour");
        var more = Enumerable.Range(1001, More - 1000).Concat(Enumerable.Range(5000, 1000)).Select(number => new PackedItem(new ItemRef(ItemKind.Claim, number), new ClaimContent
        {
            Statement = $"Somebody whispered{number} of a ship.",
            Voice = new ItemRef(ItemKind.Source, 1),
            Claims = number % 100 == 0 ? [new ClaimLink { Claim = new ItemRef(ItemKind.Claim, number == 3000 ? 5999 : number + 1), How = ClaimLinkKind.Restates }] : [],
        }));
        return package with { Items = package.Items.Concat(more).ToMany() };
    }

    private static async Task<string> Kept(Office office, string slug)
    {
        await using var db = office.Open();
        var id = await db.Cases.Where(c => c.Slug == slug).Select(c => c.Id).SingleAsync();
        var register = await db.Register.AsNoTracking().Where(e => e.CaseId == id).OrderBy(e => e.Kind).ThenBy(e => e.Number).ToListAsync();
        var links = await db.Links.AsNoTracking().Where(l => l.CaseId == id).ToListAsync();
        var words = await db.Findable.AsNoTracking().IgnoreQueryFilters().Where(f => f.CaseId == id).ToListAsync();
        var history = await db.Revisions.AsNoTracking().Where(r => r.CaseId == id).OrderBy(r => r.Position).ToListAsync();
        var counters = await db.Counters.AsNoTracking().Where(c => c.CaseId == id).ToListAsync();
        return string.Join('\n', register.Select(e => $"{e.Ref} {e.Title} {e.Folded} {e.Key} {e.State} {e.Earliest} {e.Latest} {e.Version} {e.Question} {e.Rater} {e.ChangedAt:O}")
            .Concat(links.Select(l => $"{l.From} {l.Role} {l.To}").Order(StringComparer.Ordinal))
            .Concat(words.Select(w => $"{w.Kind} {w.Number} {w.Piece} {w.Start} {w.Words.Replace($"{id:N}", "", StringComparison.Ordinal)}").Order(StringComparer.Ordinal))
            .Concat(history.Select(r => $"{r.Subject} {r.Who} {r.UseCase} {(r.Subject == "case" ? "" : r.After)}"))
            .Concat(counters.Select(c => $"{c.Kind} {c.Last}").Order(StringComparer.Ordinal)));
    }

    private static async Task NothingIsKept(Office office)
    {
        Assert.Equal(["strait"], Office.Done(await office.Use<ListCases>().Handle()).Select(c => c.Slug));
        await using var db = office.Open();
        Assert.Empty(await db.Register.ToListAsync());
        Assert.Empty(await db.Findable.IgnoreQueryFilters().ToListAsync());
        Assert.Empty(await db.Revisions.Where(r => r.Who == "Olga").ToListAsync());
    }

    private sealed class Steps : IProgress<ImportProgress>
    {
        public List<(string, int, int)> Said { get; } = [];

        public (string, int) At { get; init; }

        public Action Then { get; init; } = () => { };

        public void Report(ImportProgress value)
        {
            Said.Add((value.Doing, value.Done, value.Of));
            if ((value.Doing, value.Done) == At)
            {
                Then();
            }
        }
    }
}
