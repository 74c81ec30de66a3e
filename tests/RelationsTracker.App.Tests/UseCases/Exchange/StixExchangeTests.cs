using System.Text;
using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Tests.Exchange.Stix;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases.Exchange;

public sealed class StixExchangeTests
{
    [Theory, EveryDatabase]
    public async Task A_case_goes_out_and_into_another_and_is_known_when_it_comes_again(DatabaseProvider provider)
    {
        await using var office = await HarbourOffice.On(provider);
        var text = await Export(office, HarbourOffice.Case);

        Assert.All(Office.Done(await Import(office, text, true, HarbourOffice.Case)).Lines, line => Assert.True(line.IsKnown, line.Place));
        var looked = Office.Done(await Import(office, text, true));
        var made = Office.Done(await Import(office, text, false));

        Assert.Equal(0, looked.Bad);
        Assert.Equal(looked.Lines, made.Lines, (a, b) => a.Ref == b.Ref && a.Title == b.Title);
        Assert.All(Office.Done(await Import(office, text, true)).Lines, line => Assert.True(line.IsKnown, line.Place));
        var there = Office.Done(await office.Use<ExportCase>().Handle(Office.Case)).Items.Where(item => item.Ref.Kind == ItemKind.Actor).Select(item => ((ActorContent)item.Content).Names);
        Assert.Equal(Office.Done(await office.Use<ExportCase>().Handle(HarbourOffice.Case)).Items.Where(item => item.Ref.Kind == ItemKind.Actor).Select(item => ((ActorContent)item.Content).Names.Select(name => name with { Excerpt = null }).ToMany()), there);
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_half_done(DatabaseProvider provider)
    {
        await using var office = await Office.On(provider);
        var broken = StixBundleTests.Foreign.Replace("located-in", "Located In", StringComparison.Ordinal);

        Assert.Equal(1, Office.Done(await Import(office, broken, true)).Bad);
        Assert.Contains("1 of 5 cannot be taken, so none was: object 1", Assert.IsType<Outcome<BroughtFile>.Refused>(await Import(office, broken, false)).Message, StringComparison.Ordinal);
        Assert.All(Office.Done(await Import(office, StixBundleTests.Foreign, true)).Lines, line => Assert.False(line.IsKnown));
    }

    private static async Task<string> Export(Office office, string slug) => Encoding.UTF8.GetString(Office.Done(await office.Use<ExportStix>().Handle(slug)).Bytes);

    private static Task<Outcome<BroughtFile>> Import(Office office, string text, bool preview, string slug = Office.Case) => office.Use<ImportStix>().Handle(new(slug, text, preview));
}
