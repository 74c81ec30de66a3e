using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Lists;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>
/// Rows of a long table on their way into a case. Of what is called how, 16 bytes a name are kept. From the first row on that cannot
/// be taken nothing more is written, and the others are only looked at, for as long as there is something to tell.
/// </summary>
internal sealed class LongList
{
    /// <summary>How many rows are written at a time.</summary>
    public const int Piece = 1000;

    /// <summary>Most flawed rows that are told.</summary>
    public const int MostShown = 10;

    private const int MostLookedFor = 200;

    private readonly Desk _desk;
    private readonly ItemKind _kind;
    private readonly ListRowReader _reader;
    private readonly IncomingItems _incoming;
    private readonly HashSet<UInt128> _here;
    private readonly Dictionary<ItemRef, (ListLine Row, Content Content)> _piece = [];
    private readonly List<string> _problems = [];
    private int _new;
    private int _known;

    private LongList(Desk desk, ItemKind kind, ListRowReader reader, HashSet<UInt128> here)
        => (_desk, _kind, _reader, _here, _incoming) = (desk, kind, reader, here, new IncomingItems(desk));

    public static async Task<LongList> Begin(Desk desk, ItemKind kind, IReadOnlyList<string> columns)
    {
        var names = await ImportList.Names(desk);
        var here = new HashSet<UInt128>();
        await foreach (var title in desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == kind && e.State != ItemState.Removed).Select(e => e.Title).AsAsyncEnumerable().WithCancellation(desk.Cancel))
        {
            here.Add(Mark(title));
        }

        return new LongList(desk, kind, new ListRowReader(kind, columns, (name, kinds) => ImportList.Find(names, name, kinds)), here);
    }

    public async Task Take(ListLine row)
    {
        _desk.Cancel.ThrowIfCancellationRequested();
        var (content, problems) = _reader.Read(row.Cells);
        if (!_here.Add(Mark(content.Title)))
        {
            _known++;
            return;
        }

        _new++;
        Tell(row, problems);
        _piece[await _incoming.Next(_kind)] = (row, content);
        if (_piece.Count == Piece)
        {
            await Write();
        }
    }

    /// <exception cref="RuleException">Something is wrong with a row: all are taken or none.</exception>
    public async Task<BroughtList> End(IReadOnlyList<string> leftOut)
    {
        await Write();
        return _problems.Count == 0 ? new BroughtList(_new, _known, leftOut) : throw Refusal();
    }

    private async Task Write()
    {
        var items = _piece.ToDictionary(row => row.Key, row => row.Value.Content);
        if (_problems.Count == 0)
        {
            var flaws = await _incoming.Flaws(items);
            foreach (var (item, (row, _)) in _piece)
            {
                Tell(row, [.. flaws[item]]);
            }
        }

        if (_problems.Count == 0)
        {
            await _incoming.AddNow(items);
        }

        _piece.Clear();
    }

    private void Tell(ListLine row, IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            _problems.Add($"line {row.Line}: {string.Join(" ", problems)}");
        }

        if (_problems.Count == MostLookedFor)
        {
            throw Refusal();
        }
    }

    private RuleException Refusal()
        => new($"{(_problems.Count == MostLookedFor ? $"{MostLookedFor} rows or more" : _problems.Count == 1 ? "One row" : $"{_problems.Count} rows")} cannot be taken, so none was: {string.Join("; ", _problems.Take(MostShown))}{(_problems.Count > MostShown ? "; …" : "")}");

    private static UInt128 Mark(string title) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(title.Trim())));
}
