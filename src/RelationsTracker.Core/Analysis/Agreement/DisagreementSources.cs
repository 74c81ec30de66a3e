using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Analysis.Agreement;

/// <summary>One rater's rating of a cell with what lay before them when they gave it.</summary>
/// <param name="Rater">Short name.</param>
/// <param name="Rating">What they gave; NA and <c>?</c> are on no scale and are left out of every sum.</param>
/// <param name="Weight">Credibility weight of the row at that time (H 2, M 1, L ½), which follows from the grade.</param>
/// <param name="Wording">Number of the wording of the hypothesis they rated.</param>
public sealed record GroundedRating(string Rater, Rating Rating, Weight Weight, int Wording);

/// <summary>What most of a disagreement comes from, and so what to talk about.</summary>
public enum DisagreementSource
{
    /// <summary>Raters expect different things if the hypothesis is true.</summary>
    Consistency,

    /// <summary>They had the evidence before them under different grades.</summary>
    Grade,

    /// <summary>They rated different wordings.</summary>
    Wording,
}

/// <summary>
/// Where the disagreement in a cell, a row, a column or a question comes from. A rater's voice is y = s·w: the rating on
/// (CC 2, C 1.5, N 0, I −1.5, II −2) times the credibility weight of the row when they rated. The whole is the population
/// variance of y. By the law of total variance the part between the means of those who rated the same wording is the
/// wording's. What is left within each wording is shared by covariance with y (Shorrocks 1982): s·w̄ gives the part of
/// consistency, s·(w − w̄) that of the grade, w̄ being the mean weight there. The three sum to the whole; a part below 0
/// makes the others agree more than they would by themselves.
/// </summary>
/// <param name="Grade">Part of different grades.</param>
/// <param name="Consistency">Part of different readings.</param>
/// <param name="Wording">Part of different wordings.</param>
public readonly record struct DisagreementSources(double Grade, double Consistency, double Wording)
{
    /// <summary>The whole: 0 when all voices are equal or there is but one; up to 16.</summary>
    public double Whole => Grade + Consistency + Wording;

    /// <summary>The largest part; of equal ones the reading.</summary>
    public DisagreementSource Largest
        => Consistency >= Grade && Consistency >= Wording ? DisagreementSource.Consistency : Grade >= Wording ? DisagreementSource.Grade : DisagreementSource.Wording;

    /// <summary>The sources of the disagreement about one cell.</summary>
    public static DisagreementSources OfCell(IEnumerable<GroundedRating> ratings)
    {
        var voices = ratings.Select(r => (Scale: CellAgreement.PlaceOf(r.Rating), Weight: WeightValues.OpenSourceAch.Of(r.Weight), r.Wording))
            .Where(v => v.Scale is not null).Select(v => (Scale: v.Scale!.Value, v.Weight, v.Wording)).ToArray();
        if (voices.Length < 2)
        {
            return default;
        }

        var mean = voices.Average(v => v.Scale * v.Weight);
        var (grade, consistency, wording) = (0.0, 0.0, 0.0);
        foreach (var same in voices.GroupBy(v => v.Wording).Select(group => group.ToArray()))
        {
            var (voice, weight) = (same.Average(v => v.Scale * v.Weight), same.Average(v => v.Weight));
            wording += same.Length * (voice - mean) * (voice - mean);
            consistency += same.Sum(v => (v.Scale * v.Weight - voice) * v.Scale * weight);
            grade += same.Sum(v => (v.Scale * v.Weight - voice) * v.Scale * (v.Weight - weight));
        }

        return new(grade / voices.Length, consistency / voices.Length, wording / voices.Length);
    }

    public static DisagreementSources operator +(DisagreementSources one, DisagreementSources other) => Add(one, other);

    /// <summary>The sources over several cells: part by part.</summary>
    public static DisagreementSources Add(DisagreementSources left, DisagreementSources right)
        => new(left.Grade + right.Grade, left.Consistency + right.Consistency, left.Wording + right.Wording);
}
