using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Analysis.Laundering;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Claims;

/// <summary>Claims that are surer than what they rest on, and how loaded words are used.</summary>
/// <param name="Loaded">The loaded words of the claims asked about.</param>
public sealed record LaunderingView(IReadOnlyList<LaunderingAlert> Alerts, IReadOnlyList<LoadedWord> Loaded, IReadOnlyDictionary<ItemRef, string> Titles);

/// <summary>Looks for laundering in a case, in what a source says or tells, or in one claim.</summary>
public sealed class ReadLaundering(FrontDoor door)
{
    /// <param name="about">A claim or a source; null for the whole case.</param>
    public Task<Outcome<LaunderingView>> Handle(string slug, ItemRef? about, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var items = new Dictionary<ItemRef, Content>();
            await desk.Add<Claim>(items);
            await desk.Add<Hedge>(items);
            await desk.Add<Proposition>(items);
            await desk.Add<Excerpt>(items);
            var wanted = items.Where(item => item.Value is ClaimContent claim && Concerns(about, item.Key, claim)).OrderBy(item => item.Key).Select(item => (item.Key, (ClaimContent)item.Value)).ToList();
            await desk.AddTexts(items, wanted.SelectMany(claim => claim.Item2.Excerpts));
            var view = new CaseView(items);
            var check = new LaunderingCheck(view);
            var alerts = wanted.SelectMany(claim => check.Of(claim.Key, claim.Item2)).ToList();
            var titles = await desk.Titles(alerts.Select(alert => alert.Claim));
            return new LaunderingView(alerts, [.. wanted.SelectMany(claim => LoadedWords.Of(claim.Item2, view))], titles);
        }, cancel);

    private static bool Concerns(ItemRef? about, ItemRef reference, ClaimContent claim)
        => about is not { } one || one == reference || (one.Kind == ItemKind.Source && (claim.Voice == one || claim.Reporter == one || claim.Chain.Any(step => step.Source == one)));
}
