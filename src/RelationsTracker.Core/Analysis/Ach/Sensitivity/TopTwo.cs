using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>Who stands in the first two places: everyone at rank 1 and, where that is one hypothesis, everyone at rank 2.</summary>
internal sealed class TopTwo
{
    private readonly byte[] _places;
    private readonly bool _alone;

    public TopTwo(ReadOnlySpan<Points> totals)
    {
        _places = new byte[totals.Length];
        var first = Least(totals);
        _alone = totals.Count(first) == 1;
        var second = _alone ? LeastAbove(totals, first) : first;
        for (var h = 0; h < totals.Length; h++)
        {
            _places[h] = Place(totals[h], first, second);
        }

        Slack = Gap(totals, first, second);
    }

    /// <summary>Nothing that moves hypotheses by less against each other changes the first two places; nothing where there is a tie.</summary>
    public Points Slack { get; }

    /// <summary>Compares other totals: whether others lead, and whether the first two places look different.</summary>
    public (bool Leader, bool Order) Differs(ReadOnlySpan<Points> totals)
    {
        var first = Least(totals);
        var second = _alone ? LeastAbove(totals, first) : first;
        var (leader, order) = (false, false);
        for (var h = 0; h < totals.Length; h++)
        {
            var place = Place(totals[h], first, second);
            leader |= (place == 1) != (_places[h] == 1);
            order |= place != _places[h];
        }

        return (leader, leader || order);
    }

    private Points Gap(ReadOnlySpan<Points> totals, Points first, Points second)
    {
        if (!_alone || totals.Count(second) > 1)
        {
            return default;
        }

        var third = LeastAbove(totals, second);
        return third - second < second - first ? third - second : second - first;
    }

    private static byte Place(Points total, Points first, Points second) => total == first ? (byte)1 : total == second ? (byte)2 : (byte)0;

    private static Points Least(ReadOnlySpan<Points> totals)
    {
        var least = new Points(long.MaxValue);
        foreach (var total in totals)
        {
            least = total < least ? total : least;
        }

        return least;
    }

    private static Points LeastAbove(ReadOnlySpan<Points> totals, Points floor)
    {
        var least = new Points(long.MaxValue);
        foreach (var total in totals)
        {
            least = total > floor && total < least ? total : least;
        }

        return least;
    }
}
