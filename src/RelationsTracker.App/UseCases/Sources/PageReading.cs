using System.Text.RegularExpressions;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text;
using RelationsTracker.Core.Text.Attributions;
using RelationsTracker.Core.Text.Folding;
using RelationsTracker.Core.Text.Hedges;
using RelationsTracker.Core.Text.Suggestions;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>A claim that the page probably makes: where, what, and the words that show why. Places are those of the whole text.</summary>
public sealed record SuggestedClaim(TextRange Range, string Statement, ClaimKind Kind, AssertionMode Mode, IReadOnlyList<string> Why, IReadOnlyList<string> Hedges);

/// <summary>A hedge met in words of which a claim is made.</summary>
public sealed record HedgeMet(TextRange Range, string Words, HedgeEntry Entry);

/// <summary>A claim filled as far as the text tells, the hedges in its words, and what a person must see to.</summary>
public sealed record ClaimDraft(ClaimContent Claim, IReadOnlyList<HedgeMet> Hedges, IReadOnlyList<string> Notes);

/// <summary>What the program read off one page, and how it fills a claim from it.</summary>
/// <param name="Start">Where the page starts in the text, in UTF-16 units.</param>
/// <param name="Words">The words of the page.</param>
/// <param name="Found">What was found; places in it are those of the page.</param>
/// <param name="Source">The source of the text.</param>
public sealed partial record PageReading(int Start, string Words, TextSuggestions Found, ItemRef Source, IReadOnlyList<Entry<SourceContent>> Sources, IReadOnlyList<Entry<EventContent>> Events)
{
    /// <summary>What is left to decide, in the order of the text: suggestions of whose words neither half is under a claim nor half under a skip.</summary>
    public IReadOnlyList<SuggestedClaim> Queue(IReadOnlyList<RoomSentence> sentences, IReadOnlyList<UsedExcerpt> excerpts)
    {
        var claimed = TextCoverage.Union(excerpts.Where(e => e.IsClaimed).Select(e => (e.Content.Start, e.Content.End)));
        var skipped = TextCoverage.Union(sentences.Select(s => s.Skip).OfType<SkippedRange>().Select(s => (s.Start, s.End)));
        return [.. Found.Claims.Select(claim => (Claim: claim, Range: Whole(claim.Start, claim.End)))
            .Where(c => !IsHalfUnder(c.Range, claimed) && !IsHalfUnder(c.Range, skipped)).Select(c => Suggested(c.Claim, c.Range)).DistinctBy(s => (s.Range, s.Statement))];
    }

    /// <summary>A claim of a range, filled from the suggestion that fits it best and from what stands inside.</summary>
    public ClaimDraft Draft(TextRange range)
    {
        var (start, end) = (Math.Clamp(range.Start - Start, 0, Words.Length), Math.Clamp(range.End - Start, 0, Words.Length));
        var fits = Found.Claims.Where(c => c.Start < end && c.End > start).MaxBy(c => Math.Min(c.End, end) - Math.Max(c.Start, start));
        var isWhole = fits is not null && Overlap(fits.Start, fits.End, start, end) * 2 > Math.Max(fits.End - fits.Start, end - start);
        var hedges = Found.Hedges.Where(h => h.Start >= start && h.End <= end).ToList();
        var (chain, voice, notes) = Speakers(fits?.Chain ?? []);
        var dates = Found.Dates.Where(d => d.Start >= start && d.End <= end).ToList();
        var date = isWhole && fits!.Date is not null ? fits.Date : dates.Find(d => d.Edtf is not null)?.Edtf;
        var actors = Found.Mentions.Where(m => m.Start >= start && m.End <= end).ToList();
        List<ItemRef> sure = [.. actors.Where(m => !m.IsAmbiguous).Select(m => ItemRef.Parse(m.Candidates[0].Actor.Key, null)).Distinct()];
        var loaded = Found.Loaded.Where(l => l.Start >= start && l.End <= end).Select(Used).Where(word => word.Term.Length is > 0 and <= 120).DistinctBy(word => word.Term).Take(50).ToList();
        notes.AddRange(actors.Where(m => m.IsAmbiguous).Select(m => Words[m.Start..m.End]).Distinct().Select(name => $"“{name}” may mean more than one actor: choose."));
        notes.AddRange(dates.Where(d => d.Edtf is null || d.Others.Count > 0 || d.Note is not null).Select(d => $"“{Words[d.Start..d.End]}”: {d.Note ?? (d.Edtf is null ? "no date can be written down without inventing." : "it can be read in several ways.")}"));
        return new ClaimDraft(
            new ClaimContent
            {
                Statement = Cut(isWhole ? fits!.Statement : Blanks().Replace(Words[start..end], " ").Trim()),
                Kind = fits?.Kind is { } kind and not ClaimKind.Absence ? kind : ClaimKind.FactReport,
                Mode = fits?.Mode ?? AssertionMode.Asserted,
                Voice = voice ?? Source,
                Reporter = Source,
                Chain = chain,
                Date = date,
                Estimates = hedges.Where(h => h.Entry.Mapping != HedgeMapping.None).Take(20).Select(Banded).ToMany(),
                LoadedTerms = loaded.Select(word => word.Term).ToMany(),
                LoadedUses = loaded.ToMany(),
                Actors = sure.Select(actor => new ClaimActor { Actor = actor }).ToMany(),
                Events = [.. Events.Where(e => IsMeant(e.Content, date?.Text, sure)).Select(e => e.Ref)],
            },
            [.. hedges.Where(h => h.End - h.Start <= 120).Select(h => new HedgeMet(Whole(h.Start, h.End), Words[h.Start..h.End], h.Entry))],
            [.. notes.Distinct()]);
    }

    // Whether irony is meant is for a person to say.
    private LoadedTermUse Used(LoadedFound word) => new()
    {
        Term = Words[word.Start..word.End].Trim('"', '“', '”', '«', '»', '‘', '’', '\''),
        Use = word.Reason != LoadedReason.LoadedTerm || QuotationMarks.Enclose(Words, word.Start, word.End) ? LoadedUse.Quoted : LoadedUse.Adopted,
    };

    private SuggestedClaim Suggested(ClaimSuggestion claim, TextRange range) => new(range, claim.Statement, claim.Kind, claim.Mode,
        [.. claim.KindCues.Concat(claim.ModeCues).Select(cue => $"“{Words[cue.Start..cue.End]}” {cue.Why}").Distinct()],
        [.. claim.Hedges.Select(i => Found.Hedges[i]).Select(h => Words[h.Start..h.End]).Distinct()]);

    // Speakers that are sources of the case fill the chain; the others are told, so that somebody adds them.
    private (Many<ChainStep> Chain, ItemRef? Voice, List<string> Notes) Speakers(IReadOnlyList<Speaker> speakers)
    {
        var steps = new List<ChainStep>();
        var notes = new List<string>();
        foreach (var speaker in speakers.Where(s => s.Kind != SpeakerKind.ThisText))
        {
            if (SourceOf(speaker) is { } known)
            {
                steps.Add(new ChainStep { Source = known });
            }
            else
            {
                if (steps.Count > 0)
                {
                    steps[^1] = steps[^1] with { ViaUnnamed = true };
                }

                notes.Add(speaker.Kind == SpeakerKind.Unspecified ? $"“{speaker.Words}”: nobody is named as speaker." : $"“{speaker.Words}” speaks, and is no source of this case yet.");
            }
        }

        return steps.Count == 0 ? ([], null, notes) : ([.. steps, new ChainStep { Source = Source }], steps[0].Source, notes);
    }

    private ItemRef? SourceOf(Speaker speaker)
    {
        var words = SearchFold.Of(speaker.Words);
        if (Sources.FirstOrDefault(s => SearchFold.Of(s.Content.Name) == words) is { } named)
        {
            return named.Ref;
        }

        var actors = speaker.Mentions.Select(i => Found.Mentions[i]).Where(m => !m.IsAmbiguous).Select(m => m.Candidates[0].Actor.Key).ToHashSet();
        return Sources.Where(s => s.Ref != Source && s.Content.Holder is { } holder && actors.Contains(holder.ToString())).ToList() is [var only] ? only.Ref : null;
    }

    // Two events may share a day, and two days an event: only both together tell.
    private static bool IsMeant(EventContent happening, string? date, List<ItemRef> actors)
        => date is not null && happening.Date?.Edtf?.Text == date && happening.Participants.Any(p => actors.Contains(p.Actor));

    private Estimate Banded(HedgeFound hedge) => new()
    {
        Phrase = Words[hedge.Start..hedge.End],
        Mapping = hedge.Entry.Mapping,
        AppliesTo = "what the claim states",
        Icd203 = hedge.Entry.Icd203.Select(band => band.Id).ToMany(),
        Phia = hedge.Entry.Phia.Select(band => band.Id).ToMany(),
    };

    private TextRange Whole(int start, int end) => new(start + Start, end + Start);

    private static string Cut(string statement) => statement.Shortened(1000);

    private static bool IsHalfUnder(TextRange range, IEnumerable<(int Start, int End)> ranges)
        => ranges.Sum(other => Overlap(range.Start, range.End, other.Start, other.End)) * 2 >= range.End - range.Start;

    private static int Overlap(int start, int end, int from, int to) => Math.Max(0, Math.Min(end, to) - Math.Max(start, from));

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
