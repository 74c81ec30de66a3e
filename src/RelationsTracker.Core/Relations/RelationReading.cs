using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Relations;

/// <summary>A tie as it reads from one of its ends: A hosts B is, from the end of B, B hosted by A.</summary>
/// <param name="Subject">Where the sentence begins.</param>
/// <param name="Phrase">The verb phrase with hyphens.</param>
/// <param name="Objects">What the phrase goes to.</param>
/// <param name="Along">Further ends on the side of the subject, in a tie of several read from one of those it goes to.</param>
public sealed record RelationReading(RelationEnd Subject, string Phrase, IReadOnlyList<RelationEnd> Objects, IReadOnlyList<RelationEnd> Along)
{
    /// <summary>
    /// Read from the first end that is meant. As it was written where that is where it starts, where none is meant, and where
    /// nobody said how the kind reads from the other end.
    /// </summary>
    /// <param name="ends">Two or more: from whom, then to whom.</param>
    public static RelationReading From(Func<ItemRef, bool> mine, string kind, bool mutual, IReadOnlyList<RelationEnd> ends, ReversePhrases reverses)
    {
        var written = new RelationReading(ends[0], kind, [.. ends.Skip(1)], []);
        if (mine(ends[0].Item) || ends.Skip(1).FirstOrDefault(end => mine(end.Item)) is not { } me)
        {
            return written;
        }

        var others = ends.Skip(1).Where(end => end != me);
        return (mutual ? kind : reverses.Of(kind)) switch
        {
            null => written,
            var same when same == kind => new RelationReading(me, kind, [ends[0], .. others], []),
            var reverse => new RelationReading(me, reverse, [ends[0]], [.. others]),
        };
    }
}
