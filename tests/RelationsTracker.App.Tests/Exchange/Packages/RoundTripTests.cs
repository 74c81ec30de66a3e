using CsCheck;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.Exchange.Packages;

public sealed class RoundTripTests
{
    [Fact]
    public void A_package_that_is_read_is_the_one_that_was_written()
        => CaseMaker.Gen.Sample(package =>
        {
            var read = PackageReader.Read(PackageWriter.Files(package));
            Assert.Empty(read.Problems.Select(p => p.ToString()));
            Assert.Equal(package, read.Package);
        }, iter: 300, print: _ => "a made case");

    [Fact]
    public void Equal_cases_give_equal_bytes()
        => CaseMaker.Gen.Sample(package =>
        {
            var (first, again) = (PackageWriter.Files(package), PackageWriter.Files(PackageReader.Read(PackageWriter.Files(package)).Package!));
            Assert.Equal(first.Paths, again.Paths);
            Assert.All(first.Paths, path => Assert.Equal(first.Bytes(path), again.Bytes(path)));
        }, iter: 50, print: _ => "a made case");

    [Fact]
    public async Task A_folder_and_a_zip_say_the_same()
    {
        var cancel = TestContext.Current.CancellationToken;
        var package = await SeedTests.Read("harbour");
        var head = new Core.Briefs.Sheets.SheetHead("harbour", "Fire", "", ItemRef.Parse("B1", null), "On the fire", null, 1, 1, Office.Noon, "Rhea", "Olga");
        package = package with { Editions = [new PackedEdition(head.Brief, 1, SheetJson.Write(new BriefSheet { Head = head, Body = "It burned.", Cited = [], Sources = [] }), Office.Noon, "", null, null, null)] };
        var folder = Directory.CreateTempSubdirectory("relationstracker-export-");
        using var one = new MemoryStream();
        using var two = new MemoryStream();
        await PackageWriter.ToFolder(package, folder.FullName, cancel);
        await PackageWriter.ToZip(package, one, cancel);
        await PackageWriter.ToZip(package, two, cancel);

        Assert.Equal(package, (await PackageReader.Read(folder.FullName, cancel: cancel)).Package);
        Assert.Equal(package, (await PackageReader.Read(one, cancel: cancel)).Package);
        Assert.Equal(one.ToArray(), two.ToArray());
        folder.Delete(recursive: true);
    }

    [Theory, EveryDatabase]
    public async Task A_case_that_is_exported_is_the_one_that_was_imported(DatabaseProvider provider)
    {
        await using var office = (await Office.On(provider)).As("olga");
        var count = 0;
        await CaseMaker.Gen.SampleAsync(async package =>
        {
            var mine = package with { Slug = $"made-{++count}" };
            Office.Done(await office.Use<ImportCase>().Handle(new(mine)));
            Assert.Equal(mine, Office.Done(await office.Use<ExportCase>().Handle(mine.Slug)));
        }, iter: 25, threads: 1, print: _ => "a made case");
    }
}
