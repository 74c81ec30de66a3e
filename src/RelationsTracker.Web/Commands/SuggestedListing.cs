using System.Text;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text;
using RelationsTracker.Core.Text.Suggestions;

namespace RelationsTracker.Web.Commands;

/// <summary>Suggestions for reading at a terminal: each claim with what belongs to it, then names that nobody has listed.</summary>
internal static class SuggestedListing
{
    private const int LikelyShown = 20;

    public static string Of(string text, TextSuggestions found)
    {
        var list = new StringBuilder();
        list.AppendLine(Invariant($"{found.Sentences.Count} sentences, {found.Mentions.Count} mentions of known actors, {found.Dates.Count} dates, {found.Hedges.Count} hedges, {found.Attributions.Count} attributions, {found.Claims.Count} claims."));
        foreach (var claim in found.Claims)
        {
            list.AppendLine().AppendLine(Invariant($"[{claim.Start}–{claim.End}] {claim.Statement}"));
            Line(list, "what", $"{Kebab.Of(claim.Kind.ToString())}, {Kebab.Of(claim.Mode.ToString())}" + Because(text, [.. claim.KindCues, .. claim.ModeCues]));
            Line(list, "said by", claim.Chain.Count > 1 ? string.Join(" → ", claim.Chain.Select(speaker => speaker.Words)) : "");
            Line(list, "actors", string.Join("; ", claim.Mentions.Select(i => found.Mentions[i]).Select(m => $"{Words(text, m.Start, m.End)} = {string.Join(" or ", m.Candidates.Select(c => c.Actor.Name))}").Distinct()));
            Line(list, "dates", string.Join("; ", claim.Dates.Select(i => found.Dates[i]).Select(d => $"{Words(text, d.Start, d.End)} = {d.Edtf?.Text ?? "not told"}")));
            Line(list, "hedges", string.Join("; ", claim.Hedges.Select(i => found.Hedges[i]).Select(h => $"{Words(text, h.Start, h.End)} ({Kebab.Of(h.Entry.Class.ToString())}{string.Concat(h.Entry.Icd203.Select(band => $", {band.Label}"))})")));
            Line(list, "not ours", string.Join("; ", claim.Loaded.Select(i => found.Loaded[i]).Select(l => Words(text, l.Start, l.End))));
        }

        if (found.LikelyNames.Count > 0)
        {
            list.AppendLine().AppendLine("Names that no known actor has:");
            foreach (var name in found.LikelyNames.Take(LikelyShown))
            {
                Line(list, Words(text, name.Start, name.End), Invariant($"{Kebab.Of(name.Kind.ToString())}; {name.Why}; met {name.Count} times"));
            }
        }

        return list.ToString().TrimEnd();
    }

    private static string Because(string text, IReadOnlyList<Cue> cues)
        => cues.Count == 0 ? "" : $" (because of {string.Join("; ", cues.Select(cue => $"“{Words(text, cue.Start, cue.End).Shortened(60)}”").Distinct())})";

    private static void Line(StringBuilder list, string what, string words)
    {
        if (words.Length > 0)
        {
            list.AppendLine(Invariant($"    {what}: {words}"));
        }
    }

    private static string Words(string text, int start, int end) => string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
