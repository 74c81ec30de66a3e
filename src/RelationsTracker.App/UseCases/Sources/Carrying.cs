using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>What became of the excerpts of a former version.</summary>
public sealed record CarryCount(int Same, int Moved, int Lost)
{
    public static CarryCount None { get; } = new(0, 0, 0);

    public int All => Same + Moved + Lost;

    public static CarryCount operator +(CarryCount one, CarryCount other) => new(one.Same + other.Same, one.Moved + other.Moved, one.Lost + other.Lost);
}

/// <summary>
/// Carries excerpts over to a later version of their text. What stands there beyond doubt gets an excerpt of its own on
/// the later version; the rest waits for people. The excerpt it came from keeps its place.
/// </summary>
internal static class Carrying
{
    /// <summary>Carries over to this version what stood on the one before it, and from it to the next; as far as the words are here.</summary>
    /// <param name="text">The version that was brought in or became readable; it may be new in this piece of work.</param>
    public static async Task<CarryCount> Carry(this Desk desk, SourceText text)
    {
        var source = text.Content.Source;
        var versions = (await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Content.Source == source).ToListAsync(desk.Cancel))
            .Append(text).DistinctBy(t => t.Number).Where(t => t.Content.State != ItemState.Removed).OrderBy(t => t.Content.Edition).ThenBy(t => t.Number).ToList();
        var at = versions.IndexOf(text);
        return at < 0 ? CarryCount.None
            : (at > 0 ? await Carry(desk, versions[at - 1], text) : CarryCount.None) + (at + 1 < versions.Count ? await Carry(desk, text, versions[at + 1]) : CarryCount.None);
    }

    private static async Task<CarryCount> Carry(Desk desk, SourceText from, SourceText to)
    {
        if (from.Content.Text is not { } before || to.Content.Text is not { } after)
        {
            return CarryCount.None;
        }

        var reference = from.Ref;
        var excerpts = (await desk.Db.Set<Excerpt>().Where(e => e.CaseId == desk.Case.Id && e.Content.Text == reference).OrderBy(e => e.Number).ToListAsync(desk.Cancel))
            .Where(e => e.Content.State != ItemState.Removed && e.Content.Carries.All(carry => carry.Text != to.Ref) && Stands(e.Content, before)).ToList();
        var hasSkips = from.Content.Skips.Count > 0 && to.Content.CarriedSkips?.From != from.Ref;
        if (excerpts.Count == 0 && !hasSkips)
        {
            return CarryCount.None;
        }

        var (placing, count) = (new ReAnchoring(before, after), CarryCount.None);
        foreach (var excerpt in excerpts)
        {
            var placement = placing.Place(excerpt.Content.Start, excerpt.Content.End);
            await Record(desk, excerpt, to, placement);
            count += new CarryCount(placement.Fate == Fate.Same ? 1 : 0, placement.Fate == Fate.Moved ? 1 : 0, placement.Fate == Fate.Lost ? 1 : 0);
        }

        if (hasSkips)
        {
            to.Revise(CarriedSkips.Carry((from.Ref, from.Content), to.Content, placing));
        }

        return count;
    }

    // A range that never stood on its words has nothing to carry; the page of its text says so.
    private static bool Stands(ExcerptContent excerpt, string text)
        => excerpt.End <= text.Length && !SurrogatePairs.Cuts(text, excerpt.Start) && !SurrogatePairs.Cuts(text, excerpt.End)
            && TextFingerprint.Of(text[excerpt.Start..excerpt.End]) == excerpt.Sha256;

    private static async Task Record(Desk desk, Excerpt excerpt, SourceText to, Placement placement)
    {
        var carry = new Carry
        {
            Text = to.Ref,
            Fate = placement.Fate,
            Places = placement.Places.Select(place => new CarryPlace { Start = place.Start, End = place.End, Exact = place.Exact }).ToMany(),
            Why = placement.Why,
            At = desk.At.ToUniversalTime(),
            By = desk.By.Name,
            Excerpt = placement.Fate == Fate.Same ? await desk.Cut(excerpt, to, placement.Places[0].Start, placement.Places[0].End) : null,
        };
        excerpt.Revise(excerpt.Content with { Anchor = carry.Anchor, Carries = excerpt.Content.Carries.With(carry) });
    }

    /// <summary>Makes the excerpt on the later version that comes from one on the former.</summary>
    public static async Task<ItemRef> Cut(this Desk desk, Excerpt from, SourceText to, int start, int end)
    {
        var words = to.Content.Text![start..end];
        var fingerprint = TextFingerprint.Of(words);
        var content = new ExcerptContent
        {
            Text = to.Ref,
            Start = start,
            End = end,
            Sha256 = fingerprint,
            Quotation = from.Content.Quotation is not null && words.Length <= ExcerptContent.MaxQuotation ? words : null,
            CarriedFrom = from.Ref,
        };
        var made = ItemType.Of(ItemKind.Excerpt).Make(desk.Case.Id, await desk.NextNumber(ItemKind.Excerpt), content);
        desk.Db.Add(made);
        return made.Ref;
    }
}
