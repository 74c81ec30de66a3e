using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.History;

/// <summary>
/// One change of one thing: who, when, by which use case, why, before and after. Rows are only added; each carries the
/// hash of the one before it in its case, so that a changed, missing or moved row shows.
/// </summary>
public sealed class Revision
{
    private Revision()
    {
    }

    /// <summary>Given by the database, growing.</summary>
    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Place in the case's chain, from 1 without gaps.</summary>
    public long Position { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The account; null for the console.</summary>
    public Guid? PersonId { get; private set; }

    public string Who { get; private set; } = "";

    public string UseCase { get; private set; } = "";

    public string? Reason { get; private set; }

    /// <summary>What changed: a reference, a cell (<c>RW4/H2/ines</c>), <c>case</c>, <c>member/…</c> or <c>rater/…</c>.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The fields that changed as they were, as JSON; null when the thing is new.</summary>
    public string? Before { get; private set; }

    /// <summary>The whole thing as it is now, as JSON; null when it is gone.</summary>
    public string? After { get; private set; }

    /// <summary>Letters of the kind, where an item changed. This and the next two are for finding, follow from the rest, and are outside the hash.</summary>
    public string? Kind { get; private set; }

    /// <summary>The question it belongs to.</summary>
    public int? Question { get; private set; }

    /// <summary>Whose it is, for what one rater gives.</summary>
    public string? Rater { get; private set; }

    /// <summary>Hash of the row before, or 64 zeros for the first of a case.</summary>
    public string Previous { get; private set; } = "";

    public string Hash { get; private set; } = "";

    internal static Revision Of(Stamp stamp, Change change, ChainHead head)
    {
        var made = new Revision
        {
            CaseId = change.CaseId,
            Position = head.Length + 1,
            At = stamp.At,
            PersonId = stamp.PersonId,
            Who = stamp.Who,
            UseCase = stamp.UseCase,
            Reason = stamp.Reason,
            Subject = change.Subject,
            Before = change.Before,
            After = change.After,
            Kind = change.Kind?.Letters(),
            Question = change.Filed.Question,
            Rater = change.Filed.Rater,
            Previous = head.Hash,
        };
        made.Hash = made.Digest();
        head.Follow(made);
        return made;
    }

    /// <summary>SHA-256 over every field but the database's number, each preceded by its length so that none can borrow from its neighbour.</summary>
    public string Digest() => Digest(Position, At.UtcTicks);

    /// <summary>Whether the row says what it said when it was written, at this place.</summary>
    internal bool IsIntactAt(long place)
        => Digest(place, At.UtcTicks) == Hash || LostDigit().Any(ticks => Digest(place, ticks) == Hash);

    // PostgreSQL keeps whole microseconds. Rows of before stamps were rounded to them lost their last digit there.
    private IEnumerable<long> LostDigit()
        => At.UtcTicks % TimeSpan.TicksPerMicrosecond == 0 ? Enumerable.Range(1, (int)TimeSpan.TicksPerMicrosecond - 1).Select(lost => At.UtcTicks + lost) : [];

    private string Digest(long position, long ticks)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[]
        {
            CaseId.ToString(), position.ToString(CultureInfo.InvariantCulture), ticks.ToString(CultureInfo.InvariantCulture),
            PersonId?.ToString(), Who, UseCase, Reason, Subject, Before, After, Previous,
        })
        {
            var bytes = part is null ? null : Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes?.Length ?? -1));
            hash.AppendData(bytes ?? []);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>The end of a case's chain.</summary>
public sealed class ChainHead
{
    private ChainHead()
    {
    }

    public Guid CaseId { get; private set; }

    public long Length { get; private set; }

    public string Hash { get; private set; } = Start;

    /// <summary>What stands for the row before the first.</summary>
    public static string Start { get; } = new('0', 64);

    internal static ChainHead For(Guid caseId) => new() { CaseId = caseId };

    internal void Follow(Revision last) => (Length, Hash) = (last.Position, last.Hash);
}

/// <summary>Whose work a save is, and why.</summary>
public sealed record Stamp(Guid? PersonId, string Who, string UseCase, string? Reason, DateTimeOffset At)
{
    /// <summary>When, in whole microseconds: both databases give back exactly what the hash was made of.</summary>
    public DateTimeOffset At { get; init; } = new(At.UtcTicks - (At.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}

/// <summary>What a save does to one thing.</summary>
internal sealed record Change(Guid CaseId, string Subject, string? Before, string? After, ItemKind? Kind = null, Filing Filed = default);
