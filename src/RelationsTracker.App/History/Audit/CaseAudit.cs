using RelationsTracker.App.Storage;
using RelationsTracker.Core.Cases;

namespace RelationsTracker.App.History.Audit;

/// <summary>What an audit found of one case.</summary>
/// <param name="Length">How many rows its chain has.</param>
/// <param name="Anchors">How many anchors it was held against.</param>
/// <param name="Faults">What is wrong: the first bad row of the chain, what the anchors tell, then what stands otherwise than its last change left it.</param>
/// <param name="More">Whether there is more wrong than is listed.</param>
public sealed record CaseAudit(string Case, string Title, long Length, int Anchors, IReadOnlyList<ChainFault> Faults, bool More)
{
    /// <summary>Most faults that are listed of one case.</summary>
    public const int MostFaults = 100;

    public bool IsSound => Faults.Count == 0;

    /// <summary>The audit of a case that is gone, of which only anchors tell.</summary>
    public static CaseAudit Gone(IEnumerable<Anchor> anchors)
    {
        var lost = anchors.ToList();
        return new(lost[^1].Case, "", 0, lost.Count, [new(1, FaultKind.CutOff, null, $"The case is gone with its {lost.Max(anchor => anchor.Length)} changes.")], false);
    }

    /// <summary>Walks the chain once and holds it against its head, the anchors and the tables.</summary>
    internal static async Task<CaseAudit> Of(TrackerDb db, CaseFile file, IReadOnlyList<Anchor> anchors, CancellationToken cancel)
    {
        var whole = new WholeHistory(db, file.Id, cancel);
        var (length, faults) = await Chain(whole, anchors);
        await foreach (var fault in new Standing(db, file.Id, whole, cancel).Faults())
        {
            faults.Add(fault);
            if (faults.Count > MostFaults)
            {
                break;
            }
        }

        return new(file.Slug, file.Title, length, anchors.Count, await Told(whole, faults.Take(MostFaults)), faults.Count > MostFaults);
    }

    private static async Task<(long Length, List<ChainFault> Faults)> Chain(WholeHistory whole, IReadOnlyList<Anchor> anchors)
    {
        var walk = new ChainWalk(whole);
        var (length, known) = (0L, anchors.ToLookup(anchor => anchor.Length));
        ChainFault? bad = null, unlike = null;
        await foreach (var row in whole.Rows())
        {
            length++;
            bad ??= await walk.Take(row);
            unlike ??= known[row.Position].Where(anchor => anchor.Hash != row.Hash).Select(anchor
                => new ChainFault(row.Position, FaultKind.Changed, row.Subject, $"On {anchor.At:d MMMM yyyy, HH:mm} UTC the chain ended here with another row: it was written anew from here or from before.")).FirstOrDefault();
        }

        bad ??= walk.End(await whole.Head());
        var cut = anchors.Where(anchor => anchor.Length > length).OrderByDescending(anchor => anchor.Length).Take(1)
            .Select(anchor => new ChainFault(length + 1, FaultKind.CutOff, null, $"On {anchor.At:d MMMM yyyy, HH:mm} UTC the chain ended with number {anchor.Length}; everything from here on is gone."));
        return (length, [.. new[] { bad, await Doubled(whole, length), unlike }.OfType<ChainFault>(), .. cut]);
    }

    private static async Task<ChainFault?> Doubled(WholeHistory whole, long length)
        => await whole.Count() is var all && all == length ? null : new(0, FaultKind.Inserted, null, $"There are {all} rows on {length} places: some place holds two.");

    private static async Task<List<ChainFault>> Told(WholeHistory whole, IEnumerable<ChainFault> faults)
    {
        var told = new List<ChainFault>();
        foreach (var fault in faults)
        {
            told.Add(fault.Subject is { } subject && !await whole.Seen(subject)
                ? fault with { Subject = null, What = fault.Kind == FaultKind.NotInHistory ? "Something sealed was changed without a change in the history." : fault.What }
                : fault);
        }

        return told;
    }
}
