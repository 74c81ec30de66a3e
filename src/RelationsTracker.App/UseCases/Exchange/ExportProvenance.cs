using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.Exchange.Prov;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Exchange;

/// <summary>Writes where a claim comes from as PROV-JSON: its speakers, and what they draw on, as far as it is known.</summary>
public sealed class ExportProvenance(FrontDoor door)
{
    /// <param name="home">Absolute address of the case.</param>
    public Task<Outcome<ExportedFile>> Handle(string slug, ItemRef claim, string home, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var content = (await desk.Find<Claim>(claim)).Content;
            var known = await KnownSources.Load(desk);
            var reached = new Dictionary<ItemRef, SourceContent>();
            for (var waiting = new Stack<ItemRef>(content.Chain.Select(step => step.Source).Concat(new[] { content.Voice, content.Reporter }.OfType<ItemRef>())); waiting.TryPop(out var source);)
            {
                if (known.Sources.TryGetValue(source, out var found) && reached.TryAdd(source, found))
                {
                    foreach (var step in found.Derivations.Where(step => !step.Possible))
                    {
                        waiting.Push(step.Upstream);
                    }
                }
            }

            var voices = await desk.Titles(reached.Values.Select(source => source.Holder).OfType<ItemRef>());
            var of = new ClaimDerivation(home, claim, content, reached, voices);
            return new ExportedFile($"{slug}-{claim}.prov.json", ProvJson.MediaType, ProvJson.Write(of), ProvJson.LossesOf(of));
        }, cancel);
}
