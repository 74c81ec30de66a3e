using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.Exchange.GraphMl;
using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>Writes the network of a case as GraphML, as it is stated, or as if a hypothesis were true.</summary>
public sealed class ExportNetwork(FrontDoor door, ReadNetwork readNetwork)
{
    public Task<Outcome<ExportedFile>> Handle(string slug, ItemRef? asIf = null, CancellationToken cancel = default)
        => door.Read(slug, async _ =>
        {
            var read = await readNetwork.Handle(slug, cancel);
            var view = read.ValueOrDefault ?? throw new MissingException(read.Message);
            if (asIf is { } supposed && !view.Hypotheses.ContainsKey(supposed))
            {
                throw new MissingException($"There is no hypothesis {supposed} in this case.");
            }

            return new ExportedFile($"{slug}-network{(asIf is null ? "" : $"-{asIf}")}.graphml", GraphMlText.MediaType, GraphMlText.Write(view, asIf), GraphMlText.LossesOf(view, asIf));
        }, cancel);
}
