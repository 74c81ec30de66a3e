using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Claims;

/// <summary>A speaker of the attribution chain.</summary>
public sealed record ChainSpeaker(ItemRef Ref, SourceContent Source, DerivationKind? How, bool ViaUnnamed);

/// <summary>Another claim tied to this one: it points there, or is pointed at from there.</summary>
public sealed record ClaimTie(Entry<ClaimContent> Other, ClaimLinkKind How, string? Note, bool Outgoing);

/// <summary>A row that uses the claim, on a question.</summary>
public sealed record ClaimUse(ItemRef Row, ItemRef Question);

/// <summary>What a claim stands on and what stands on it.</summary>
/// <param name="Chain">From the origin to the text in hand; the voice alone where no chain was written.</param>
/// <param name="Reports">How many sources say the same, and from how many origins.</param>
/// <param name="Same">The other claims that say the same.</param>
public sealed record ClaimView(
    IReadOnlyList<ChainSpeaker> Chain,
    Independence Reports,
    IReadOnlyList<Entry<ClaimContent>> Same,
    IReadOnlyList<Entry<HedgeContent>> Hedges,
    IReadOnlyList<ClaimTie> Ties,
    IReadOnlyList<ClaimUse> Uses,
    IReadOnlyDictionary<ItemRef, string> Titles)
{
    /// <summary>The source that speaks.</summary>
    public SourceContent? Voice { get; init; }

    /// <summary>The text in hand, which was published and which we got.</summary>
    public SourceContent? Text { get; init; }

    /// <summary>When the claim was recorded here.</summary>
    public DateTimeOffset? Recorded { get; init; }
}

/// <summary>Reads what one claim stands on and what stands on it.</summary>
public sealed class ReadClaim(FrontDoor door)
{
    public Task<Outcome<ClaimView>> Handle(string slug, ItemRef claim, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var content = (await desk.Find<Claim>(claim)).Content;
            var known = await SourceOrigins.Load(desk);
            var cluster = await ClaimCluster.Around(desk, claim);
            var voices = cluster.Claims.Values.Append(content).Select(c => c.Voice).OfType<ItemRef>().Where(known.Sources.ContainsKey);
            var reports = known.Origins.Of(voices.Select(voice => $"{voice}"));
            var same = cluster.Claims.Where(c => c.Key != claim).Select(c => new Entry<ClaimContent>(c.Key, c.Value)).OrderBy(c => c.Ref).ToList();
            var hedges = await desk.PointingTo<Hedge, HedgeContent>(ItemKind.Hedge, ItemKind.Claim, [claim.Number], "governs");
            var uses = (await desk.PointingTo<EvidenceRow, EvidenceRowContent>(ItemKind.EvidenceRow, ItemKind.Claim, [claim.Number], "claim")).Select(r => new ClaimUse(r.Ref, r.Content.Question)).ToList();
            var origins = reports.Origins.Where(o => o.IsKnown).Select(o => ItemRef.Parse(o.Key, null));
            var titles = await desk.Titles([.. origins, .. cluster.Propositions.Keys, .. uses.Select(u => u.Question), .. same.Select(c => c.Content.Voice).OfType<ItemRef>()]);
            return new ClaimView(Chain(content, known.Sources), reports, same, hedges, await Ties(desk, claim, content), uses, titles)
            {
                Voice = content.Voice is { } voice ? known.Sources.GetValueOrDefault(voice) : null,
                Text = (content.Reporter ?? content.Voice) is { } reporter ? known.Sources.GetValueOrDefault(reporter) : null,
                Recorded = await Recorded(desk, claim),
            };
        }, cancel);

    private static async Task<DateTimeOffset?> Recorded(Desk desk, ItemRef claim)
    {
        var subject = claim.ToString();
        return await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.Subject == subject).OrderBy(r => r.Position).Select(r => (DateTimeOffset?)r.At).FirstOrDefaultAsync(desk.Cancel);
    }

    private static List<ChainSpeaker> Chain(ClaimContent claim, IReadOnlyDictionary<ItemRef, SourceContent> sources)
    {
        var steps = claim.Chain.Count > 0 ? claim.Chain
            : new[] { claim.Voice, claim.Reporter }.OfType<ItemRef>().Distinct().Select(source => new ChainStep { Source = source }).ToMany();
        return [.. steps.Where(step => sources.ContainsKey(step.Source)).Select(step => new ChainSpeaker(step.Source, sources[step.Source], step.How, step.ViaUnnamed))];
    }

    private static async Task<List<ClaimTie>> Ties(Desk desk, ItemRef self, ClaimContent claim)
    {
        var to = (await desk.Load<Claim, ClaimContent>([.. claim.Claims.Select(link => link.Claim.Number)])).ToDictionary(c => c.Ref);
        var by = await desk.PointingTo<Claim, ClaimContent>(ItemKind.Claim, ItemKind.Claim, [self.Number], "claims/claim");
        return
        [
            .. claim.Claims.Where(link => to.ContainsKey(link.Claim)).Select(link => new ClaimTie(to[link.Claim], link.How, link.Note, true)),
            .. by.SelectMany(other => other.Content.Claims.Where(link => link.Claim == self).Select(link => new ClaimTie(other, link.How, link.Note, false))),
        ];
    }
}
