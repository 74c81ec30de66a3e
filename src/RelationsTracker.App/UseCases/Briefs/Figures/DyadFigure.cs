using System.Globalization;
using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Pictures;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Briefs.Figures;

/// <summary>What two actors did to each other over time, between cooperation and conflict.</summary>
internal static class DyadFigure
{
    public static SheetFigure Of(BriefReference reference, DyadView view)
    {
        var title = $"{view.One.Actor.Name} ({view.One.Ref}) and {view.Other.Actor.Name} ({view.Other.Ref}): events of both, between cooperation and conflict";
        var picture = view.Line is { } line ? DyadShapes.Of(line, DyadPhase.Along(line, view.Relations.Select(r => (r.Ref, r.Content)))) : null;
        return new SheetFigure(
            reference, title, picture is null ? null : SvgFile.Of(picture, title),
            new SheetTable(["Event", "Name", "When", "Status", "Intensity", "Given by", "Claims"], [.. view.Events.Select(Row)]),
            [
                $"Up is cooperation, down is conflict. Filled dots: intensity recorded for the event. Hollow dots: the score of its kind in the {PloverScale.Name}. Thin bars reach over the days it may lie in. Dashed: only supposed, possible or forecast.",
                .. view.Line is null ? ["No event of both has a known day and an intensity, so nothing is drawn."] : (string[])[string.Create(CultureInfo.InvariantCulture, $"From {view.Line.From:d MMMM yyyy} to {view.Line.To:d MMMM yyyy}. The line joins what is said to have happened and says nothing of the days between.")],
            ]);
    }

    private static IReadOnlyList<SheetCell> Row(BackedEvent e) => FigureText.Row(
        $"{e.Ref}", e.Content.Name, e.Content.When?.InWords() ?? "no date", Kebab.Words(e.Content.Status),
        e.Intensity is { } intensity ? DyadShapes.WithSign(intensity.Value) : "–", e.Intensity is { } given ? $"{(given.Recorded ? "recorded: " : "by its kind: ")}{given.By}" : "not coded", string.Join(", ", e.Claims));
}
