namespace RelationsTracker.Core.Briefs.Judging;

/// <summary>Which judgements of a brief count.</summary>
public static class JudgedStandards
{
    /// <summary>The last of each person on each standard, by standard and then in the order given; what was taken back is left out.</summary>
    public static IReadOnlyList<StandardJudgement> Counting(IEnumerable<StandardJudgement> judgements)
        => [.. judgements.OrderBy(judgement => judgement.Number)
            .GroupBy(judgement => (judgement.Standard, judgement.PersonId, judgement.By))
            .Select(own => own.Last())
            .Where(last => last.Verdict != StandardVerdict.TakenBack)
            .OrderBy(last => last.Standard).ThenBy(last => last.Number)];

    /// <summary>Those that are of this text.</summary>
    /// <param name="sha256">SHA-256 of the text.</param>
    public static IReadOnlyList<StandardJudgement> Of(IEnumerable<StandardJudgement> judgements, string sha256)
        => [.. Counting(judgements).Where(judgement => judgement.Sha256 == sha256)];
}
