namespace RelationsTracker.Core.Analysis.Ach.Evidence;

/// <summary>What a prospect is worth for telling some hypotheses apart.</summary>
/// <param name="Prospect">The prospect.</param>
/// <param name="Bits">Expected information, 0 or more.</param>
public sealed record Worth(Prospect Prospect, double Bits);

/// <summary>
/// Which evidence to look for next, by the information it is expected to bring on a contest between hypotheses. What is
/// taken for granted, so that the numbers can be checked by hand: within the contest every hypothesis is as probable as
/// any other, whatever its score; an answer speaks through the question's map from ratings to probabilities, as a report
/// of medium credibility (of the row's own for a cell); an indicator or gap is answered one way or the other, each way as
/// probable as the hypotheses make it; an open cell may turn out to be any of the five ratings with equal chance, and
/// other open cells of its row say nothing.
/// </summary>
public static class NextBest
{
    /// <summary>Prospects that tell something, most telling first; equals keep their order.</summary>
    /// <param name="matrix">The matrix; its open cells are prospects too.</param>
    /// <param name="map">From ratings to probabilities.</param>
    /// <param name="contest">Ids of the hypotheses to tell apart; two or more.</param>
    /// <param name="prospects">Indicators and gaps.</param>
    public static IReadOnlyList<Worth> Of(AchMatrix matrix, LikelihoodMap map, IReadOnlyList<string> contest, IReadOnlyList<Prospect> prospects)
    {
        var even = Enumerable.Repeat(1.0 / contest.Count, contest.Count).ToArray();
        var collected = prospects.Select(prospect => new Worth(prospect, Information.Expected(even, Given(prospect, map, contest))));
        return [.. collected.Concat(Cells(matrix, map, contest, even)).Where(worth => worth.Bits > 1e-9).OrderByDescending(worth => Math.Round(worth.Bits, 9))];
    }

    /// <summary>The matrix if the prospect turned out to say this.</summary>
    public static AchMatrix After(AchMatrix matrix, Prospect prospect, Answer answer) => prospect.Hypothesis is { } hypothesis
        ? matrix.With(prospect.Id, hypothesis, answer.Under(hypothesis))
        : matrix.With(new AchRow(prospect.Id, answer.Says), [.. matrix.Hypotheses.Select(h => (Rating?)answer.Under(h.Id))]);

    /// <summary>P(answer given hypothesis): the probability of the report under its rating, over those of all answers.</summary>
    private static double[][] Given(Prospect prospect, LikelihoodMap map, IReadOnlyList<string> contest)
    {
        var reported = prospect.Answers.Select(answer => contest.Select(h => Reported(map, Weight.M, answer.Under(h))).ToArray()).ToArray();
        return [.. reported.Select(answer => answer.Select((p, h) => p / reported.Sum(other => other[h])).ToArray())];
    }

    private static IEnumerable<Worth> Cells(AchMatrix matrix, LikelihoodMap map, IReadOnlyList<string> contest, double[] even)
    {
        var columns = contest.Select(matrix.Frame.Column).ToArray();
        var known = new Dictionary<(Weight, string), double>();
        for (var row = 0; row < matrix.Rows.Count; row++)
        {
            for (var open = 0; open < columns.Length; open++)
            {
                if (CellCode.Open(matrix.Codes(row)[columns[open]]))
                {
                    yield return new Worth(Cell(matrix.Rows[row].Id, contest[open]), Bits(row, open));
                }
            }
        }

        // Rows filled alike tell alike, so each way of filling is reckoned once.
        double Bits(int row, int open)
        {
            var weight = matrix.Rows[row].Credibility ?? Weight.M;
            var filled = columns.Select(column => matrix[row, column] is { } rating and <= Rating.II ? rating : Rating.N).ToArray();
            var key = (weight, $"{open} {string.Join(' ', filled)}");
            if (!known.TryGetValue(key, out var bits))
            {
                known[key] = bits = Scale.Average(to => Information.Gained(even, [.. filled.Select((now, h) => Reported(map, weight, h == open ? to : now))]));
            }

            return bits;
        }
    }

    private static Rating[] Scale { get; } = [Rating.CC, Rating.C, Rating.N, Rating.I, Rating.II];

    private static Prospect Cell(string row, string hypothesis) => new(
        ProspectKind.Cell, row, hypothesis, [.. Scale.Select(rating => new Answer(RatingText.Format(rating), new Dictionary<string, Rating> { [hypothesis] = rating }))]);

    private static double Reported(LikelihoodMap map, Weight credibility, Rating rating) => map.Of(credibility).Of(map.Of(rating) ?? 0.5);
}
