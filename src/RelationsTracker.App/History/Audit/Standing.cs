using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Storage;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.History.Audit;

/// <summary>Holds what stands in the tables of a case against the last change of each thing: a change that went around the history shows.</summary>
internal sealed class Standing(TrackerDb db, Guid caseId, WholeHistory whole, CancellationToken cancel)
{
    public async IAsyncEnumerable<ChainFault> Faults()
    {
        foreach (var kind in ItemKinds.All)
        {
            await foreach (var portion in whole.Items(kind))
            {
                foreach (var fault in await Against([.. portion.Select(item => (Now(item), TextFault(item)))], kind))
                {
                    yield return fault;
                }
            }
        }

        await foreach (var portion in whole.Ratings())
        {
            foreach (var fault in await Against([.. portion.Select(cell => (Now(cell), (string?)null))], null))
            {
                yield return fault;
            }
        }

        await foreach (var portion in whole.Comments())
        {
            foreach (var fault in await Against([.. portion.Select(comment => (Now(comment), (string?)null))], null))
            {
                yield return fault;
            }
        }

        await foreach (var portion in whole.Editions())
        {
            foreach (var fault in await Against([.. portion.Select(edition => (Now(edition), FrozenFault(edition)))], null))
            {
                yield return fault;
            }
        }

        foreach (var fault in await Against([.. (await whole.Signed()).Select(thing => (Now(thing), (string?)null))], null))
        {
            yield return fault;
        }

        foreach (var (subject, change) in await whole.LastOf([.. await whole.LostComments(), .. await whole.LostPublications(), .. await whole.LostWebhooks()]))
        {
            yield return Lost(subject, change);
        }

        foreach (var fault in await Against([.. (await Frame()).Select(thing => (Now(thing), (string?)null))], null))
        {
            yield return fault;
        }

        foreach (var kind in ItemKinds.All.Cast<ItemKind?>().Append(null))
        {
            await foreach (var fault in Gone(kind))
            {
                yield return fault;
            }
        }
    }

    private async Task<List<ChainFault>> Against(IReadOnlyList<(Change Now, string? Fault)> things, ItemKind? kind)
    {
        var last = await whole.LastOf(things.Select(thing => thing.Now.Subject));
        return [.. things.Select(thing => Compare(thing.Now, last.GetValueOrDefault(thing.Now.Subject), thing.Fault, kind)).OfType<ChainFault>()];
    }

    private static ChainFault? Compare(Change now, LastChange? last, string? fault, ItemKind? kind) => last switch
    {
        null => new(0, FaultKind.NotInHistory, now.Subject, $"{now.Subject} stands in its table, and no change of the history made it."),
        { After: null } => new(last.Position, FaultKind.NotInHistory, now.Subject, $"{now.Subject} stands in its table, and its last change took it away."),
        { After: { } after } when Respelled(after, kind) is var was && was != now.After && Names(was, now.After!) is { Length: > 0 } names
            => new(last.Position, FaultKind.NotInHistory, now.Subject, $"{now.Subject} was changed without a change in the history: {names}."),
        _ => fault is null ? null : new(last.Position, FaultKind.NotInHistory, now.Subject, fault),
    };

    // A revision is spelled as the program of its day spelled it.
    private static string Respelled(string after, ItemKind? kind) => kind is { } item ? ContentJson.Write(ContentJson.Read(ItemType.Of(item).Content, after)) : after;

    private static string Names(string was, string now)
        => string.Join(", ", System.Text.Json.Nodes.JsonNode.Parse(Changes.Differences(was, now))!.AsObject().Select(field => field.Key.Replace('-', ' ')));

    private Change Now(object thing) => Changes.Standing(db.Entry(thing))!;

    // The words of a text are not in the history; their fingerprint is.
    private static string? TextFault(Item item)
        => item.Body is SourceTextContent { Text: { } words } text && TextFingerprint.Of(words) != text.Sha256 ? $"The words of {item.Ref} were changed: their fingerprint is another." : null;

    private static string? FrozenFault(Edition edition)
        => TextFingerprint.Of(edition.Sheet) != edition.Sha256 ? $"The frozen text of {edition.Subject} was changed: its fingerprint is another." : null;

    private async Task<List<object>> Frame() =>
    [
        await db.Cases.AsNoTracking().SingleAsync(c => c.Id == caseId, cancel),
        .. await db.Members.AsNoTracking().Where(m => m.CaseId == caseId).ToListAsync(cancel),
        .. await db.Raters.AsNoTracking().Where(r => r.CaseId == caseId).ToListAsync(cancel),
    ];

    private async IAsyncEnumerable<ChainFault> Gone(ItemKind? kind)
    {
        if (await whole.Counts(kind) is var (known, here) && known <= here)
        {
            yield break;
        }

        await foreach (var portion in whole.Subjects(kind))
        {
            var there = await Here(kind, portion);
            var last = await whole.LastOf(portion.Where(subject => !there.Contains(subject)));
            foreach (var (subject, change) in last.Where(gone => gone.Value.After is not null))
            {
                yield return Lost(subject, change);
            }
        }
    }

    private static ChainFault Lost(string subject, LastChange change)
        => new(change.Position, FaultKind.NotInHistory, subject, $"{subject} is gone from its table, and no change of the history took it away.");

    private async Task<HashSet<string>> Here(ItemKind? kind, IReadOnlyList<string> subjects)
        => [.. kind is { } items
            ? (await whole.Numbers(items, [.. subjects.Select(subject => ItemRef.Parse(subject, null).Number)])).Select(number => $"{new ItemRef(items, number)}")
            : await whole.Cells([.. subjects.Select(subject => ItemRef.Parse(subject.Split('/')[0], null).Number).Distinct()])];
}
