using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Live;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Cases;

/// <summary>
/// Follows a case for as long as a page is open and the person may read it. What is told is read through the door each
/// time; a burst of changes is told at once, when it is over or has lasted a moment.
/// </summary>
public sealed class FollowCase(FrontDoor door, ChangeHub hub, TimeProvider clock)
{
    /// <summary>From the first notice of a burst until it is read.</summary>
    public static TimeSpan Rest { get; } = TimeSpan.FromMilliseconds(250);

    // So much at once is not named.
    private const int MostChanges = 200;

    /// <param name="since">The place in the case's history that the page has seen (<see cref="CaseCard.Change"/>).</param>
    public async IAsyncEnumerable<CaseTidings> Handle(string slug, long since, [EnumeratorCancellation] CancellationToken cancel)
    {
        var entered = await door.Read(slug, desk => Task.FromResult(desk.Case.Id), cancel);
        if (entered is not Outcome<Guid>.Done { Value: var caseId })
        {
            yield return new CaseTidings([], Ended: entered.Message);
            yield break;
        }

        // Listening starts before the first look back, so that nothing falls between.
        using var subscription = hub.Subscribe(caseId);
        for (var arrived = new Arrivals([], Behind: true); ; arrived = await Burst(subscription, cancel))
        {
            if (!arrived.Behind && arrived.Notices.All(notice => notice.Last <= since))
            {
                continue;
            }

            var outcome = await door.ReadPatiently(slug, desk => Since(desk, since), clock, cancel);
            if (outcome is not Outcome<(CaseTidings Tidings, long Last)>.Done { Value: var (tidings, last) })
            {
                yield return new CaseTidings([], Ended: outcome.Message);
                yield break;
            }

            // What is sealed from the reader has places too.
            since = arrived.Notices.Select(notice => notice.Last).Append(last).Max();
            if (tidings.Everything || tidings.Changes.Count > 0)
            {
                yield return tidings with { Upto = since };
            }
        }
    }

    private async Task<Arrivals> Burst(Subscription subscription, CancellationToken cancel)
    {
        var first = await subscription.Next(cancel);
        await Task.Delay(Rest, clock, cancel);
        return first;
    }

    private static async Task<(CaseTidings, long)> Since(Desk desk, long since)
    {
        var rows = await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.Position > since).OrderBy(r => r.Position).Take(MostChanges + 1)
            .Select(r => new { r.Position, r.Subject, r.Who, r.PersonId }).ToListAsync(desk.Cancel);
        if (rows.Count > MostChanges)
        {
            return (new CaseTidings([], Everything: true), await desk.Db.ChainHeads.Where(h => h.CaseId == desk.Case.Id).Select(h => h.Length).SingleAsync(desk.Cancel));
        }

        var links = await Links(desk, [.. rows.Select(r => Item(r.Subject)).OfType<ItemRef>().Distinct()]);
        var comments = await Comments(desk, [.. rows.Select(r => Comment(r.Subject)).OfType<long>().Distinct()]);
        var changes = rows.Select(r => new CaseChange(r.Subject, About(r.Subject, comments), Item(r.Subject) is { } item ? [.. links[item]] : [], r.Who, r.PersonId is { } person && person == desk.By.PersonId));
        return (new CaseTidings([.. changes]), rows is [.., var last] ? last.Position : since);
    }

    private static async Task<ILookup<ItemRef, ItemRef>> Links(Desk desk, List<ItemRef> items)
    {
        var (kinds, numbers) = (items.Select(item => item.Kind).Distinct().ToList(), items.Select(item => item.Number).Distinct().ToList());
        var rows = items.Count == 0 ? [] : await desk.Db.Links.Where(l => l.CaseId == desk.Case.Id && kinds.Contains(l.FromKind) && numbers.Contains(l.FromNumber))
            .Select(l => new { l.FromKind, l.FromNumber, l.ToKind, l.ToNumber }).Distinct().ToListAsync(desk.Cancel);
        return rows.ToLookup(row => new ItemRef(row.FromKind, row.FromNumber), row => new ItemRef(row.ToKind, row.ToNumber));
    }

    private static async Task<Dictionary<long, string>> Comments(Desk desk, List<long> numbers)
        => numbers.Count == 0 ? [] : await desk.Db.Comments.Where(c => c.CaseId == desk.Case.Id && numbers.Contains(c.Number)).ToDictionaryAsync(c => c.Number, c => c.About, desk.Cancel);

    // A rating is RW4/H2/ines; the rest is spelled as a comment's subject is.
    private static ItemRef[] About(string subject, Dictionary<long, string> comments)
    {
        var place = Comment(subject) is { } number ? comments.GetValueOrDefault(number) : string.Join('/', subject.Split('/').Take(2));
        return !CommentSubject.TryParse(place, out var about) ? Item(subject.Split('/')[0]) is { } item ? [item] : [] : about.Value.Hypothesis is { } column ? [about.Value.Item, column] : [about.Value.Item];
    }

    private static ItemRef? Item(string subject) => ItemRef.TryParse(subject, null, out var item) ? item : null;

    private static long? Comment(string subject)
        => subject.Split('/') is ["comment", var text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
