using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.App.UseCases.Briefs.Figures;

/// <summary>Draws the figures a brief asks for: the pictures of the pages, each with the table that says the same.</summary>
public sealed class DrawFigures(FrontDoor door, ReadMatrix readMatrix, ReadNetwork readNetwork, ReadDyad readDyad)
{
    /// <param name="wanted">References to figures; those to items are passed over.</param>
    /// <returns>The figures in the order asked for. One whose subject is not there is left out.</returns>
    public Task<Outcome<IReadOnlyList<SheetFigure>>> Handle(string slug, IEnumerable<BriefReference> wanted, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<SheetFigure>>(slug, async desk =>
        {
            var drawn = new List<SheetFigure>();
            foreach (var reference in wanted)
            {
                if (await Draw(desk, slug, reference) is { } figure)
                {
                    drawn.Add(figure);
                }
            }

            return drawn;
        }, cancel);

    private async Task<SheetFigure?> Draw(Desk desk, string slug, BriefReference reference) => reference.Figure switch
    {
        FigureKind.Matrix => (await readMatrix.Handle(slug, reference.Item!.Value, desk.Cancel)).ValueOrDefault is { } view ? MatrixFigure.Of(reference, view) : null,
        FigureKind.Ranking => (await readMatrix.Handle(slug, reference.Item!.Value, desk.Cancel)).ValueOrDefault is { } view ? RankingFigure.Of(reference, view) : null,
        FigureKind.Network => (await readNetwork.Handle(slug, desk.Cancel)).ValueOrDefault is { } view ? NetworkFigure.Of(reference, view) : null,
        FigureKind.Dyad => (await readDyad.Handle(slug, Dyad.Of(reference.Item!.Value, reference.Other!.Value), cancel: desk.Cancel)).ValueOrDefault is { } view ? DyadFigure.Of(reference, view) : null,
        FigureKind.Timeline => await Timeline(desk, reference),
        _ => null,
    };

    private static async Task<SheetFigure?> Timeline(Desk desk, BriefReference reference)
    {
        var who = reference.Item is { } actor ? (await desk.Titles([actor])).GetValueOrDefault(actor) : "";
        var events = await desk.Standing<Event, EventContent>(ItemKind.Event);
        return who is null ? null : TimelineFigure.Of(reference, who, [.. events.Where(e => reference.Item is not { } part || e.Content.Participants.Any(p => p.Actor == part))]);
    }
}
