using RelationsTracker.App.Exchange.Documents;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Core.Text.Attributions;
using RelationsTracker.Core.Text.Hedges;
using RelationsTracker.Core.Text.Names;
using RelationsTracker.Core.Text.Suggestions;

namespace RelationsTracker.Web.Commands;

/// <summary>Suggestions as JSON. Every <c>start</c> and <c>end</c> counts code points of the normalised text, end exclusive; where the file
/// reads otherwise, <c>file</c> gives the place in the file as well. Of a document that is no plain text, <c>text</c> holds the words that they count in.</summary>
internal static class SuggestedJson
{
    public static object Of(TextFile text, string? published, TextSuggestions found)
    {
        var places = new Places(text);
        return new
        {
            file = text.Path,
            format = Kebab.Of(text.Format.ToString()),
            published,
            offsets = "code points, end exclusive",
            normalised = places.Differs,
            normalisation = TextNormalisation.Id,
            length = places.Count,
            text = text.Format.IsReadApart() ? text.Normalised : null,
            sentences = found.Sentences.Select(s => places.At(s.Start, s.End, new() { ["kind"] = Kebab.Of(s.Kind.ToString()), ["paragraph"] = s.Paragraph })).ToList(),
            actors = Actors(found, places),
            dates = Dates(found, places),
            hedges = found.Hedges.Select(h => places.At(h.Start, h.End, Hedge(h.Entry))).ToList(),
            loaded = found.Loaded.Select(l => places.At(l.Start, l.End, new() { ["reason"] = Kebab.Of(l.Reason.ToString()), ["why"] = l.Why })).ToList(),
            attributions = found.Attributions.Select(a => places.At(a.Start, a.End, new()
            {
                ["kind"] = Kebab.Of(a.Kind.ToString()),
                ["cue"] = a.Cue,
                ["chain"] = a.Chain.Select(speaker => SpeakerOf(speaker, places)).ToList(),
                ["scope"] = places.At(a.ScopeStart, a.ScopeEnd, []),
            })).ToList(),
            claims = Claims(found, places),
        };
    }

    // Known actors and likely new ones in one list, by place.
    private static List<Dictionary<string, object?>> Actors(TextSuggestions found, Places places)
    {
        var known = found.Mentions.Select((m, i) => (m.Start, Entry: places.At(m.Start, m.End, new()
        {
            ["known"] = true,
            ["mention"] = i,
            ["within"] = m.Within,
            ["ambiguous"] = m.IsAmbiguous,
            ["candidates"] = m.Candidates.Select(CandidateOf).ToList(),
        })));
        var likely = found.LikelyNames.Select(n => (n.Start, Entry: places.At(n.Start, n.End, new()
        {
            ["known"] = false,
            ["kind"] = Kebab.Of(n.Kind.ToString()),
            ["score"] = n.Score,
            ["count"] = n.Count,
            ["why"] = n.Why,
        })));
        return [.. known.Concat(likely).OrderBy(actor => actor.Start).Select(actor => actor.Entry)];
    }

    private static object CandidateOf(MentionCandidate candidate)
        => new { actor = candidate.Actor.Key, name = candidate.Actor.Name, met = candidate.Name, kind = Kebab.Of(candidate.Kind.ToString()) };

    private static List<Dictionary<string, object?>> Dates(TextSuggestions found, Places places) => [.. found.Dates.Select(d => places.At(d.Start, d.End, new()
    {
        ["edtf"] = d.Edtf?.Text,
        ["words"] = d.Edtf?.InWords(),
        ["others"] = d.Others.Select(other => other.Text).ToList(),
        ["qualifier"] = d.Qualifier,
        ["relative"] = d.Relative is not { } relative ? null : new
        {
            offset = relative.Offset,
            exact = relative.Exact,
            tolerance = relative.Tolerance,
            anchor = Kebab.Of(relative.Anchor.ToString()),
            anchorDate = relative.AnchorDate,
            anchorWords = relative is { AnchorStart: { } start, AnchorEnd: { } end } ? places.At(start, end, []) : null,
        },
        ["note"] = d.Note,
    }))];

    private static Dictionary<string, object?> Hedge(HedgeEntry entry) => new()
    {
        ["term"] = entry.Term,
        ["class"] = Kebab.Of(entry.Class.ToString()),
        ["icd203"] = entry.Icd203.Select(band => band.Id).ToList(),
        ["phia"] = entry.Phia.Select(band => band.Id).ToList(),
        ["mapping"] = Kebab.Of(entry.Mapping.ToString()),
        ["sureness"] = Kebab.Of(Sureness.LevelOf(entry).ToString()),
    };

    private static List<Dictionary<string, object?>> Claims(TextSuggestions found, Places places) => [.. found.Claims.Select(c => places.At(c.Start, c.End, new()
    {
        ["sentence"] = c.Sentence,
        ["statement"] = c.Statement,
        ["kind"] = Kebab.Of(c.Kind.ToString()),
        ["kindBecause"] = c.KindCues.Select(cue => places.At(cue.Start, cue.End, new() { ["why"] = cue.Why })).ToList(),
        ["mode"] = Kebab.Of(c.Mode.ToString()),
        ["modeBecause"] = c.ModeCues.Select(cue => places.At(cue.Start, cue.End, new() { ["why"] = cue.Why })).ToList(),
        ["date"] = c.Date?.Text,
        ["dates"] = c.Dates,
        ["actors"] = c.Mentions.SelectMany(i => found.Mentions[i].Candidates).Select(candidate => candidate.Actor.Key).Distinct().ToList(),
        ["mentions"] = c.Mentions,
        ["hedges"] = c.Hedges,
        ["attributions"] = c.Attributions,
        ["loaded"] = c.Loaded,
        ["chain"] = c.Chain.Select(speaker => SpeakerOf(speaker, places)).ToList(),
    }))];

    private static Dictionary<string, object?> SpeakerOf(Speaker speaker, Places places)
    {
        var entry = speaker is { Start: { } start, End: { } end } ? places.At(start, end, []) : [];
        entry["speaker"] = speaker.Words;
        entry["kind"] = Kebab.Of(speaker.Kind.ToString());
        entry["mentions"] = speaker.Mentions;
        return entry;
    }

    /// <summary>Turns UTF-16 ranges of the normalised text into entries with code points.</summary>
    private sealed class Places(TextFile text)
    {
        private readonly CodePoints points = CodePoints.Of(text.Normalised);
        private readonly NormalisedPlaces? raw = text.Raw == text.Normalised ? null : NormalisedPlaces.Of(text.Raw, text.Normalised);

        public bool Differs => raw is not null;

        public int Count => points.Count;

        public Dictionary<string, object?> At(int start, int end, Dictionary<string, object?> more)
        {
            var entry = new Dictionary<string, object?> { ["start"] = points.FromUtf16(start), ["end"] = points.FromUtf16(end), ["exact"] = text.Normalised[start..end] };
            if (raw?.Of(start, end) is var (from, to))
            {
                entry["file"] = new { start = from, end = to };
            }

            foreach (var (key, value) in more)
            {
                entry[key] = value;
            }

            return entry;
        }
    }
}
