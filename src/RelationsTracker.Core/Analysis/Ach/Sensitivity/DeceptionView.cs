namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>How the hypotheses stand when nothing is believed that reached us through channels one actor controls.</summary>
/// <param name="Actor">The reference of the actor.</param>
/// <param name="RowsRemoved">Ids of the rows that came through those channels.</param>
/// <param name="With">The ranking with those rows.</param>
/// <param name="Without">The ranking without them.</param>
public sealed record DeceptionView(string Actor, IReadOnlyList<string> RowsRemoved, Ranking With, Ranking Without)
{
    /// <summary>Others lead when the actor is not believed.</summary>
    public bool ChangesLeader => !With.Leaders.SequenceEqual(Without.Leaders);

    /// <summary>The view without the channels of one actor.</summary>
    /// <exception cref="RuleException">The rule cannot run on this matrix.</exception>
    public static DeceptionView Of(AchMatrix matrix, ScoringRule rule, string actor) => new(
        actor,
        [.. matrix.Rows.Where(row => row.ChannelControlledBy == actor).Select(row => row.Id)],
        rule.Score(matrix),
        rule.Score(matrix.Where(row => row.ChannelControlledBy != actor)));
}
