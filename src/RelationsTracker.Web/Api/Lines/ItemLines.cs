using System.Reflection;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Lines;

/// <summary>An item with its content and what hangs on it.</summary>
internal sealed record ItemShape<TContent>(ItemRef Ref, int Version, ItemState State, TContent Content, IReadOnlyList<ItemTie> PointsTo, IReadOnlyList<ItemTie> PointedAtBy);

/// <summary>An item in a list.</summary>
internal sealed record EntryShape<TContent>(ItemRef Ref, int Version, ItemState State, TContent Content);

/// <summary>What an item is to say, and why.</summary>
internal sealed record ItemToKeep<TContent>(TContent Content, string? Reason = null);

/// <summary>The same for a change of what was seen.</summary>
internal sealed record ItemToChange<TContent>(int Version, TContent Content, string? Reason = null);

internal static class ItemLines
{
    public static void Map(ApiMap api)
    {
        foreach (var type in ItemType.All)
        {
            typeof(ItemLines).GetMethod(nameof(MapKind), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.Content).Invoke(null, [api, type.Kind]);
        }

        api.Get("cases/{case}/items", "Find items by reference or by words of their title", (FindItems find, string @case, string words, Choice<ItemKind>[]? kind, int? take, CancellationToken cancel)
            => find.Handle(@case, [.. (kind ?? []).Select(k => k.Value)], words, take ?? 20, cancel));
        api.Get("cases/{case}/items/by-state", "List the items in some states", (ListByState list, string @case, Choice<ItemState>[] state, CancellationToken cancel) => list.Handle(@case, [.. state.Select(s => s.Value)], cancel));
        api.Get("cases/{case}/items/{item}", "Read an item of any kind", (ReadItem read, string @case, ItemRef item, CancellationToken cancel) => read.Handle(@case, item, cancel));
        api.Post("cases/{case}/items/{item}/steps", "Record a step in an item's life", (RecordStep record, Asked<RecordStep.Input> asked, CancellationToken cancel) => record.Handle(asked.Input, cancel).Then(version => new Versioned(version)))
            .With("""{"step": "disputed", "reason": "Two witnesses say otherwise."}""")
            .Note("Submitted, accepted, returned, disputed, retracted, superseded, removed, restored: each with a reason unless it is a plain yes.");
        api.Get("cases/{case}/items/{item}/history", "Read the changes of an item as they are kept", (ReadHistory read, string @case, ItemRef item, long? before, CancellationToken cancel) => read.Handle(@case, item, before, cancel));
        api.Get("cases/{case}/items/{item}/as-of", "Read an item as it was at a moment", (ReadItemAsOf read, string @case, ItemRef item, DateTimeOffset at, CancellationToken cancel) => read.Handle(@case, item, at, cancel));
    }

    // Every kind has the same four, each with its own content.
    private static void MapKind<TContent>(ApiMap api, ItemKind kind)
        where TContent : Content
    {
        var (list, one) = ($"cases/{{case}}/{kind.Section()}", $"cases/{{case}}/{kind.Section()}/{{item}}");
        api.Get(list, $"List {kind.Section()}, a page at a time", (PageItems page, string @case, Choice<ItemState>[]? state, int? after, int? take, CancellationToken cancel)
            => page.Handle(@case, kind, [.. (state ?? []).Select(s => s.Value)], after ?? 0, take ?? 100, cancel).Then(Listed<TContent>)).Named($"list-{kind.Section()}");
        api.Post(list, $"Add {kind.AWord()}", (AddItem add, string @case, Asked<ItemToKeep<TContent>> asked, CancellationToken cancel)
            => add.Handle(new(@case, kind, asked.Input.Content, asked.Input.Reason), cancel).Then(made => new MadeItem(@case, made))).Named($"add-{kind.Word().Replace(' ', '-')}").With(KindExamples.Of(kind));
        api.Get(one, $"Read {kind.AWord()}", (ReadItem read, string @case, ItemRef item, CancellationToken cancel)
            => Only(kind, item, () => read.Handle(@case, item, cancel).Then(detail => new ItemShape<TContent>(detail.Ref, detail.Version, detail.Content.State, (TContent)detail.Content, detail.PointsTo, detail.PointedAtBy)))).Named($"read-{kind.Word().Replace(' ', '-')}");
        api.Put(one, $"Change {kind.AWord()}", (ChangeItem change, string @case, ItemRef item, Asked<ItemToChange<TContent>> asked, CancellationToken cancel)
            => Only(kind, item, () => change.Handle(new(@case, item, asked.Input.Version, asked.Input.Content, asked.Input.Reason), cancel).Then(version => new Versioned(version)))).Named($"change-{kind.Word().Replace(' ', '-')}").With(KindExamples.Of(kind))
            .Note("The content is given whole: a field that is left out goes back to its default. What only the program keeps stays as it is.");
    }

    private static Page<EntryShape<TContent>> Listed<TContent>(PageItems.Answer page)
        where TContent : Content
        => new([.. page.Items.Select(item => new EntryShape<TContent>(item.Ref, item.Version, item.Content.State, (TContent)item.Content))], page.After?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Task<Outcome<T>> Only<T>(ItemKind kind, ItemRef item, Func<Task<Outcome<T>>> go)
        => item.Kind == kind ? go() : Task.FromResult<Outcome<T>>(new Outcome<T>.Missing($"{item} is {item.Kind.AWord()}; it is read at …/{item.Kind.Section()}/{item}."));
}
