using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Citations;
using RelationsTracker.App.Exchange.Citations.CslJson;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Briefs.Verification;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Briefs.Sheets;

/// <summary>The items that a brief cites and what lies between them and words in a source: claims, excerpts, texts, sources.</summary>
internal sealed class CitedGround
{
    private readonly Dictionary<ItemRef, Content> _items = [];
    private readonly string _slug;

    private CitedGround(string slug) => _slug = slug;

    public static async Task<CitedGround> Load(Desk desk, IReadOnlyCollection<ItemRef> cited)
    {
        var ground = new CitedGround(desk.Case.Slug);
        await ground.Add(desk, cited);
        await ground.Add(desk, ground._items.SelectMany(item => ClaimsUnder(item.Key, item.Value)).ToList());
        await ground.Add(desk, ground._items.Values.SelectMany(Excerpts).ToList());
        await ground.Add(desk, ground._items.Values.OfType<ExcerptContent>().Select(excerpt => excerpt.Text).ToList());
        await ground.Add(desk, ground._items.Values.SelectMany(Speakers).ToList());
        return ground;
    }

    public bool Has(ItemRef item) => _items.ContainsKey(item);

    public SheetItem Cite(ItemRef item)
    {
        var content = _items[item];
        var claim = content as ClaimContent ?? (content is EvidenceRowContent row ? _items.GetValueOrDefault(row.Claim) as ClaimContent : null);
        var voice = claim?.Voice;
        var source = content as SourceContent ?? (voice is { } said ? _items.GetValueOrDefault(said) as SourceContent : null);
        return new SheetItem(item, content.Title, content.State, $"{source?.Reliability}{(claim?.Credibility is { } credibility ? (int)credibility : null)}", voice, [.. Words(item)], ContentFingerprint.Of(content));
    }

    /// <summary>The sources an item leads to: itself, who says it, who tells us, whose text holds its words.</summary>
    public IEnumerable<ItemRef> SourcesOf(SheetItem item)
        => (item.Ref.Kind == ItemKind.Source ? [item.Ref] : ClaimsUnder(item.Ref, _items[item.Ref]).Prepend(item.Ref).Select(under => _items.GetValueOrDefault(under)).OfType<Content>().SelectMany(Speakers))
            .Concat(item.Words.Select(words => words.Source)).Where(Has);

    public LifecycleRecord? LastStep(ItemRef item) => _items.GetValueOrDefault(item)?.Records is [.., var last] ? last : null;

    /// <summary>Why the words of an excerpt do not stand any more; null where they do.</summary>
    public string? WhyLost(ItemRef excerpt) => _items.GetValueOrDefault(excerpt) switch
    {
        ExcerptContent { Stands: false } gone => ItemDifference.State($"{excerpt}", ItemState.Active, gone.State, LastStep(excerpt)).First().What,
        ExcerptContent { Anchor: AnchorState.Lost } => $"The words of {excerpt} are lost in their text.",
        ExcerptContent { Carries: [.., { Anchor: AnchorState.Lost } last] } => $"The words of {excerpt} are not in {last.Text}, the later version of their text.",
        _ => null,
    };

    /// <summary>The claims under an item that were taken back or disputed after a moment.</summary>
    public IReadOnlyList<VerificationCause> FallenUnder(ItemRef item, DateTimeOffset since) =>
    [
        .. from claim in ClaimsUnder(item, _items[item])
           where LastStep(claim) is { } step && step.At > since
           from cause in ItemDifference.State($"{claim}", ItemState.Active, _items[claim].State, LastStep(claim))
           select cause with { About = $"{item}", What = $"{item} rests on {claim}. {cause.What}" },
    ];

    public SheetSource Source(ItemRef source)
    {
        var content = (SourceContent)_items[source];
        var key = $"{_slug}-{source}";
        return new SheetSource(source, content.Name, CitationText.Of(content), content.Url, $"{content.Reliability}", content.Descriptor ?? "", content.State,
            CslWriter.Item(key, content).ToJsonString(CslWriter.Plain), CitationFile.Write(CitationFormat.BibTeX, [(key, content)]).Trim());
    }

    private IEnumerable<SheetWords> Words(ItemRef item)
        => from excerpt in ClaimsUnder(item, _items[item]).Prepend(item).Select(under => _items.GetValueOrDefault(under)).OfType<Content>().SelectMany(Excerpts).Concat(item.Kind == ItemKind.Excerpt ? [item] : []).Distinct()
           let place = _items.GetValueOrDefault(excerpt) as ExcerptContent
           let text = place is null ? null : _items.GetValueOrDefault(place.Text) as SourceTextContent
           where text is not null
           select new SheetWords(excerpt, text.Source, place.Start, place.End, text.Sha256, place.Sha256, text.Text?[place.Start..place.End] ?? place.Quotation);

    private async Task Add(Desk desk, IReadOnlyCollection<ItemRef> wanted)
    {
        foreach (var kind in wanted.Where(item => !Has(item)).Distinct().GroupBy(item => item.Kind, item => item.Number))
        {
            var numbers = kind.ToList();
            foreach (var item in await desk.Db.Items(kind.Key).AsNoTracking().Where(item => item.CaseId == desk.Case.Id && numbers.Contains(item.Number)).ToListAsync(desk.Cancel))
            {
                _items[item.Ref] = item.Body;
            }
        }
    }

    // What is itself made of claims leads to words through them.
    private static IEnumerable<ItemRef> ClaimsUnder(ItemRef item, Content content)
        => item.Kind is ItemKind.EvidenceRow or ItemKind.Event or ItemKind.Relation or ItemKind.Proposition or ItemKind.Assumption or ItemKind.Tension
            ? content.Links().Select(link => link.To).Where(to => to.Kind == ItemKind.Claim).Distinct()
            : [];

    private static IEnumerable<ItemRef> Excerpts(Content content)
        => content is ExcerptContent or SourceTextContent or SourceContent ? [] : content.Links().Select(link => link.To).Where(to => to.Kind == ItemKind.Excerpt).Distinct();

    private static IEnumerable<ItemRef> Speakers(Content content) => content switch
    {
        ClaimContent claim => new[] { claim.Voice, claim.Reporter }.OfType<ItemRef>(),
        SourceTextContent text => [text.Source],
        _ => [],
    };
}
