using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.Exchange.Lists;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>Writes the items of a kind as a table; removed ones stay here.</summary>
public sealed class ExportList(FrontDoor door, ListItems listItems)
{
    /// <param name="shown">Which of them, and in what order; null for all.</param>
    public Task<Outcome<ExportedFile>> Handle(string slug, ItemKind kind, Func<IReadOnlyList<ItemEntry>, IEnumerable<ItemEntry>>? shown = null, CancellationToken cancel = default)
        => door.Read(slug, async _ =>
        {
            var read = await listItems.Handle(slug, kind, cancel: cancel);
            var all = (read.ValueOrDefault ?? throw new MissingException(read.Message)).Items;
            IReadOnlyList<ItemEntry> items = shown is null ? all : [.. shown(all)];
            return new ExportedFile($"{slug}-{kind.Section()}.csv", ListCsv.MediaType, ListCsv.Write(kind, items),
                [.. kind == ItemKind.SourceText && items.Count > 0 ? ["the words of the texts"] : (string[])[], .. Losses.Of(items.Sum(item => item.Content.Records.Count), "step of an item's life", "steps of items' lives")]);
        }, cancel);
}
