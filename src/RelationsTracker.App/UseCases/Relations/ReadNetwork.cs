using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Actors;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Relations.Network;

namespace RelationsTracker.App.UseCases.Relations;

/// <summary>Every tie of a case that stands, what its ends are called, and the hypotheses under which some hold.</summary>
public sealed record NetworkView(IReadOnlyList<NetworkTie> Ties, IReadOnlyDictionary<ItemRef, string> Names, IReadOnlyDictionary<ItemRef, HypothesisContent> Hypotheses, IReadOnlySet<ItemRef> ExclusiveQuestions, ReversePhrases Reverses)
{
    public string Name(ItemRef who) => Names.GetValueOrDefault(who) ?? $"{who}";

    /// <summary>As if a hypothesis of the case were true; with null, or one it does not have, nothing is supposed.</summary>
    public Supposition As(ItemRef? hypothesis)
        => Supposition.Of(hypothesis is { } known && Hypotheses.ContainsKey(known) ? known : null, Hypotheses, ExclusiveQuestions.Contains);

    /// <summary>The hypotheses within which some tie holds.</summary>
    public IEnumerable<ItemRef> Scopes => Ties.Select(tie => tie.Scope).OfType<ItemRef>().Distinct().Order();
}

/// <summary>Reads the network of a case: relations and belongings, graded by the claims that back them. A merged actor stands as the one it is.</summary>
public sealed class ReadNetwork(FrontDoor door)
{
    public Task<Outcome<NetworkView>> Handle(string slug, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var relations = await desk.Standing<Relation, RelationContent>(ItemKind.Relation);
            var actors = await desk.Standing<Actor, ActorContent>(ItemKind.Actor);
            var hypotheses = await desk.Standing<Hypothesis, HypothesisContent>(ItemKind.Hypothesis);
            var exclusive = await desk.Db.Set<Question>().Where(q => q.CaseId == desk.Case.Id && q.Content.Exclusive).Select(q => q.Number).ToListAsync(desk.Cancel);
            var grades = await desk.Db.Set<Claim>().Where(c => c.CaseId == desk.Case.Id && c.Content.Credibility != null).Select(c => new { c.Number, c.Content.Credibility }).ToDictionaryAsync(c => new ItemRef(ItemKind.Claim, c.Number), c => (int?)c.Credibility, desk.Cancel);
            var standing = actors.Select(a => a.Ref).ToHashSet();
            var merged = await desk.MergedInto();
            NetworkTie[] ties =
            [
                .. relations.Select(r => NetworkTie.Of(r.Ref, r.Content, grades.GetValueOrDefault)).Concat(actors.SelectMany(a => NetworkTie.BelongingsOf(a.Ref, a.Content)).Where(tie => tie.Ends.All(standing.Contains)))
                    .Select(tie => tie with { Ends = [.. tie.Ends.Select(end => merged.GetValueOrDefault(end, end))] })
                    .Where(tie => tie.Ends.Distinct().Skip(1).Any()),
            ];
            var names = await desk.Titles(ties.SelectMany(tie => tie.Ends).Concat(ties.SelectMany(tie => tie.Claims)).Concat(hypotheses.Select(h => h.Ref)));
            return new NetworkView(ties, names, hypotheses.ToDictionary(h => h.Ref, h => h.Content), exclusive.Select(q => new ItemRef(ItemKind.Question, q)).ToHashSet(), await desk.ReversePhrases());
        }, cancel);
}
