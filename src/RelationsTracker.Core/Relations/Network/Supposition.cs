using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Core.Relations.Network;

/// <summary>How a tie stands when a hypothesis is supposed.</summary>
public enum TieStanding
{
    /// <summary>It holds whatever hypothesis is true.</summary>
    Stated,

    /// <summary>It holds because the supposed hypothesis is true.</summary>
    Supposed,

    /// <summary>It would hold under a hypothesis that is neither supposed nor ruled out.</summary>
    Conditional,

    /// <summary>It would hold only under a hypothesis that the supposed one rules out.</summary>
    RuledOut,
}

/// <summary>
/// "As if H1 were true": what that makes true and what it rules out. A hypothesis that subsumes a true one is true; one that
/// excludes a true one, in either direction, is ruled out, and so is every other answer where the question says that answers
/// exclude each other. Without a hypothesis nothing is supposed.
/// </summary>
public sealed class Supposition
{
    private readonly HashSet<ItemRef> _true = [];
    private readonly HashSet<ItemRef> _false = [];

    private Supposition(ItemRef? hypothesis) => Hypothesis = hypothesis;

    /// <summary>What is supposed; null for nothing.</summary>
    public ItemRef? Hypothesis { get; }

    /// <param name="hypothesis">What is supposed; null for nothing.</param>
    /// <param name="hypotheses">The hypotheses of the case.</param>
    /// <param name="exclusive">Whether the answers to a question exclude each other, as the question states.</param>
    public static Supposition Of(ItemRef? hypothesis, IReadOnlyDictionary<ItemRef, HypothesisContent> hypotheses, Func<ItemRef, bool> exclusive)
    {
        var made = new Supposition(hypothesis);
        if (hypothesis is not { } supposed)
        {
            return made;
        }

        made._true.Add(supposed);
        for (var known = 0; known != made._true.Count;)
        {
            known = made._true.Count;
            made._true.UnionWith(hypotheses.Where(h => Tied(h.Value, HypothesisTie.Subsumes).Any(made._true.Contains)).Select(h => h.Key));
        }

        made._false.UnionWith(hypotheses.Where(h => Tied(h.Value, HypothesisTie.Excludes).Any(made._true.Contains)).Select(h => h.Key));
        made._false.UnionWith(made._true.Where(hypotheses.ContainsKey).SelectMany(h => Tied(hypotheses[h], HypothesisTie.Excludes)));
        if (hypotheses.GetValueOrDefault(supposed) is { } content && exclusive(content.Question))
        {
            var narrower = hypotheses.Keys.Where(h => made._true.Any(t => hypotheses.TryGetValue(t, out var wide) && Tied(wide, HypothesisTie.Subsumes).Contains(h)));
            made._false.UnionWith(hypotheses.Where(h => h.Value.Question == content.Question).Select(h => h.Key).Except(narrower));
        }

        made._false.ExceptWith(made._true);
        return made;
    }

    /// <summary>How something that holds only within a hypothesis (or always, with none) stands.</summary>
    public TieStanding Of(ItemRef? scope) => scope is not { } within ? TieStanding.Stated
        : _true.Contains(within) ? TieStanding.Supposed
        : _false.Contains(within) ? TieStanding.RuledOut
        : TieStanding.Conditional;

    private static IEnumerable<ItemRef> Tied(HypothesisContent hypothesis, HypothesisTie how) => hypothesis.Ties.Where(tie => tie.How == how).Select(tie => tie.Hypothesis);
}
