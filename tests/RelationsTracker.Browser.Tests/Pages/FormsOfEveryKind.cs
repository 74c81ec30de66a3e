using RelationsTracker.Browser.Tests.Harness;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Browser.Tests.Pages;

/// <summary>The forms that make and change an item of every kind are clean; they are the same in every case.</summary>
public sealed class FormsOfEveryKind(TheBrowser browser, ShippedData shipped) : CleanPages(browser, shipped)
{
    // No form makes or changes a text.
    public static TheoryData<ItemKind> Kinds => [.. ItemKinds.All.Where(kind => kind != ItemKind.SourceText)];

    [Theory, MemberData(nameof(Kinds))]
    public Task A_new_one_and_a_changed_one(ItemKind kind) => AreClean($"/{Cases[1]}/new/{kind.Section()}", $"/{Cases[1]}/{new ItemRef(kind, 1)}/edit");
}
