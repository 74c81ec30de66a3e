using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Analysis.Laundering;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.Core.Briefs.Checks;

/// <summary>Works out what a case knows of everything a brief stands on.</summary>
public sealed class GroundSurvey
{
    private readonly CaseView _view;
    private readonly IReadOnlyDictionary<ItemRef, double> _ranked;
    private readonly Dictionary<ItemRef, IReadOnlyList<string>> _origins;
    private readonly ILookup<ItemRef, HedgeContent> _governing;
    private readonly CaseChronology _chronology;
    private readonly ILookup<ItemRef, ForecastContent> _forecasts;

    private GroundSurvey(CaseView view, IReadOnlyDictionary<ItemRef, double> ranked)
    {
        (_view, _ranked) = (view, ranked);
        _origins = Origins(view);
        _governing = Standing<HedgeContent>().SelectMany(hedge => hedge.Content.Governs, (hedge, claim) => (claim, hedge.Content)).ToLookup(pair => pair.claim, pair => pair.Content);
        _chronology = CaseChronology.Of(ByRef<EventContent>(), ByRef<ClaimContent>(), ByRef<SourceContent>());
        _forecasts = Standing<ForecastContent>().Select(forecast => forecast.Content).GroupBy(forecast => (forecast.Question, forecast.Rater, OfOutcomes: forecast.Shares.Count > 0)).Select(own => own.MaxBy(forecast => forecast.At)!).ToLookup(forecast => forecast.Question);
    }

    /// <param name="document">The brief.</param>
    /// <param name="question">The question it answers; null for those it refers to.</param>
    /// <param name="view">The items it refers to; all claims, propositions, hedges, sources, origin groups, events, assumptions; hypotheses, rows and forecasts of its questions.</param>
    /// <param name="acceptanceFirst">Whether a claim of the case counts only once accepted.</param>
    /// <param name="ranked">Percentages by the likelihood rule, of hypotheses whose question keeps numbers for it.</param>
    public static BriefGround Of(BriefDocument document, ItemRef? question, CaseView view, bool acceptanceFirst, IReadOnlyDictionary<ItemRef, double> ranked)
    {
        var survey = new GroundSurvey(view, ranked);
        var cited = document.References.SelectMany(run => run.Reference?.Items ?? []).Distinct().ToList();
        var questions = QuestionsOf(cited, question);
        var answers = survey.Standing<HypothesisContent>().Where(answer => questions.Contains(answer.Content.Question)).ToList();
        return new BriefGround
        {
            AcceptanceFirst = acceptanceFirst,
            Items = cited.Select(item => (Ref: item, Content: view.Find<Content>(item))).Where(item => item.Content is not null).ToDictionary(item => item.Ref, item => survey.Item(item.Ref, item.Content!)),
            Alternatives = [.. answers.Select(answer => new Alternative(answer.Ref, answer.Content.Label, answer.Content.CatchAll))],
            Assumptions = [.. survey.Carrying(questions, answers)],
            NamedSo = string.Join('\n', questions.Select(view.Find<QuestionContent>).Select(asked => asked?.Text).Concat(answers.SelectMany(answer => new[] { answer.Content.Label, answer.Content.Statement }))),
        };
    }

    /// <summary>The questions a brief is about: the one it names as its own, else those it refers to.</summary>
    public static IReadOnlyList<ItemRef> QuestionsOf(IEnumerable<ItemRef> cited, ItemRef? question)
        => question is { } own ? [own] : [.. cited.Where(item => item.Kind == ItemKind.Question).Distinct()];

    private GroundItem Item(ItemRef reference, Content content) => new(reference, content.Title, content.State)
    {
        Firmness = content is ClaimContent said ? Wording.OfClaim(said, _governing[reference]) : Firmness.Flat,
        LoadedWords = content is ClaimContent loaded ? loaded.LoadedTerms : [],
        Origins = content is PropositionContent proposition
            ? [.. proposition.Members.SelectMany(member => _origins.GetValueOrDefault(member.Claim) ?? []).Distinct()]
            : _origins.GetValueOrDefault(reference) ?? [],
        FallenSource = content is ClaimContent claim ? Speakers(claim).Where(source => _view.Find<SourceContent>(source)?.State is ItemState.Retracted or ItemState.Removed).Cast<ItemRef?>().FirstOrDefault() : null,
        Likelihoods = [.. Likelihoods(reference, content)],
        DateTrouble = _chronology.Findings.FirstOrDefault(finding => finding.Kind == ChronologyFindingKind.Conflict && finding.Item == reference)?.Sentence ?? "",
        From = Days(reference, content).From,
        To = Days(reference, content).To,
    };

    private (DateOnly? From, DateOnly? To) Days(ItemRef reference, Content content) => content is EventContent { Stands: true } ? _chronology.DaysOf(reference) : default;

    private IEnumerable<StoredLikelihood> Likelihoods(ItemRef reference, Content content) => content switch
    {
        ClaimContent claim => claim.Estimates.Where(estimate => estimate is { Polarity: Polarity.For, Complement: false, Mapping: HedgeMapping.Exact or HedgeMapping.Near }).SelectMany(estimate => Given(reference, estimate)),
        ForecastContent forecast => forecast.Shares.Select(share => new StoredLikelihood((double)share.Percent, (double)share.Percent, $"{reference}", share.Outcome)),
        QuestionContent => Spread(_forecasts[reference].SelectMany(forecast => forecast.Shares).Select(share => (share.Outcome, share.Percent))).Select(spread => new StoredLikelihood(spread.Low, spread.High, $"the forecasts of {reference}", spread.Of)),
        HypothesisContent hypothesis => Spread(_forecasts[hypothesis.Question].SelectMany(forecast => forecast.Hypotheses).Where(share => share.Hypothesis == reference).Select(share => ("", share.Percent)))
            .Select(spread => new StoredLikelihood(spread.Low, spread.High, $"the forecasts of {reference}"))
            .Concat(_ranked.TryGetValue(reference, out var percent) ? [new StoredLikelihood(percent, percent, $"the likelihood rule for {reference}")] : []),
        _ => [],
    };

    private static IEnumerable<StoredLikelihood> Given(ItemRef claim, Estimate estimate)
    {
        var bands = estimate.Icd203.Select(id => LikelihoodBand.ById(LikelihoodScheme.Icd203, id)).Concat(estimate.Phia.Select(id => LikelihoodBand.ById(LikelihoodScheme.Phia, id))).OfType<LikelihoodBand>().ToList();
        return bands.Count == 0 ? [] : [new(bands.Min(band => band.Low), bands.Max(band => band.High), $"the estimate in {claim}")];
    }

    private static IEnumerable<(string Of, double Low, double High)> Spread(IEnumerable<(string Of, decimal Percent)> shares)
        => shares.GroupBy(share => share.Of).Select(of => (of.Key, (double)of.Min(share => share.Percent), (double)of.Max(share => share.Percent)));

    private IEnumerable<CarryingAssumption> Carrying(IReadOnlyList<ItemRef> questions, List<(ItemRef Ref, HypothesisContent Content)> answers)
    {
        var rows = Standing<EvidenceRowContent>().Where(row => questions.Contains(row.Content.Question)).ToList();
        return Premise.Of(Standing<AssumptionContent>(), rows, [.. answers.Select(answer => answer.Ref)])
            .Select(premise => new CarryingAssumption(premise.Ref, premise.Content.Statement, premise.Content.Status == AssumptionStatus.Unsupported,
                premise.Rows.Count > 0 ? [.. answers.Select(answer => answer.Ref)] : premise.Hypotheses));
    }

    // Of each claim that stands: the origins of everything that says the same. A circle of derivations leaves all unknown.
    private static Dictionary<ItemRef, IReadOnlyList<string>> Origins(CaseView view)
    {
        var graph = DerivationRules.Graph(view);
        if (graph.Cycle is not null)
        {
            return [];
        }

        var said = view.All<PropositionContent>().Where(p => p.Content.Stands).SelectMany(p => p.Content.Members.Skip(1).Select(member => (p.Content.Members[0].Claim, Other: member.Claim))).ToLookup(pair => pair.Claim, pair => $"{pair.Other}");
        var claims = view.All<ClaimContent>().Where(claim => claim.Content.Stands).Select(claim => new ReportedClaim($"{claim.Ref}",
            claim.Content.Voice is { } voice && view.Has(voice) ? [$"{voice}"] : [],
            [.. claim.Content.Claims.Where(link => link.How == ClaimLinkKind.Restates).Select(link => $"{link.Claim}"), .. said[claim.Ref]])).ToList();
        return Corroboration.OfClusters(claims, new OriginGroups(graph))
            .SelectMany(cluster => cluster.Claims, (cluster, claim) => (Claim: ItemRef.Parse(claim, null), Origins: (IReadOnlyList<string>)[.. cluster.Independence.Origins.Select(origin => Named(origin.Key, view))]))
            .ToDictionary(pair => pair.Claim, pair => pair.Origins);
    }

    // What a reader knows an origin by: its source or group, with its name.
    private static string Named(string origin, CaseView view)
        => ItemRef.TryParse(origin, null, out var item) && view.Find<Content>(item) is { Title.Length: > 0 } content ? $"{origin} ({content.Title})" : origin;

    private static IEnumerable<ItemRef> Speakers(ClaimContent claim) => claim.Chain.Select(step => step.Source).Concat(new[] { claim.Voice, claim.Reporter }.OfType<ItemRef>()).Distinct();

    private IEnumerable<(ItemRef Ref, TContent Content)> Standing<TContent>()
        where TContent : Content
        => _view.All<TContent>().Where(item => item.Content.Stands);

    private Dictionary<ItemRef, TContent> ByRef<TContent>()
        where TContent : Content
        => Standing<TContent>().ToDictionary(item => item.Ref, item => item.Content);
}
