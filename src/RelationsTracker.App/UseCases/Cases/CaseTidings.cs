using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Cases;

/// <summary>What was changed in a case since one looked, as far as the reader may see it.</summary>
/// <param name="Everything">Too much to name: whatever is shown may have changed.</param>
/// <param name="Ended">Why nothing more will come; null while more may.</param>
public sealed record CaseTidings(IReadOnlyList<CaseChange> Changes, bool Everything = false, string? Ended = null)
{
    /// <summary>The place in the case's history up to which it tells.</summary>
    public long Upto { get; init; }

    /// <summary>Whether an item of one of these kinds is new or was changed.</summary>
    public bool Of(params IReadOnlyList<ItemKind> kinds) => Any(change => change.IsOfItem && kinds.Contains(change.About[0].Kind));

    /// <summary>Whether anything has to do with the item: itself, a rating or comment on it, or another item that points to it.</summary>
    public bool TouchOn(ItemRef item) => Any(change => change.About.Contains(item) || change.PointsTo.Contains(item));

    /// <summary>Whether any change is like this.</summary>
    public bool Any(Func<CaseChange, bool> isLikeThis) => Everything || Changes.Any(isLikeThis);
}

/// <summary>One change of one thing.</summary>
/// <param name="Subject">The thing, as history names it.</param>
/// <param name="About">The item itself; of a rating its row and its column; of a comment what was commented on; of a case or a member nothing.</param>
/// <param name="PointsTo">The items that the item points to now.</param>
/// <param name="Who">Whose work it was.</param>
/// <param name="Own">Whether it was the reader's.</param>
public sealed record CaseChange(string Subject, IReadOnlyList<ItemRef> About, IReadOnlyList<ItemRef> PointsTo, string Who, bool Own)
{
    /// <summary>Whether an item itself was changed, and not a rating of it or a comment on it.</summary>
    public bool IsOfItem => About is [var item] && Subject == item.ToString();

    public bool IsComment => Subject.StartsWith("comment/", StringComparison.Ordinal);
}
