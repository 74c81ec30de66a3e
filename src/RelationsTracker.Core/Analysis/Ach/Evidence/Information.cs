namespace RelationsTracker.Core.Analysis.Ach.Evidence;

/// <summary>How much an observation is expected to tell, in bits (Lindley 1956, Annals of Mathematical Statistics 27: the expected relative entropy).</summary>
public static class Information
{
    /// <summary>
    /// Expected information of an observation: Σ over its answers of P(answer) · D(after ‖ before). Where the answers are
    /// as probable as the hypotheses make them this is Shannon's mutual information.
    /// </summary>
    /// <param name="before">Probability of each hypothesis; sums to 1.</param>
    /// <param name="given">Per answer, P(answer given hypothesis), in the hypotheses' order; over all answers 1 for each hypothesis.</param>
    /// <returns>0 or more; at most log2 of the number of hypotheses.</returns>
    public static double Expected(IReadOnlyList<double> before, IReadOnlyList<IReadOnlyList<double>> given) => given.Sum(answer =>
    {
        var chance = before.Zip(answer, (p, q) => p * q).Sum();
        return chance > 0 ? chance * Gained(before, answer) : 0;
    });

    /// <summary>Information in one answer: the relative entropy of the probabilities after it to those before it (Kullback and Leibler 1951).</summary>
    /// <param name="before">Probability of each hypothesis; sums to 1.</param>
    /// <param name="answer">P(answer given hypothesis), up to a common factor.</param>
    public static double Gained(IReadOnlyList<double> before, IReadOnlyList<double> answer)
    {
        var chance = before.Zip(answer, (p, q) => p * q).Sum();
        return Math.Max(0, before.Zip(answer, (p, q) => p * q / chance).Zip(before, (after, p) => after > 0 ? after * Math.Log2(after / p) : 0).Sum());
    }
}
