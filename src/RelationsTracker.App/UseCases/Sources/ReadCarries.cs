using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Words in their surroundings.</summary>
public sealed record InContext(string Before, string Words, string After, int Start, int End)
{
    private const int Around = 120;

    internal static InContext? Of(string? text, int start, int end)
    {
        if (text is null || end > text.Length || start >= end)
        {
            return null;
        }

        var (from, to) = (Math.Max(0, start - Around), Math.Min(text.Length, end + Around));
        from += SurrogatePairs.Cuts(text, from) ? 1 : 0;
        to -= SurrogatePairs.Cuts(text, to) ? 1 : 0;
        return new InContext(text[from..start], text[start..end], text[end..to], start, end);
    }
}

/// <summary>An excerpt of the former version and what became of it: where it stood, where it may stand.</summary>
public sealed record CarriedExcerpt(ItemRef Ref, int Version, Carry Carry, InContext? Stood, IReadOnlyList<InContext> MayStand);

/// <summary>A version of a text and what became on it of the excerpts of the version before.</summary>
/// <param name="Former">The version before, if there is one.</param>
/// <param name="Unplaced">Excerpts of the former version that nobody has carried over yet.</param>
/// <param name="WordsAreHere">Both texts can be read, so they could be.</param>
public sealed record CarriedVersion(ItemRef Text, SourceTextContent Content, ItemRef? Former, IReadOnlyList<CarriedExcerpt> Carried, int Unplaced, bool WordsAreHere)
{
    public int Same => Carried.Count(c => c.Carry.Fate == Fate.Same);

    /// <summary>Proposals nobody has decided.</summary>
    public IEnumerable<CarriedExcerpt> Proposed => Carried.Where(c => c.Carry is { IsOpen: true, Fate: Fate.Moved });

    /// <summary>What was not found and nobody has looked for.</summary>
    public IEnumerable<CarriedExcerpt> Lost => Carried.Where(c => c.Carry is { IsOpen: true, Fate: Fate.Lost });

    public IEnumerable<CarriedExcerpt> Decided => Carried.Where(c => c.Carry.Fate != Fate.Same && !c.Carry.IsOpen);
}

/// <summary>The versions of a source's text, newest first, and how the excerpts went from one to the next.</summary>
public sealed record CarriesView(IReadOnlyList<CarriedVersion> Versions, bool MayEdit);

/// <summary>Reads how the excerpts of a source went from version to version of its text.</summary>
public sealed class ReadCarries(FrontDoor door)
{
    public Task<Outcome<CarriesView>> Handle(string slug, ItemRef source, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            _ = await desk.Find<Source>(source);
            var texts = (await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Content.Source == source).ToListAsync(desk.Cancel))
                .Where(t => t.Content.State != ItemState.Removed).OrderBy(t => t.Content.Edition).ThenBy(t => t.Number).ToList();
            var versions = new List<CarriedVersion>();
            for (var i = texts.Count - 1; i >= 0; i--)
            {
                versions.Add(await Version(desk, texts[i], i > 0 ? texts[i - 1] : null));
            }

            return new CarriesView(versions, desk.By.May(Permission.Edit));
        }, cancel);

    private static async Task<CarriedVersion> Version(Desk desk, SourceText text, SourceText? former)
    {
        if (former is null)
        {
            return new CarriedVersion(text.Ref, text.Content, null, [], 0, false);
        }

        var reference = former.Ref;
        var excerpts = (await desk.Db.Set<Excerpt>().Where(e => e.CaseId == desk.Case.Id && e.Content.Text == reference).OrderBy(e => e.Content.Start).ThenBy(e => e.Number).ToListAsync(desk.Cancel))
            .Where(e => e.Content.State != ItemState.Removed).ToList();
        var carried = excerpts.SelectMany(e => e.Content.Carries.Where(c => c.Text == text.Ref).Select(c => Shown(e, c, former.Content.Text, text.Content.Text))).ToList();
        return new CarriedVersion(text.Ref, text.Content, former.Ref, carried, excerpts.Count - carried.Count, text.Content.Text is not null && former.Content.Text is not null);
    }

    private static CarriedExcerpt Shown(Excerpt excerpt, Carry carry, string? before, string? after)
        => new(excerpt.Ref, excerpt.Version, carry,
            InContext.Of(before, excerpt.Content.Start, excerpt.Content.End),
            [.. carry.Places.Select(place => InContext.Of(after, place.Start, place.End)).OfType<InContext>()]);
}
