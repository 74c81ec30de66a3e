using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Analysis.Laundering;

/// <summary>By which rule a statement is surer than what it rests on.</summary>
public enum LaunderingRule
{
    /// <summary>The words carry a hedge that neither the statement nor the claim's hedges, likelihoods or mode keep.</summary>
    HedgeLost,

    /// <summary>The words say that somebody says it; the claim says it in its reporter's own voice.</summary>
    AttributionLost,

    /// <summary>A phrase is given a higher band than doctrine gives it, or a band where doctrine gives none.</summary>
    BandRaised,

    /// <summary>The statement strengthens with a word that the words it rests on do not have.</summary>
    Boosted,

    /// <summary>A retelling is surer than what it retells.</summary>
    GrewSurer,

    /// <summary>The annotator marked it as surer than its source, where no rule tells.</summary>
    Marked,

    /// <summary>The statement contains a loaded word of the source.</summary>
    LoadedWord,
}

/// <summary>A claim that is surer than what it rests on, or speaks in loaded words.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Rule">By which rule.</param>
/// <param name="Said">What the claim says.</param>
/// <param name="Place">Where it should agree: an excerpt, or the claim that is retold; null where only the claim itself is looked at.</param>
/// <param name="Stands">The words there, as far as they are here.</param>
/// <param name="Why">What is wrong, in a sentence.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record LaunderingAlert(ItemRef Claim, LaunderingRule Rule, string Said, ItemRef? Place, string? Stands, string Why, string Mend);
