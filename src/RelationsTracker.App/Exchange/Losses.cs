using System.Globalization;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange;

/// <summary>Words for what a format has no place for.</summary>
internal static class Losses
{
    /// <summary>"3 hedges", or nothing where there are none.</summary>
    public static IEnumerable<string> Of(int count, string one, string many)
        => count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}")];

    /// <summary>How many there are of each kind: "12 excerpts", "1 brief".</summary>
    public static IEnumerable<string> OfKinds(IEnumerable<ItemRef> items)
        => items.GroupBy(item => item.Kind).OrderBy(kind => kind.Key).SelectMany(kind => Of(kind.Count(), kind.Key.Word(), kind.Key == ItemKind.Hypothesis ? kind.Key.Section() : $"{kind.Key.Word()}s"));
}
