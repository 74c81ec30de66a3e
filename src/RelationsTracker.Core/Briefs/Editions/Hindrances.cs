using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Editions;

/// <summary>What keeps a brief from being published, whatever its author thinks of it.</summary>
public static class Hindrances
{
    /// <param name="sheet">The brief with what it cites and its figures, as it would be frozen.</param>
    /// <param name="document">Its Markdown, read.</param>
    /// <param name="state">The state of the brief.</param>
    /// <param name="acceptanceFirst">Whether the case lets only accepted claims count.</param>
    /// <param name="isSealed">Whether something of this question is sealed.</param>
    /// <returns>Sentences for people; empty where nothing stands in the way.</returns>
    public static IReadOnlyList<string> Of(BriefSheet sheet, BriefDocument document, ItemState state, bool acceptanceFirst, Func<ItemRef, bool> isSealed)
    {
        var cited = sheet.Cited.ToDictionary(item => item.Ref);
        return
        [
            .. state == ItemState.Accepted ? [] : new[] { Waits(sheet.Head.Brief, state) },
            .. string.IsNullOrWhiteSpace(sheet.Body) ? ["Nothing is written yet."] : Array.Empty<string>(),
            .. document.References.SelectMany(run => Unresolved(run, cited)).Distinct(),
            .. sheet.Cited.SelectMany(item => Unfit(item, acceptanceFirst)),
            .. document.Figures.Where(figure => figure.Item is { } about && isSealed(about)).Select(figure => $"[[{figure}]]: the ratings of {figure.Item} are sealed. They can be published once they are revealed."),
            .. document.Figures.Where(figure => sheet.Figures.All(drawn => drawn.Reference != figure)).Select(figure => $"[[{figure}]] cannot be drawn: what it shows is not there."),
        ];
    }

    private static string Waits(ItemRef brief, ItemState state) => state switch
    {
        ItemState.Submitted => $"{brief} waits for acceptance by somebody who did not write it.",
        ItemState.Active => $"{brief} is a draft: submit it, and let somebody who did not write it accept it.",
        _ => $"{brief} is {state.ToString().ToLowerInvariant()}: only an accepted brief is published.",
    };

    private static IEnumerable<string> Unresolved(ReferenceRun run, Dictionary<ItemRef, SheetItem> cited)
        => run.Reference is null
            ? [$"[[{run.Written}]] refers to nothing: {run.Problem}"]
            : run.Reference.Items.Where(item => !cited.ContainsKey(item)).Select(item => $"[[{run.Reference}]] refers to {item}, which is not in this case.");

    private static IEnumerable<string> Unfit(SheetItem item, bool acceptanceFirst) => item.State switch
    {
        ItemState.Removed => [$"{item.Ref} is cited and was removed: {item.Title}"],
        not (ItemState.Accepted or ItemState.Retracted) when acceptanceFirst && item.Ref.Kind == ItemKind.Claim => [$"{item.Ref} is cited and not accepted; in this case only accepted claims count."],
        _ => [],
    };
}
