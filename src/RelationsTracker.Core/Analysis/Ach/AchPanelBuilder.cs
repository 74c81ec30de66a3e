namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>Collects the ratings of several raters over one frame.</summary>
public sealed class AchPanelBuilder(AchFrame frame)
{
    private readonly List<string> _raters = [];
    private readonly List<AchMatrixBuilder> _sheets = [];

    /// <summary>Rates a cell for one rater; a rater is known from the first rating on.</summary>
    /// <exception cref="RuleException">No such row or hypothesis.</exception>
    public AchPanelBuilder Rate(string rater, string row, string hypothesis, Rating? rating)
    {
        Sheet(rater).Rate(row, hypothesis, rating);
        return this;
    }

    /// <summary>Rates a cell by position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the frame.</exception>
    public AchPanelBuilder Rate(string rater, int row, int hypothesis, Rating? rating)
    {
        Sheet(rater).Rate(row, hypothesis, rating);
        return this;
    }

    /// <summary>The panel as rated so far.</summary>
    public AchPanel Build() => new(frame, [.. _raters], [.. _sheets.Select(s => s.Codes())]);

    private AchMatrixBuilder Sheet(string rater)
    {
        var seat = _raters.IndexOf(rater);
        if (seat < 0)
        {
            seat = _raters.Count;
            _raters.Add(rater);
            _sheets.Add(new AchMatrixBuilder(frame));
        }

        return _sheets[seat];
    }
}
