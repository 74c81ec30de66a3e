namespace RelationsTracker.App.History.Audit;

/// <summary>
/// Walks the rows of a case's chain in their order and says what is wrong with the first that is not as it was written.
/// What a row was can only be told from the one behind it, so a verdict may wait for one more row.
/// </summary>
internal sealed class ChainWalk(WholeHistory whole)
{
    // Rows moved further than this are told from changed ones by their predecessor alone.
    private const int Near = 1000;
    private const long MostHashed = 50_000_000;

    private Revision? _last;
    private Revision? _doubtful;
    private string _hash = ChainHead.Start;

    /// <summary>The last row that was taken.</summary>
    public Revision? Last => _last;

    /// <summary>Takes the next row.</summary>
    /// <returns>What is wrong; null while nothing is.</returns>
    public async Task<ChainFault?> Take(Revision row)
    {
        if (_doubtful is { } doubtful)
        {
            return Judge(doubtful, row);
        }

        var place = (_last?.Position ?? 0) + 1;
        if (row.Position != place)
        {
            return row.Position < place
                ? new(row.Position, FaultKind.Inserted, row.Subject, "It stands before the first place or at one that is taken; nobody wrote it in its turn.")
                : new(place, FaultKind.Missing, null, row.Position == place + 1 ? "The row is gone." : $"The rows {place} to {row.Position - 1} are gone.");
        }

        if (!row.IsIntactAt(place) && await WrittenAt(row) is { } written)
        {
            return written < place
                ? new(written, FaultKind.Inserted, _last?.Subject, $"Nobody wrote it in its turn: the row at {place} was written as number {written}.")
                : await whole.IsPrevious(_hash, except: row.Id)
                    ? new(place, FaultKind.OutOfOrder, row.Subject, $"It was written as number {written}; the row that was written here stands elsewhere.")
                    : new(place, FaultKind.Missing, null, $"The row is gone, and what was number {written} moved up in its place.");
        }

        if (!row.IsIntactAt(place) || row.Previous != _hash)
        {
            _doubtful = row;
            return null;
        }

        (_last, _hash) = (row, row.Hash);
        return null;
    }

    /// <summary>Says what is wrong at the end of the chain, when every row has been taken.</summary>
    public ChainFault? End(ChainHead? head) => (_doubtful, _last, head) switch
    {
        ({ } doubtful, _, _) => Judge(doubtful, head),
        (_, null, null) => null,
        (_, { } last, null) => new(last.Position, FaultKind.Changed, null, "The record of where the chain ends is gone."),
        _ when head!.Length > (_last?.Position ?? 0) => new((_last?.Position ?? 0) + 1, FaultKind.CutOff, null, $"The chain ended with number {head.Length}; everything from here on is gone."),
        _ when head.Length < _last!.Position => new(head.Length + 1, FaultKind.Inserted, _last.Subject, $"The chain ended with number {head.Length}; nobody wrote what comes after."),
        _ when head.Hash != _last.Hash => new(_last.Position, FaultKind.Changed, _last.Subject, "It is not the row the chain ended with."),
        _ => null,
    };

    private ChainFault Judge(Revision doubtful, Revision next)
        => next.IsIntactAt(doubtful.Position) ? Inserted(doubtful) : Judge(doubtful, next.Previous);

    private ChainFault Judge(Revision doubtful, ChainHead? head)
        => doubtful.Position > (head?.Length ?? long.MaxValue) ? Inserted(doubtful) : Judge(doubtful, head?.Hash);

    // What comes after knows the row by the hash it had when it was written.
    private ChainFault Judge(Revision doubtful, string? knownAs) => doubtful switch
    {
        _ when !doubtful.IsIntactAt(doubtful.Position) => new(doubtful.Position, FaultKind.Changed, doubtful.Subject, "It does not say what it said when it was written: its hash is another."),
        _ when knownAs == doubtful.Hash && _last is not null => new(_last.Position, FaultKind.Changed, _last.Subject, "It was written anew with a hash of its own; the row after it knows it by another."),
        _ => new(doubtful.Position, FaultKind.Changed, doubtful.Subject, "It was written anew with a hash of its own; its neighbours know another row here."),
    };

    private static ChainFault Inserted(Revision row)
        => new(row.Position, FaultKind.Inserted, row.Subject, "Nobody wrote it in its turn: what comes after was written without it.");

    private async Task<long?> WrittenAt(Revision row)
    {
        if (await whole.PlaceOf(row.Previous) is { } before && row.IsIntactAt(before + 1))
        {
            return before + 1;
        }

        var tries = (int)Math.Min(Near, MostHashed / (500 + (row.Before?.Length ?? 0) + (row.After?.Length ?? 0)));
        return Enumerable.Range(1, tries).SelectMany(far => new long?[] { row.Position + far, row.Position - far }).FirstOrDefault(place => row.IsIntactAt(place!.Value));
    }
}
