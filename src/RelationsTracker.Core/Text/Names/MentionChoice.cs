using RelationsTracker.Core.Actors;

namespace RelationsTracker.Core.Text.Names;

/// <summary>Makes mentions of all names met: one per place, the longest before those inside it, none that crosses a longer one.</summary>
internal static class MentionChoice
{
    public static List<Mention> Of(IEnumerable<NameMet> met)
    {
        var places = met.GroupBy(name => (name.Start, name.End))
            .Select(place => new Mention(place.Key.Start, place.Key.End, Candidates(place.Select(name => name.Candidate))))
            .OrderBy(mention => mention.Start).ThenByDescending(mention => mention.End).ToList();
        var mentions = new List<Mention>(places.Count);
        int? outer = null;
        foreach (var place in WithoutCrossing(places))
        {
            if (outer is { } index && place.End <= mentions[index].End)
            {
                if (IsOfInterest(place, mentions[index]))
                {
                    mentions.Add(place with { Within = index });
                }

                continue;
            }

            outer = mentions.Count;
            mentions.Add(place);
        }

        return mentions;
    }

    // Of two that cross the longer stays; of equally long ones the first.
    private static List<Mention> WithoutCrossing(List<Mention> places)
    {
        var kept = new List<Mention>();
        Mention? outer = null;
        foreach (var place in places)
        {
            if (outer is not null && place.Start < outer.End && place.End > outer.End)
            {
                if (place.End - place.Start <= outer.End - outer.Start)
                {
                    continue;
                }

                kept.RemoveAll(inner => inner.Start >= outer.Start && inner.End > place.Start);
            }

            if (outer is null || place.End > outer.End)
            {
                outer = place;
            }

            kept.Add(place);
        }

        return kept;
    }

    // "Azerbaijani diaspora" inside "Azerbaijani diaspora in Russia" is the same actor again; an adjective inside a name tells nothing.
    private static bool IsOfInterest(Mention inner, Mention outer)
        => inner.Candidates.Any(candidate => candidate.Kind != NameKind.Adjective && outer.Candidates.All(other => other.Actor != candidate.Actor));

    private static List<MentionCandidate> Candidates(IEnumerable<MentionCandidate> all)
        => [.. all.GroupBy(candidate => candidate.Actor.Key).Select(actor => actor.OrderBy(candidate => Rank(candidate.Kind)).ThenByDescending(candidate => candidate.Name.Length).First())
            .OrderBy(candidate => Rank(candidate.Kind)).ThenBy(candidate => candidate.Actor.Key.Length).ThenBy(candidate => candidate.Actor.Key, StringComparer.Ordinal)];

    private static int Rank(NameKind kind) => kind switch { NameKind.Metonym => 2, NameKind.Adjective => 1, _ => 0 };
}
