using System.Globalization;
using RelationsTracker.App.Door;
using RelationsTracker.App.History.Audit;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Search;
using RelationsTracker.Core.Text.Names;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Lines;
using RelationsTracker.Web.Features.Search;

namespace RelationsTracker.Web.Commands.Places;

/// <summary>A server, asked by its documented API: it may do what the person may whose token it is, as far as the token reaches.</summary>
internal sealed partial class RemotePlace(Server server) : IPlace
{
    public Task<Outcome<IReadOnlyList<CaseLine>>> Cases(CancellationToken cancel) => server.Get<IReadOnlyList<CaseLine>>("cases", cancel);

    public async Task<Outcome<FoundFile>> Search(string text, string? slug, int most, CancellationToken cancel)
    {
        if (slug is not null)
        {
            var card = await server.Get<Slug>($"cases/{Part(slug)}", cancel);
            if (card.ValueOrDefault is not { } known)
            {
                return card.NotDone<FoundFile>();
            }

            text = SearchText.With(text, $"case:{known.Name}");
        }

        FoundShape? first = null;
        var (hits, next) = (new List<FoundLine>(), (string?)null);
        do
        {
            var take = Math.Min(most - hits.Count, App.UseCases.Search.SearchEverywhere.MostOnPage).ToString(CultureInfo.InvariantCulture);
            var answer = await server.Get<FoundShape>($"search?q={Part(text)}&take={take}{(next is null ? "" : $"&after={Part(next)}")}", cancel);
            if (answer.ValueOrDefault is not { } page)
            {
                return answer.NotDone<FoundFile>();
            }

            first ??= page;
            hits.AddRange(page.Items.Select(Line));
            next = page.Items.Count > 0 ? page.Next : null;
        }
        while (next is not null && hits.Count < most);
        return new Outcome<FoundFile>.Done(new FoundFile(text, first.Count, first.Counted, next is null, first.Notes, first.Meant is [var meant, ..] ? meant : null, hits));
    }

    public Task<Outcome<string>> Rank(string slug, ItemRef question, string? rater, bool json, CancellationToken cancel)
        => server.Take($"cases/{Part(slug)}/questions/{question}/ranking{(rater is null ? "" : $"?rater={Part(rater)}")}", (response, stop) => response.Content.ReadAsStringAsync(stop), cancel, json ? "application/json" : "text/plain");

    public async Task<Outcome<IReadOnlyList<KnownActor>>> Actors(string slug, CancellationToken cancel)
    {
        var actors = new Dictionary<ItemRef, ActorContent>();
        for (string? after = null, next = ""; next is not null; after = next)
        {
            var answer = await server.Get<Page<EntryShape<ActorContent>>>($"cases/{Part(slug)}/actors?take=100{(after is null ? "" : $"&after={Part(after)}")}", cancel);
            if (answer.ValueOrDefault is not { } page)
            {
                return answer.NotDone<IReadOnlyList<KnownActor>>();
            }

            foreach (var actor in page.Items)
            {
                actors[actor.Ref] = actor.Content;
            }

            next = page.Items.Count > 0 ? page.Next : null;
        }

        return new Outcome<IReadOnlyList<KnownActor>>.Done([.. KnownActors.Of(actors).Actors]);
    }

    public async Task<Outcome<IReadOnlyList<CaseAudit>>> Audit(string? slug, IReadOnlyList<Anchor> anchors, CancellationToken cancel)
    {
        var audits = await Each(slug, name => anchors.Count == 0
            ? server.Get<IReadOnlyList<CaseAudit>>($"cases/{Part(name)}/audit", cancel)
            : server.Send<IReadOnlyList<CaseAudit>>(HttpMethod.Post, $"cases/{Part(name)}/audit", new { anchors }, cancel), cancel);
        return audits.ValueOrDefault is not { } here || slug is not null ? audits
            : new Outcome<IReadOnlyList<CaseAudit>>.Done([.. here, .. anchors.GroupBy(anchor => anchor.Case).Where(anchor => here.All(audit => audit.Case != anchor.Key)).Select(CaseAudit.Gone)]);
    }

    public Task<Outcome<IReadOnlyList<Anchor>>> Heads(string? slug, CancellationToken cancel)
        => Each(slug, name => server.Get<IReadOnlyList<Anchor>>($"cases/{Part(name)}/head", cancel), cancel);

    public Task<Outcome<MadeLink>> Invite(string slug, Roles roles, CancellationToken cancel)
        => server.Send<MadeLink>(HttpMethod.Post, $"cases/{Part(slug)}/invitations", new { roles }, cancel);

    public Task<Outcome<string>> SetRoles(string handle, string slug, Roles roles, CancellationToken cancel)
        => With(handle, id => server.Send<Nothing>(HttpMethod.Put, $"cases/{Part(slug)}/members/{id}", new { roles }, cancel), cancel);

    public Task<Outcome<string>> CloseAccount(string handle, CancellationToken cancel)
        => With(handle, id => server.Send<Nothing>(HttpMethod.Post, $"people/{id}/close", new { }, cancel), cancel);

    public ValueTask DisposeAsync()
    {
        server.Dispose();
        return ValueTask.CompletedTask;
    }

    private static FoundLine Line(HitShape hit) => new(
        hit.Case, hit.Kind, hit.Ref, string.Concat(hit.Title.Select(piece => piece.Text)), hit.Words is { } words ? [.. words.Select(piece => new FoundPiece(piece.Text, piece.Marked))] : null,
        Kebab.Of($"{hit.State}"), hit.Grade, hit.When?.Text, hit.IsCertain, hit.By, hit.ChangedAt.UtcDateTime, hit.Address);

    private async Task<Outcome<IReadOnlyList<T>>> Each<T>(string? slug, Func<string, Task<Outcome<IReadOnlyList<T>>>> ask, CancellationToken cancel)
    {
        if (slug is not null)
        {
            return await ask(slug);
        }

        var cases = await Cases(cancel);
        if (cases.ValueOrDefault is not { } all)
        {
            return cases.NotDone<IReadOnlyList<T>>();
        }

        var found = new List<T>();
        foreach (var one in all)
        {
            var answer = await ask(one.Slug);
            if (answer.ValueOrDefault is not { } some)
            {
                return answer;
            }

            found.AddRange(some);
        }

        return new Outcome<IReadOnlyList<T>>.Done(found);
    }

    private async Task<Outcome<string>> With(string handle, Func<Guid, Task<Outcome<Nothing>>> act, CancellationToken cancel)
    {
        var people = await server.Get<ListPeople.Answer>("people", cancel);
        if (people.ValueOrDefault is not { } all)
        {
            return people.NotDone<string>();
        }

        if (all.People.FirstOrDefault(person => person.Handle == handle) is not { } found)
        {
            return new Outcome<string>.Missing(LocalPlace.Nobody(handle));
        }

        var done = await act(found.Id);
        return done is Outcome<Nothing>.Done ? new Outcome<string>.Done(found.Name) : done.NotDone<string>();
    }

    // What stands in an address between two slashes, or behind an equals sign.
    private static string Part(string text) => Uri.EscapeDataString(text);

    private sealed record Slug([property: System.Text.Json.Serialization.JsonPropertyName("slug")] string Name);
}
