namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>Something that is not believed, for the sake of argument.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Id">Its reference or key, as rows and panels know it.</param>
public readonly record struct Doubt(LossKind Kind, string Id);

/// <summary>
/// The matrix as it would be without a set of things at once. Doubts add up: a row that rests on two sources stands
/// while one of them is believed, and falls when both are doubted, which no loss of one thing shows (house rule).
/// </summary>
/// <param name="Doubts">What is doubted and is known here; each once.</param>
/// <param name="Fallen">Ids of the rows that fall, from top to bottom.</param>
/// <param name="Matrix">What is left; pooled from the raters who are believed.</param>
public sealed record WhatIf(IReadOnlyList<Doubt> Doubts, IReadOnlyList<string> Fallen, AchMatrix Matrix)
{
    /// <summary>Without a set of things; doubts about raters change nothing in one sheet and are left out.</summary>
    public static WhatIf Of(AchMatrix matrix, IEnumerable<Doubt> doubts) => Of(matrix, [.. Known(matrix.Frame, doubts)], []);

    /// <summary>Without a set of things, raters among them, over the pooled matrix.</summary>
    public static WhatIf Of(AchPanel panel, IEnumerable<Doubt> doubts)
    {
        Doubt[] all = [.. doubts];
        Doubt[] raters = [.. all.Distinct().Where(doubt => doubt.Kind == LossKind.Rater && panel.Raters.Contains(doubt.Id))];
        var rest = raters.Aggregate(panel, (others, doubt) => others.Without(doubt.Id));
        return Of(rest.Pooled, [.. Known(panel.Frame, all)], raters);
    }

    private static WhatIf Of(AchMatrix matrix, Doubt[] doubts, Doubt[] raters)
    {
        var falls = matrix.Rows.Where(row => Falls(row, doubts)).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        return new WhatIf([.. doubts, .. raters], [.. matrix.Rows.Select(row => row.Id).Where(falls.Contains)], falls.Count == 0 ? matrix : matrix.Where(row => !falls.Contains(row.Id)));
    }

    private static IEnumerable<Doubt> Known(AchFrame frame, IEnumerable<Doubt> doubts)
    {
        var keys = frame.Rows.SelectMany(Keys).ToHashSet();
        return doubts.Distinct().Where(keys.Contains);
    }

    private static bool Falls(AchRow row, Doubt[] doubts)
    {
        bool In(LossKind kind, string? id) => id is not null && doubts.Contains(new Doubt(kind, id));
        bool All(LossKind kind, IReadOnlyList<string> ids) => ids.Count > 0 && ids.All(id => In(kind, id));
        return In(LossKind.Row, row.Id) || In(LossKind.Group, row.Group) || In(LossKind.Channel, row.ChannelControlledBy)
            || row.Assumptions.Any(id => In(LossKind.Assumption, id)) || All(LossKind.Source, row.Sources) || All(LossKind.Origin, row.Origins);
    }

    private static IEnumerable<Doubt> Keys(AchRow row) =>
    [
        new(LossKind.Row, row.Id),
        .. row.Sources.Select(id => new Doubt(LossKind.Source, id)),
        .. row.Origins.Select(id => new Doubt(LossKind.Origin, id)),
        .. row.Assumptions.Select(id => new Doubt(LossKind.Assumption, id)),
        .. row.Group is { } group ? [new Doubt(LossKind.Group, group)] : Array.Empty<Doubt>(),
        .. row.ChannelControlledBy is { } actor ? [new Doubt(LossKind.Channel, actor)] : Array.Empty<Doubt>(),
    ];
}
