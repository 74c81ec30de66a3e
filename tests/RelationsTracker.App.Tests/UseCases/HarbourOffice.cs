using RelationsTracker.App.Tests.Exchange.Packages;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.UseCases;

/// <summary>An office whose owner has brought in a shipped case.</summary>
internal static class HarbourOffice
{
    public const string Case = "harbour";

    public static async Task<Office> On(DatabaseProvider provider, string seed = Case)
    {
        var office = (await Office.On(provider)).As("olga");
        Office.Done(await office.Use<ImportCase>().Handle(new(await SeedTests.Read(seed))));
        return office;
    }

    public static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);
}
