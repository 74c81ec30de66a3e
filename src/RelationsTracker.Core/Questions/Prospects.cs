using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Evidence;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Gaps;
using RelationsTracker.Core.Indicators;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Questions;

/// <summary>What the ledgers of a case hold out for a question: signposts nobody has seen yet, and questions nobody has answered.</summary>
public static class Prospects
{
    /// <summary>Every indicator and gap that holds something out for a question, in the order given.</summary>
    /// <inheritdoc cref="BearsOn"/>
    public static IReadOnlyList<Prospect> Of(
        ItemRef question, AchMatrix matrix, IEnumerable<(ItemRef Ref, IndicatorContent Content)> indicators, IEnumerable<(ItemRef Ref, GapContent Content)> gaps, IReadOnlyDictionary<ItemRef, ItemRef> claims, IReadOnlyList<Premise> premises)
    {
        var known = indicators.ToDictionary(i => i.Ref, i => i.Content);
        string[] hypotheses = [.. matrix.Hypotheses.Select(h => h.Id)];
        return [.. known.Select(i => Of(i.Key, i.Value, hypotheses)).Concat(gaps.Select(g => Of(g.Ref, BearsOn(g.Content, question, matrix, claims, premises, known)))).OfType<Prospect>()];
    }

    /// <summary>
    /// An indicator points to hypotheses: seen it is C where expected and I where not, unseen the other way round, and N
    /// elsewhere. One that was observed or ruled out is in already.
    /// </summary>
    public static Prospect? Of(ItemRef self, IndicatorContent indicator, IReadOnlyCollection<string> hypotheses)
    {
        var ways = indicator.PointsTo.Where(way => hypotheses.Contains($"{way.To}")).DistinctBy(way => way.To).ToDictionary(way => $"{way.To}", way => way.Expected);
        return ways.Count == 0 || indicator.Status is IndicatorStatus.Observed or IndicatorStatus.RuledOut ? null : new Prospect(
            ProspectKind.Indicator, $"{self}", null, [Answer("seen", seen: true), Answer("not seen", seen: false)]);

        Answer Answer(string says, bool seen) => new(says, ways.ToDictionary(way => way.Key, way => way.Value == seen ? Rating.C : Rating.I));
    }

    /// <summary>
    /// A gap bears on hypotheses, by itself or through the assumptions, indicators and rows it bears on. Its answer
    /// speaks for one of them (C) and against the others (I), or, where it bears on one alone, for or against that one.
    /// </summary>
    /// <param name="bearsOn">Ids of those hypotheses.</param>
    public static Prospect? Of(ItemRef self, IReadOnlyCollection<string> bearsOn) => bearsOn.Count switch
    {
        0 => null,
        1 => new Prospect(ProspectKind.Gap, $"{self}", null,
        [
            new($"speaks for {bearsOn.Single()}", bearsOn.ToDictionary(h => h, _ => Rating.C)),
            new($"speaks against {bearsOn.Single()}", bearsOn.ToDictionary(h => h, _ => Rating.I)),
        ]),
        _ => new Prospect(ProspectKind.Gap, $"{self}", null,
            [.. bearsOn.Select(favoured => new Answer($"speaks for {favoured}", bearsOn.ToDictionary(h => h, h => h == favoured ? Rating.C : Rating.I)))]),
    };

    /// <summary>The hypotheses of a matrix on which a gap bears, in column order.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="question">The question of the matrix; a gap that bears on it bears on all.</param>
    /// <param name="matrix">The matrix; a row bears on what it counts against.</param>
    /// <param name="claims">Which row of the matrix uses a claim.</param>
    /// <param name="premises">Assumptions, with the hypotheses and rows they carry.</param>
    /// <param name="indicators">Indicators of the case.</param>
    public static IReadOnlyList<string> BearsOn(
        GapContent gap, ItemRef question, AchMatrix matrix, IReadOnlyDictionary<ItemRef, ItemRef> claims, IReadOnlyList<Premise> premises, IReadOnlyDictionary<ItemRef, IndicatorContent> indicators)
    {
        var rows = matrix.Rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var named = gap.BearsOn.SelectMany(Hypotheses).ToHashSet(StringComparer.Ordinal);
        return [.. matrix.Hypotheses.Select(h => h.Id).Where(named.Contains)];

        IEnumerable<string> Hypotheses(ItemRef on) => on.Kind switch
        {
            ItemKind.Question => on == question ? matrix.Hypotheses.Select(h => h.Id) : [],
            ItemKind.Hypothesis => [$"{on}"],
            ItemKind.Indicator => indicators.GetValueOrDefault(on)?.PointsTo.Select(way => $"{way.To}") ?? [],
            ItemKind.Assumption => premises.Where(p => p.Ref == on).SelectMany(p => p.Hypotheses.Select(h => $"{h}").Concat(p.Rows.SelectMany(Against))),
            ItemKind.Claim => claims.TryGetValue(on, out var row) ? Against(row) : [],
            ItemKind.EvidenceRow => Against(on),
            _ => [],
        };

        IEnumerable<string> Against(ItemRef row) => rows.Contains($"{row}")
            ? matrix.Hypotheses.Select(h => h.Id).Where(h => matrix[$"{row}", h] is Rating.I or Rating.II)
            : [];
    }
}
