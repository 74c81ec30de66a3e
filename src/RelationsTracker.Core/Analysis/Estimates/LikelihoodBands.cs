namespace RelationsTracker.Core.Analysis.Estimates;

/// <summary>The two tables. Sources: see <see cref="LikelihoodScheme"/>.</summary>
internal static class LikelihoodBands
{
    public static readonly LikelihoodBand[] Icd203 =
    [
        new(LikelihoodScheme.Icd203, "almost_no_chance", ["almost no chance", "remote"], 1, 5),
        new(LikelihoodScheme.Icd203, "very_unlikely", ["very unlikely", "highly improbable"], 5, 20),
        new(LikelihoodScheme.Icd203, "unlikely", ["unlikely", "improbable", "improbably"], 20, 45),
        new(LikelihoodScheme.Icd203, "roughly_even", ["roughly even chance", "roughly even odds"], 45, 55),
        new(LikelihoodScheme.Icd203, "likely", ["likely", "probable", "probably"], 55, 80),
        new(LikelihoodScheme.Icd203, "very_likely", ["very likely", "highly probable"], 80, 95),
        new(LikelihoodScheme.Icd203, "almost_certain", ["almost certain", "nearly certain", "almost certainly"], 95, 99),
    ];

    public static readonly LikelihoodBand[] Phia =
    [
        new(LikelihoodScheme.Phia, "remote_chance", ["remote chance"], 0, 5),
        new(LikelihoodScheme.Phia, "highly_unlikely", ["highly unlikely"], 10, 20),
        new(LikelihoodScheme.Phia, "unlikely", ["unlikely"], 25, 35),
        new(LikelihoodScheme.Phia, "realistic_possibility", ["realistic possibility"], 40, 50),
        new(LikelihoodScheme.Phia, "likely", ["likely", "probable"], 55, 75),
        new(LikelihoodScheme.Phia, "highly_likely", ["highly likely"], 80, 90),
        new(LikelihoodScheme.Phia, "almost_certain", ["almost certain"], 95, 100),
    ];
}
