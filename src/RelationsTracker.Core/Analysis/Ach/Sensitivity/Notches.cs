using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>How one hypothesis' score can be moved by rating cells that are already rated one or more notches differently.</summary>
internal sealed class Notches(AchMatrix matrix, ScoringRule rule)
{
    private readonly Contributions _contributions = rule.Weigh(matrix);
    private readonly RowGroups _groups = rule.Reduction == GroupReduction.None ? RowGroups.None : matrix.Frame.Groups;

    /// <summary>The rule counts each cell by its own rating, so that moving one can be reckoned alone.</summary>
    public bool Countable => matrix.Rows.Count == 0 || _contributions.If(0, CellCode.Unrated) is not null;

    /// <summary>Ways to raise or lower one hypothesis: an item per kind of cell, and per group where the rule reduces groups.</summary>
    public IEnumerable<Item> Items(int hypothesis, bool raise)
    {
        var cells = Alike(hypothesis).Select(rows => new Item(Option.Frontier(OfCell(rows[0], hypothesis, raise)), rows));
        var groups = _groups.Members.Select(rows => new Item(Option.Frontier(raise ? RaiseGroup(rows, hypothesis) : LowerGroup(rows, hypothesis)), []));
        return cells.Concat(groups).Where(item => item.Options.Length > 0);
    }

    /// <summary>Rows outside groups, by their class and their rating of the hypothesis: what moves one moves each.</summary>
    private Dictionary<(int Class, byte Code), List<int>>.ValueCollection Alike(int hypothesis)
    {
        var kinds = new Dictionary<(int Class, byte Code), List<int>>();
        for (var row = 0; row < matrix.Rows.Count; row++)
        {
            var code = matrix.Codes(row)[hypothesis];
            if (!CellCode.OnScale(code) || (_groups.Of.Length > 0 && _groups.Of[row] >= 0))
            {
                continue;
            }

            var kind = (_contributions.ClassOf(row), code);
            if (!kinds.TryGetValue(kind, out var rows))
            {
                kinds.Add(kind, rows = []);
            }

            rows.Add(row);
        }

        return kinds.Values;
    }

    private IEnumerable<Option> OfCell(int row, int hypothesis, bool raise)
    {
        var now = Now(row, hypothesis);
        return Moves(row, hypothesis).Select(move => new Option(move.Cost, raise ? move.Points - now : now - move.Points, [move.Step]));
    }

    /// <summary>A group rises when any one of its cells rises above its most refuting one.</summary>
    private IEnumerable<Option> RaiseGroup(int[] rows, int hypothesis)
    {
        var worst = rows.Select(row => Now(row, hypothesis)).Max();
        return rows.SelectMany(row => Moves(row, hypothesis)).Select(move => new Option(move.Cost, move.Points - worst, [move.Step]));
    }

    /// <summary>A group falls to a level when every cell above that level comes down to it.</summary>
    private IEnumerable<Option> LowerGroup(int[] rows, int hypothesis)
    {
        var worst = rows.Select(row => Now(row, hypothesis)).Max();
        var moves = rows.Select(row => (Now: Now(row, hypothesis), To: Moves(row, hypothesis).OrderBy(m => m.Cost).ToArray())).ToArray();
        foreach (var level in moves.SelectMany(cell => cell.To.Select(m => m.Points).Append(cell.Now)).Where(p => p < worst).Distinct())
        {
            var down = moves.Where(cell => cell.Now > level).Select(cell => cell.To.Where(m => m.Points <= level).Take(1).ToArray()).ToArray();
            if (down.All(cell => cell.Length == 1))
            {
                yield return new Option(down.Sum(cell => cell[0].Cost), worst - level, [.. down.Select(cell => cell[0].Step)]);
            }
        }
    }

    private Points Now(int row, int hypothesis) => _contributions.If(row, matrix.Codes(row)[hypothesis])!.Value;

    private IEnumerable<(int Cost, Points Points, Step Step)> Moves(int row, int hypothesis)
        => matrix[row, hypothesis] is { } now and <= Rating.II
            ? Enumerable.Range(0, 5).Select(i => (Rating)i).Where(to => to != now)
                .Select(to => (Math.Abs(to - now), _contributions.If(row, CellCode.Of(to))!.Value, new Step(row, hypothesis, to)))
            : [];
}
