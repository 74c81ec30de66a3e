using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.Exchange.Lists;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>Writes all items of a kind as a table; removed ones stay here.</summary>
public sealed class ExportList(FrontDoor door, ListItems listItems)
{
    public Task<Outcome<ExportedFile>> Handle(string slug, ItemKind kind, CancellationToken cancel = default) => Shown(slug, kind, items => items, cancel);

    /// <param name="shown">Which of them, and in what order.</param>
    public Task<Outcome<ExportedFile>> Shown(string slug, ItemKind kind, Func<IReadOnlyList<ItemEntry>, IEnumerable<ItemEntry>> shown, CancellationToken cancel)
        => door.Read(slug, async _ =>
        {
            var read = await listItems.Handle(slug, kind, cancel: cancel);
            IReadOnlyList<ItemEntry> items = [.. shown((read.ValueOrDefault ?? throw new MissingException(read.Message)).Items)];
            return new ExportedFile($"{slug}-{kind.Section()}.csv", ListCsv.MediaType, ListCsv.Write(kind, items),
                [.. kind == ItemKind.SourceText && items.Count > 0 ? ["the words of the texts"] : (string[])[], .. Losses.Of(items.Sum(item => item.Content.Records.Count), "step of an item's life", "steps of items' lives")]);
        }, cancel);
}
