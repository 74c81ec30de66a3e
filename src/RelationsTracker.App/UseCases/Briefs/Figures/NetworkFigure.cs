using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Pictures;
using RelationsTracker.Core.Relations.Network;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Briefs.Figures;

/// <summary>The network of a case, around one actor, or as if a hypothesis were true.</summary>
internal static class NetworkFigure
{
    /// <returns>The figure; null where the hypothesis, or every tie of the actor, is missing.</returns>
    public static SheetFigure? Of(BriefReference reference, NetworkView view)
    {
        var hypothesis = reference.Item is { Kind: ItemKind.Hypothesis } named ? named : (ItemRef?)null;
        var focus = hypothesis is null ? reference.Item : null;
        if (hypothesis is { } asked && !view.Hypotheses.ContainsKey(asked))
        {
            return null;
        }

        var supposed = view.As(hypothesis);
        var network = FoldedNetwork.Of([.. view.Ties.Where(tie => supposed.Of(tie.Scope) != TieStanding.RuledOut)], focus);
        if (focus is { } middle && !view.Names.ContainsKey(middle))
        {
            return null;
        }

        var title = (focus, hypothesis) switch
        {
            ({ } actor, _) => $"Ties around {view.Name(actor)} ({actor}), up to two steps",
            (_, { } held) => $"Ties of the case as if {held} were true",
            _ => "Ties of the case",
        };
        return new SheetFigure(
            reference, title, network.Shown.Count == 0 ? null : SvgFile.Of(NetworkShapes.Of(NetworkPicture.Of(network, view.Name), supposed, view.Name, focus), title),
            new SheetTable(["Tie", "Reads", "Sign", "As said", "Holds", "Best grade", "Claims"], [.. network.Ties.Select(tie => Row(tie, focus, supposed, view))]),
            [
                "Blue: friendly. Orange: hostile. Grey: neither, or both. Dashed: holds only under a hypothesis. Bold: holds because the supposed one is true. A dot joins ties of three or more.",
                .. hypothesis is { } h ? [$"{h}: {view.Hypotheses[h].Label.TrimEnd('.')}."] : (string[])[],
                .. network.Folded > 0 ? [$"{network.Folded} more are not drawn; a number at a name says how many neighbours are behind it."] : (string[])[],
            ]);
    }

    private static IReadOnlyList<SheetCell> Row(NetworkTie tie, ItemRef? focus, Supposition supposed, NetworkView view)
    {
        var reading = tie.ReadFrom(end => end == focus, view.Reverses);
        var sentence = $"{view.Name(reading.Subject.Item)} {reading.Phrase.Replace('-', ' ')} {string.Join(", ", reading.Objects.Select(end => view.Name(end.Item)))}{(reading.Along.Count > 0 ? ", along with " : "")}{string.Join(", ", reading.Along.Select(end => view.Name(end.Item)))}{(tie.Mutual ? ", both ways" : "")}";
        var said = $"{Kebab.Words(tie.Mode)}{(tie.Hedge is { Length: > 0 } hedge ? $", “{hedge}”" : "")}{(tie.Scope is { } scope ? $", {(supposed.Of(scope) == TieStanding.Supposed ? "holds as supposed, by" : "only under")} {scope}" : "")}";
        return FigureText.Row($"{tie.Ref}", sentence, Kebab.Words(tie.Sign), said, FigureText.Days(tie.Earliest, tie.Latest), $"{tie.Credibility}", string.Join(", ", tie.Claims));
    }
}
