using RelationsTracker.Browser.Tests.Harness;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Browser.Tests.Pages;

/// <summary>The list and the first item of every kind are clean.</summary>
public sealed class PagesOfEveryKind(TheBrowser browser, ShippedData shipped) : CleanPages(browser, shipped)
{
    public static TheoryData<string, ItemKind> Kinds => [.. from name in Cases from kind in ItemKinds.All select (name, kind)];

    [Theory, MemberData(nameof(Kinds))]
    public Task A_list_and_an_item(string name, ItemKind kind) => AreClean($"/{name}/{kind.Section()}", $"/{name}/{new ItemRef(kind, 1)}");
}
