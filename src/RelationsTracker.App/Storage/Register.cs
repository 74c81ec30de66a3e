using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.App.Storage;

/// <summary>
/// One line per item of a case, whatever its kind: what lists, cards, links and search need without opening the item.
/// Written in the same save as the item, from the item.
/// </summary>
public sealed class RegisterEntry
{
    private RegisterEntry()
    {
    }

    public Guid CaseId { get; private set; }

    public ItemKind Kind { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The title folded for search; of an actor all its names, and their keys, by which other scripts find them.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>The lasting name for files and scripts, if it has one.</summary>
    public string? Key { get; private set; }

    public ItemState State { get; private set; }

    public DateOnly? Earliest { get; private set; }

    public DateOnly? Latest { get; private set; }

    public int Version { get; private set; }

    /// <summary>The question it belongs to, for rows, hypotheses, forecasts and the question itself.</summary>
    public int? Question { get; private set; }

    /// <summary>Whose it is, for what one rater gives.</summary>
    public string? Rater { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public ItemRef Ref => new(Kind, Number);

    internal static RegisterEntry Of(Item item, DateTimeOffset at)
    {
        var entry = new RegisterEntry { CaseId = item.CaseId, Kind = item.Kind, Number = item.Number };
        entry.Follow(item, at);
        return entry;
    }

    internal void Follow(Item item, DateTimeOffset at)
    {
        var title = item.Body.Title;
        Title = title.Beginning(1000);
        Folded = Findable(Title, item.Body);
        Key = item.Body.Key;
        State = item.Body.State;
        (Earliest, Latest) = (item.Earliest, item.Latest);
        Version = item.Version;
        (Question, Rater) = History.Filing.Of(item);
        ChangedAt = at;
    }

    private static string Findable(string title, Content body) => body is ActorContent actor
        ? string.Join(' ', actor.Names.Select(name => name.Text).Prepend(title).SelectMany(name => new[] { SearchFold.Of(name), NameKey.Of(name) }).Distinct())
        : SearchFold.Of(title);
}

/// <summary>A reference from one item to another, kept as a row so that both directions are one query and nothing points nowhere.</summary>
public sealed class LinkRow
{
    private LinkRow()
    {
    }

    public Guid CaseId { get; private set; }

    public ItemKind FromKind { get; private set; }

    public int FromNumber { get; private set; }

    public ItemKind ToKind { get; private set; }

    public int ToNumber { get; private set; }

    /// <summary>The field that makes the reference: <c>chain/source</c>.</summary>
    public string Role { get; private set; } = "";

    public ItemRef From => new(FromKind, FromNumber);

    public ItemRef To => new(ToKind, ToNumber);

    internal static LinkRow Of(Item from, Link link) => new()
    {
        CaseId = from.CaseId,
        FromKind = from.Kind,
        FromNumber = from.Number,
        ToKind = link.To.Kind,
        ToNumber = link.To.Number,
        Role = link.Role,
    };
}

/// <summary>The last number given to an item of a kind in a case. It only grows, so no reference is given twice.</summary>
public sealed class Counter
{
    private Counter()
    {
    }

    public Guid CaseId { get; private set; }

    public ItemKind Kind { get; private set; }

    public int Last { get; private set; }

    internal static Counter For(Guid caseId, ItemKind kind) => new() { CaseId = caseId, Kind = kind };

    internal int Next() => ++Last;

    internal void Reach(int number) => Last = Math.Max(Last, number);
}
