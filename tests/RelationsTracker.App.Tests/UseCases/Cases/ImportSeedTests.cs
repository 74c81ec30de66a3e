using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.Exchange.Packages;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Cases;

public sealed class ImportSeedTests
{
    [Theory, EveryDatabase]
    public async Task A_shipped_case_comes_out_of_the_database_as_it_went_in(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        foreach (var seed in SeedTests.Shipped.Select(row => row.Data))
        {
            var package = await SeedTests.Read(seed);
            Office.Done(await office.Use<ImportCase>().Handle(new(package)));

            Assert.Equal(package, Office.Done(await office.Use<ExportCase>().Handle(package.Slug)));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_taken_address_is_refused_and_another_may_be_chosen(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        var package = await SeedTests.Read("iraq-1993");
        await office.Use<ImportCase>().Handle(new(package));

        Assert.Contains("Choose another address", (await office.Use<ImportCase>().Handle(new(package))).Message, StringComparison.Ordinal);
        Assert.Equal("iraq-again", Office.Done(await office.Use<ImportCase>().Handle(new(package, "iraq-again"))));
    }

    [Theory, EveryDatabase]
    public async Task Numbers_go_on_after_those_of_the_package(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        var package = await SeedTests.Read("iraq-1993");
        await office.Use<ImportCase>().Handle(new(package));

        var added = Office.Done(await office.Use<AddItem>().Handle(new("iraq-1993", ItemKind.Claim, new ClaimContent { Statement = "One more." })));
        Assert.Equal(package.Items.Last(i => i.Ref.Kind == ItemKind.Claim).Ref.Number + 1, added.Number);
    }

    [Theory, EveryDatabase]
    public async Task Nothing_of_a_package_with_a_flaw_is_kept(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        var package = await SeedTests.Read("iraq-1993");
        var holed = package with { Items = package.Items.Where(i => i.Ref != new ItemRef(ItemKind.Source, 1)).ToMany() };

        var outcome = await office.Use<ImportCase>().Handle(new(holed));

        Assert.Contains("There is no S1 in this package", outcome.Message, StringComparison.Ordinal);
        Assert.Equal(["strait"], Office.Done(await office.Use<ListCases>().Handle()).Select(c => c.Slug));
    }

    [Theory, EveryDatabase]
    public async Task An_import_that_is_called_off_midway_leaves_nothing(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        using var cancel = new CancellationTokenSource();
        var seen = new Seen(progress => { if (progress.Doing == "Writing ratings") { cancel.Cancel(); } });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await office.Use<ImportCase>().Handle(new(await SeedTests.Read("iraq-1993")), seen, cancel.Token));

        Assert.Equal(["strait"], Office.Done(await office.Use<ListCases>().Handle()).Select(c => c.Slug));
        await using var db = office.Open();
        Assert.Empty(db.Revisions.Where(r => r.Who == "Olga"));
    }

    [Theory, EveryDatabase]
    public async Task Each_item_and_rating_of_an_import_has_its_revision(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        var package = await SeedTests.Read("iraq-1993");
        await office.Use<ImportCase>().Handle(new(package));

        await using var db = office.Open();
        var revisions = db.Revisions.Where(r => r.Who == "Olga").OrderBy(r => r.Position).ToList();
        Assert.All(revisions, r => Assert.Equal((nameof(ImportCase), r.Digest()), (r.UseCase, r.Hash)));
        Assert.Equal(package.Items.Select(i => $"{i.Ref}").Concat(package.Ratings.Select(r => $"{r.Cell}/{r.Rater}")).Concat(package.Raters.Select(r => $"rater/{r.Handle}")).Append("case").Order(StringComparer.Ordinal),
            revisions.Select(r => r.Subject).Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Only_owners_import_and_members_export(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("edda");
        var package = await SeedTests.Read("iraq-1993");

        Assert.IsType<App.Door.Outcome<string>.Denied>(await office.Use<ImportCase>().Handle(new(package)));
        Assert.IsType<App.Door.Outcome<CasePackage>.Done>(await office.Use<ExportCase>().Handle(Office.Case));
        Assert.IsType<App.Door.Outcome<CasePackage>.Missing>(await office.As("nils").Use<ExportCase>().Handle(Office.Case));
    }

    [Theory, EveryDatabase]
    public async Task A_list_of_cases_shows_what_one_may_see(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        await office.Use<ImportCase>().Handle(new(await SeedTests.Read("iraq-1993")));

        var seen = Office.Done(await office.Use<ListCases>().Handle());
        Assert.Equal(["iraq-1993", "strait"], seen.Select(c => c.Slug));
        Assert.Equal(3, seen[0].Counts[ItemKind.Hypothesis]);
        Assert.Equal(["strait"], Office.Done(await office.As("anna").Use<ListCases>().Handle()).Select(c => c.Slug));
        Assert.Empty(Office.Done(await office.As("nils").Use<ListCases>().Handle()));
    }

    private sealed class Seen(Action<ImportProgress> see) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => see(value);
    }
}
