using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Lists;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>What a long table made, and the columns it has no place for.</summary>
public sealed record BroughtList(int New, int Known, IReadOnlyList<string> LeftOut);

/// <summary>
/// Brings a table of any length into a case, all rows or none. It is read twice: once to see whether it is a table at all, and once
/// to write it in pieces inside one transaction, so that memory holds a piece and no more. What is called the same here already
/// is left as it is. A row may refer to what is here and to rows above it.
/// </summary>
public sealed class ImportLongList(FrontDoor door)
{
    /// <param name="Columns">The field that each column fills, in the order of the table; empty for a column that is passed over. Null: as the names say.</param>
    public sealed record Input(string Case, ItemKind Kind, IReadOnlyList<string>? Columns = null);

    /// <param name="open">Gives the table from its beginning, each time it is asked.</param>
    public Task<Outcome<BroughtList>> Handle(Input input, Func<TextReader> open, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
        => door.Write<Input, BroughtList>(Permission.Edit, input.Case, input, desk => Bring(desk, input, open, progress), "Brought in from a table", cancel);

    private static async Task<BroughtList> Bring(Desk desk, Input input, Func<TextReader> open, IProgress<ImportProgress>? progress)
    {
        progress?.Report(new ImportProgress("Reading the table", 0, 1));
        var length = Length(open, desk.Cancel);
        using var rows = ListRows.Open(open);
        var columns = ImportList.Columns(input.Kind, input.Columns, rows.Head);
        var list = await LongList.Begin(desk, input.Kind, columns);
        for (var done = 0; rows.Next() is { } row; done++)
        {
            await list.Take(row);
            if (done % LongList.Piece == 0)
            {
                progress?.Report(new ImportProgress("Bringing in rows", done, length));
            }
        }

        return await list.End(ImportList.PassedOver(rows.Head, columns));
    }

    private static int Length(Func<TextReader> open, CancellationToken cancel)
    {
        using var rows = ListRows.Open(open);
        var length = 0;
        while (rows.Next() is not null)
        {
            cancel.ThrowIfCancellationRequested();
            length++;
        }

        return rows.Problems.Count > 0 ? throw new RuleException($"The table cannot be read, so nothing was taken: {string.Join("; ", rows.Problems.Take(LongList.MostShown))}{(rows.Problems.Count > LongList.MostShown ? "; …" : "")}")
            : length > 0 ? length : throw new RuleException("There is no row below the names of the columns.");
    }
}
