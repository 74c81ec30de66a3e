using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Features.History.Past;

/// <summary>What of a case an address names, where the case is looked at as it was: its front, the items of a kind, one item, or a page that is only there as it is now.</summary>
public sealed record PastPlace(bool IsFront = false, ItemKind? Kind = null, ItemRef? Item = null)
{
    // These pages know moments by themselves, or are about changes.
    private static readonly string[] OwnMoments = ["history", "compare"];

    /// <summary>Reads what stands behind the case in an address, without its query; null for a page that minds the moment itself.</summary>
    public static PastPlace? Of(string path) => path.Trim('/').Split('/') switch
    {
        [""] => new(IsFront: true),
        [var page, ..] when OwnMoments.Contains(page) || page.Contains('@', StringComparison.Ordinal) => null,
        [var name, ..] when ItemRef.TryParse(name, null, out var item) && item.Kind == ItemKind.Question => null,
        [var name] when ItemRef.TryParse(name, null, out var item) => new(Item: item),
        [var section] when ItemKinds.TryFromSection(section, out var kind) => new(Kind: kind),
        _ => new(),
    };
}
