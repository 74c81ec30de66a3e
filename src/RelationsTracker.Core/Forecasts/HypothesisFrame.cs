using RelationsTracker.Core.Analysis.Forecasting;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Core.Forecasts;

/// <summary>
/// What the ties between the hypotheses of a question ask of their probabilities. Exactly one of those that are part of
/// no other is true, so these sum to 1 (all of them where nothing subsumes); a part is never more probable than its whole.
/// </summary>
public sealed class HypothesisFrame
{
    private readonly List<Constraint> _constraints = [];

    /// <param name="exclusive">Whether the answers of the question exclude each other, as it declares.</param>
    /// <param name="hypotheses">The hypotheses that stand, in column order.</param>
    public HypothesisFrame(bool exclusive, IEnumerable<(ItemRef Ref, HypothesisContent Content)> hypotheses)
    {
        var all = hypotheses.ToList();
        Hypotheses = [.. all.Select(h => h.Ref)];
        WhyNot = all.Count < 2 ? "Probabilities need at least two hypotheses."
            : !exclusive && !all.Any(h => h.Content.CatchAll) ? "Probabilities need hypotheses of which exactly one is true: declare the set exclusive, or add a catch-all."
            : null;
        var parts = Subsets(all);
        Whole = [.. Enumerable.Range(0, all.Count).Where(i => !parts.Any(p => p.Part == i && (!parts.Contains(new Subset(p.Whole, i)) || p.Whole < i)))];
        _constraints = [new Outcomes(Whole), .. parts];
    }

    /// <summary>The hypotheses, in column order; every vector here has one probability for each.</summary>
    public IReadOnlyList<ItemRef> Hypotheses { get; }

    /// <summary>Positions of the hypotheses that are part of no other; exactly one of them is true.</summary>
    public IReadOnlyList<int> Whole { get; }

    /// <summary>Why no probabilities can be given, in a sentence; null when they can.</summary>
    public string? WhyNot { get; }

    /// <summary>What is wrong with a vector, a sentence each; empty when it is coherent.</summary>
    /// <param name="vector">Probabilities from 0 to 1, one per hypothesis.</param>
    public IReadOnlyList<string> Incoherences(IReadOnlyList<double> vector)
        => [.. vector.Index().Where(p => p.Item is not (>= 0 and <= 1)).Select(p => $"{Hypotheses[p.Index]} must lie between 0 and 100 %."),
            .. NearestCoherent.Broken(vector, _constraints).Select(broken => broken switch
            {
                Subset part => FormattableString.Invariant($"{Hypotheses[part.Part]} is part of {Hypotheses[part.Whole]} and cannot be more probable: {vector[part.Part] * 100:0.##} % against {vector[part.Whole] * 100:0.##} %."),
                _ => FormattableString.Invariant($"{string.Join(", ", Whole.Select(i => Hypotheses[i]))} together have {Whole.Sum(i => vector[i]) * 100:0.##} %; exactly one of them is true, so they must have 100 %."),
            })];

    /// <summary>
    /// The coherent vector nearest to the given one by least squares, in percent with two decimals. It is offered, never
    /// taken silently.
    /// </summary>
    /// <param name="vector">Any numbers, one per hypothesis.</param>
    public IReadOnlyList<decimal> Nearest(IReadOnlyList<double> vector)
    {
        var nearest = NearestCoherent.To(vector, _constraints);
        var cents = nearest.Select(p => (int)Math.Floor(Math.Clamp(p, 0, 1) * 10_000 + 1e-6)).ToArray();

        // What rounding down left over goes to those it took most from.
        foreach (var i in Whole.OrderByDescending(i => nearest[i] * 10_000 - cents[i]).Take(Math.Max(0, 10_000 - Whole.Sum(i => cents[i]))))
        {
            cents[i]++;
        }

        foreach (var part in _constraints.OfType<Subset>().OrderBy(s => nearest[s.Whole]).Reverse())
        {
            cents[part.Part] = Math.Min(cents[part.Part], cents[part.Whole]);
        }

        return [.. cents.Select(c => c / 100m)];
    }

    /// <summary>Pools coherent vectors: the mean probability of each hypothesis.</summary>
    /// <param name="vectors">At least one.</param>
    public IReadOnlyList<double> Arithmetic(IReadOnlyList<IReadOnlyList<double>> vectors)
        => [.. Enumerable.Range(0, Hypotheses.Count).Select(i => vectors.Average(v => v[i]))];

    /// <summary>
    /// Pools coherent vectors by their log-odds, over the hypotheses that are part of no other. A part has no value here:
    /// pooled by itself it could come out more probable than its whole.
    /// </summary>
    /// <param name="vectors">At least one.</param>
    public IReadOnlyList<double?> LogOdds(IReadOnlyList<IReadOnlyList<double>> vectors)
    {
        var pooled = Pooling.LogOdds([.. vectors.Select(v => Whole.Select(i => v[i]).ToArray())]);
        return [.. Enumerable.Range(0, Hypotheses.Count).Select(i => Whole.ToList().IndexOf(i) is >= 0 and var at ? pooled[at] : (double?)null)];
    }

    /// <summary>The vector of a forecast in column order, or null where it was given over other hypotheses than stand now, or would not be coherent now.</summary>
    public IReadOnlyList<double>? Vector(ForecastContent forecast)
    {
        var shares = forecast.Hypotheses.ToDictionary(h => h.Hypothesis, h => (double)h.Percent / 100);
        return shares.Count == Hypotheses.Count && Hypotheses.All(shares.ContainsKey) && Hypotheses.Select(h => shares[h]).ToArray() is var vector && Incoherences(vector).Count == 0
            ? vector
            : null;
    }

    private static List<Subset> Subsets(List<(ItemRef Ref, HypothesisContent Content)> all)
    {
        var direct = from whole in all.Index()
                     from tie in whole.Item.Content.Ties
                     where tie.How == HypothesisTie.Subsumes
                     let part = all.FindIndex(h => h.Ref == tie.Hypothesis)
                     where part >= 0 && part != whole.Index
                     select new Subset(part, whole.Index);
        var known = direct.ToHashSet();
        for (var grown = true; grown;)
        {
            var next = (from a in known from b in known where a.Whole == b.Part && a.Part != b.Whole select new Subset(a.Part, b.Whole)).Except(known).ToList();
            grown = next.Count > 0;
            known.UnionWith(next);
        }

        return [.. known.OrderBy(s => s.Part).ThenBy(s => s.Whole)];
    }
}
