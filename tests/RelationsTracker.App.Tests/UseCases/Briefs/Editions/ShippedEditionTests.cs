using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.Exchange.Packages;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.App.UseCases.Briefs.Verification;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Briefs.Verification;
using RelationsTracker.Core.Items;
using static RelationsTracker.App.Tests.UseCases.HarbourOffice;

namespace RelationsTracker.App.Tests.UseCases.Briefs.Editions;

/// <summary>The shipped case holds one published brief. RELATIONSTRACKER_WRITE_SEEDS=1 publishes it anew, after its case was changed.</summary>
public sealed class ShippedEditionTests
{
    private const string Affair = "russia-azerbaijan-2025";

    private static DateTimeOffset PublishedAt { get; } = new(2025, 7, 17, 10, 0, 0, TimeSpan.Zero);

    [Theory, EveryDatabase]
    public async Task All_of_it_still_holds(DatabaseProvider provider)
    {
        if (Environment.GetEnvironmentVariable("RELATIONSTRACKER_WRITE_SEEDS") == "1" && provider == DatabaseProvider.Sqlite)
        {
            await PublishAnew();
        }

        await using var office = await On(provider, Affair);
        var verified = Office.Done(await office.Use<VerifyEdition>().Handle(Affair, Ref("B1"), 1));

        Assert.Empty(verified.Sentences.SelectMany(sentence => sentence.Causes).Concat(verified.Figures.SelectMany(figure => figure.Causes)).Select(cause => cause.What).Distinct());
        Assert.True(verified.Holds);
        Assert.InRange(verified.Count(Standing.StillTrue), 30, int.MaxValue);
    }

    [Fact]
    public async Task It_was_approved_by_another_judged_by_all_nine_and_shows_every_kind_of_figure()
    {
        var package = await SeedTests.Read(Affair);
        var sheet = SheetJson.Read(package.Editions.Single().Sheet);
        var brief = (BriefContent)package.Items.Single(item => item.Ref == Ref("B1")).Content;

        Assert.Equal(brief.Body, sheet.Body);
        Assert.NotEqual(brief.Records.Single(record => record.Step == LifecycleStep.Submitted).By, sheet.Head.ApprovedBy);
        Assert.Empty(sheet.Breaches);
        Assert.Equal(TradecraftStandard.All.Select(standard => (standard.Standard, StandardVerdict.Met)), sheet.Judged.Select(said => (said.Standard, said.Verdict)));
        Assert.Equal(package.Dissents.Select(dissent => dissent.Text), sheet.Dissents.Select(dissent => dissent.Text));
        Assert.Equal(Enum.GetValues<FigureKind>(), sheet.Figures.Select(figure => figure.Reference.Figure).OfType<FigureKind>().Distinct().Order());
    }

    // As its own two readers would have: whoever is at work here is nobody of that case.
    private static async Task PublishAnew()
    {
        await using var office = (await Office.On(DatabaseProvider.Sqlite)).As("olga");
        Office.Done(await office.Use<ImportCase>().Handle(new(await SeedTests.Read(Affair) with { Editions = [] })));
        Office.Done(await office.Use<PublishEdition>().Handle(new(Affair, Ref("B1"), Office.Done(await office.Use<ReadItem>().Handle(Affair, Ref("B1"))).Version)));
        var made = Office.Done(await office.Use<ExportCase>().Handle(Affair)).Editions.Single();
        var sheet = SheetJson.Read(made.Sheet);
        var signed = made with { Sheet = SheetJson.Write(sheet with { Head = sheet.Head with { At = PublishedAt, By = "Second reader" } }) };
        var files = PackageWriter.Files(new CasePackage { Slug = Affair, Title = sheet.Head.CaseTitle, Editions = [signed] });
        foreach (var path in files.Paths.Where(path => path.StartsWith("editions", StringComparison.Ordinal)))
        {
            var to = Path.Combine(SeedTests.Home, Affair, path);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            await File.WriteAllBytesAsync(to, files.Bytes(path), TestContext.Current.CancellationToken);
        }
    }
}
