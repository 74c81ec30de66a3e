using System.Globalization;
using CsCheck;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Core.Text.Edtf;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.App.Tests.Exchange.Packages;

/// <summary>
/// Makes cases out of chance: every field of every kind by its schema, with texts that trip writers, then the few
/// fields mended that rules tie together.
/// </summary>
internal sealed class CaseMaker
{
    private static readonly string[] Dates = ["2025-07-03", "2025-07", "1984~", "2004-06?", "156X", "2025-21", "1993-06-27/..", "[1667,1668,1670..1672]", "{1960,1961-12}", "../1985-04", "2004-01-01T10:10:10Z", "-0044", "Y170000002"];

    private readonly Random _random;
    private readonly Dictionary<ItemKind, List<ItemRef>> _refs;
    private readonly Dictionary<ItemRef, Content> _made = [];

    private CaseMaker(int seed, int most)
    {
        _random = new Random(seed);
        _refs = ItemKinds.All.ToDictionary(kind => kind, kind => Numbers(_random.Next(1, most + 1)).Select(n => new ItemRef(kind, n)).ToList());
    }

    /// <summary>Cases of one to a few items of each kind.</summary>
    public static Gen<CasePackage> Gen { get; } = CsCheck.Gen.Select(CsCheck.Gen.Int[0, int.MaxValue], CsCheck.Gen.Int[1, 5]).Select((seed, most) => new CaseMaker(seed, most).Make());

    private CasePackage Make()
    {
        foreach (var item in _refs.Values.SelectMany(refs => refs))
        {
            _made[item] = Mended(item, (Content)Record(ContentSchema.Of(ItemType.Of(item.Kind).Content)));
        }

        var raters = Enumerable.Range(0, _random.Next(4)).Select(i => new PackedRater(new[] { "no", "ines", "a-1", "007" }[i], NastyText.Of(_random, 100, required: true).Trim() is { Length: > 0 } name ? name : "N. N.")).ToList();
        return new CasePackage
        {
            Slug = $"case-{_random.Next(100_000)}",
            Title = NastyText.Of(_random, 150, required: true).Trim() is { Length: > 0 } title ? title : "~",
            Handling = NastyText.Of(_random, 100),
            Summary = NastyText.Of(_random, 500),
            Conventions = NastyText.Of(_random, 500),
            Raters = raters.ToMany(),
            Items = _made.Select(m => new PackedItem(m.Key, m.Value)).ToMany(),
            Editions = _refs[ItemKind.Brief].SelectMany(Editions).ToMany(),
            Dissents = _refs[ItemKind.Brief].SelectMany(Dissents).ToMany(),
            Judgements = _refs[ItemKind.Brief].SelectMany(Judgements).ToMany(),
            Ratings = raters.SelectMany(Ratings).ToMany(),
        };
    }

    private IEnumerable<PackedEdition> Editions(ItemRef brief) => Enumerable.Range(1, _random.Next(3)).Select(number =>
    {
        var at = Instant();
        var head = new Core.Briefs.Sheets.SheetHead("case", Said(100), "", brief, Said(100), null, 1, number, at, Said(60), Said(60));
        var sheet = new BriefSheet { Head = head, Body = NastyText.Of(_random, 400), Cited = [], Sources = [], Dissents = [new(Said(60), at, Said(200))], Judged = [new(BriefStandard.Argument, StandardVerdict.NotMet, Said(60), at, Said(90), false)], Breaches = [new("rule", Said(60), null, Said(90))], Despite = Said(200) };
        var withdrawn = _random.Next(3) == 0;
        return new PackedEdition(brief, number, SheetJson.Write(sheet), at, Said(300), withdrawn ? Said(60) : null, withdrawn ? Instant() : null, withdrawn ? Said(200) : null);
    });

    private IEnumerable<PackedDissent> Dissents(ItemRef brief)
        => Enumerable.Range(1, _random.Next(3)).Select(number => new PackedDissent(brief, number, Said(60), Instant(), Said(400), _random.Next(1, 9), _random.Next(2) == 0 ? Instant() : null));

    private IEnumerable<PackedJudgement> Judgements(ItemRef brief)
        => Enumerable.Range(1, _random.Next(4)).Select(number => new PackedJudgement(brief, number, _random.Next(1, 10), (StandardVerdict)_random.Next(3), Said(60), Instant(), Said(300), TextFingerprint.Of($"{number}"), _random.Next(2) == 0));

    private string Said(int most) => Characters.Sound("It", NastyText.Of(_random, most, required: true), most) is { Length: > 0 } said ? said : "x";

    private IEnumerable<int> Numbers(int count)
    {
        for (var (i, number) = (0, 0); i < count; i++)
        {
            yield return number += _random.Next(5) == 0 ? _random.Next(1, 90) : 1;
        }
    }

    private IEnumerable<PackedRating> Ratings(PackedRater rater)
        => from row in _refs[ItemKind.EvidenceRow]
           from hypothesis in _refs[ItemKind.Hypothesis]
           let h = (HypothesisContent)_made[hypothesis]
           where ((EvidenceRowContent)_made[row]).Question == h.Question && _random.Next(3) > 0
           let why = NastyText.Of(_random, 300).Trim()
           select new PackedRating(rater.Handle, row, hypothesis, (Rating)_random.Next(7), why.Length == 0 ? null : why, _random.Next(1, h.Wording + 1), Instant());

    private object Record(ContentSchema schema)
        => schema.Make(schema.Fields.Where(f => f.Declared.Required || _random.Next(3) > 0).Select(f => new KeyValuePair<ContentField, object?>(f, f.IsMany ? List(f) : Value(f))).ToList());

    private List<object> List(ContentField field) => [.. Enumerable.Range(0, _random.Next(field.Declared.Required ? 1 : 0, 4)).Select(_ => Value(field)!)];

    private object? Value(ContentField field) => field.Shape switch
    {
        FieldShape.Text => NastyText.Of(_random, Math.Min(field.Declared.Max, 400), field.Declared.Required),
        FieldShape.Number => _random.Next(Math.Max(field.Declared.Low, -5), Math.Max(Math.Min(field.Declared.High, 9), 1)),
        FieldShape.Share => _random.Next(-1000, 1000) / 100m,
        FieldShape.Flag => _random.Next(2) == 0,
        FieldShape.Choice => Enum.GetValues(field.ValueType) is var all ? all.GetValue(_random.Next(all.Length)) : null,
        FieldShape.Reference => Any(field.Declared.Kinds is { Length: > 0 } kinds ? kinds : [.. ItemKinds.All]),
        FieldShape.Edtf => EdtfDate.Parse(Dates[_random.Next(Dates.Length)]),
        FieldShape.Day => new DateOnly(_random.Next(1, 9999), _random.Next(1, 13), _random.Next(1, 29)),
        FieldShape.Instant => Instant(),
        _ => Record(field.Part),
    };

    private ItemRef Any(params ItemKind[] kinds) => _refs[kinds[_random.Next(kinds.Length)]] is var refs ? refs[_random.Next(refs.Count)] : default;

    // A database server keeps microseconds.
    private DateTimeOffset Instant() => new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero).AddMicroseconds(_random.Next(3) == 0 ? _random.NextInt64(1L << 45) : 1_000_000L * _random.Next(3));

    private Content Mended(ItemRef item, Content content) => content switch
    {
        SourceTextContent text => Mended(text),
        ExcerptContent excerpt => Mended(excerpt),
        SourceContent source => source with
        {
            Url = _random.Next(2) == 0 ? null : "https://example.org/a?b=c#d: e",
            WorkingGrade = _random.Next(2) == 0 ? null : "C3",
            Derivations = source.Derivations.Where(d => d.Upstream.Number < item.Number).ToMany(),
        },
        ActorContent actor => actor with
        {
            Affiliations = actor.Affiliations.Where(a => a.To.Number < item.Number).ToMany(),
            Values = actor.Values.Select((v, i) => v with { Preferred = i == 0 && v.Preferred, Why = v.Why ?? "~" }).Select(v => v with { Why = v.Why!.Trim().Length > 0 ? v.Why : "~" }).ToMany(),
            Merge = actor.Merge?.Into == item ? null : actor.Merge,
            PossiblySame = actor.PossiblySame.Where(p => p.Actor != item).ToMany(),
            Mentions = actor.Mentions.Select(m => m with { Text = Any(ItemKind.SourceText), Start = 0, End = 1 }).ToMany(),
        },
        ClaimContent claim => claim with
        {
            Credibility = claim.Kind is ClaimKind.FactReport or ClaimKind.Attribution && claim.Credibility != Credibility.ConfirmedByOtherSources ? claim.Credibility : null,
            Absence = claim.Kind == ClaimKind.Absence ? claim.Absence ?? new AbsenceSearch { Where = "~" } : claim.Absence,
            Estimates = claim.Estimates.Select(Mended).ToMany(),
            Outcome = claim.IsPrediction ? claim.Outcome : null,
        },
        Core.Scenarios.ScenarioContent scenario => scenario with { Estimates = scenario.Estimates.Select(Mended).ToMany() },
        EventContent happened => happened with { Date = Mended(item, happened.Date), Order = happened.Order.Where(o => o.Event != item).ToMany() },
        ForecastContent forecast when _random.Next(3) == 0 => forecast with { Shares = [], Hypotheses = [new HypothesisShare { Hypothesis = Any(ItemKind.Hypothesis), Percent = 12.5m }] },
        ForecastContent forecast => forecast with { Hypotheses = [], Shares = [new OutcomeShare { Outcome = "no", Percent = 12.50m }, new OutcomeShare { Outcome = NastyText.Of(_random, 90, true), Percent = 87.5m }] },
        QuestionContent question => Mended(question),
        HypothesisContent hypothesis => hypothesis with { Wording = _random.Next(1, 4), EarlierWordings = hypothesis.EarlierWordings.Select((w, i) => w with { Wording = i + 1 }).ToMany(), Ties = [], DeceptionTwinOf = null },
        EvidenceRowContent row => Mended(item, row),
        RelationContent relation => Mended(relation with { Kind = "ally-of", Reverse = _random.Next(2) == 0 ? null : "allied-by" }),
        _ => content,
    };

    private QuestionContent Mended(QuestionContent question) => question with
    {
        Outcomes = _random.Next(2) == 0 ? [] : ["no", "2025-07"],
        LeftOut = [],
        Resolution = null,
        Groups = [new DependenceGroup { Name = "~" }],
        Likelihood = _random.Next(2) == 0 ? null : new LikelihoodSettings { Name = NastyText.Of(_random, 50, required: true), Neutral = 50.50m, LowIfFalse = 1 },
        Priors = _random.Next(2) == 0 ? [] : [new Prior { Hypothesis = Any(ItemKind.Hypothesis), Percent = 12.5m }],
        Given = [],
        AssignedRaters = question.AssignedRaters.Distinct().ToMany(),
        Sealed = question.Sealed && question.Reveal is not null,
    };

    // Dates are counted from events with smaller numbers only: no circle.
    private EventDate? Mended(ItemRef item, EventDate? date)
    {
        ItemRef? anchor = _refs[ItemKind.Event].Where(e => e.Number < item.Number).ToList() is { Count: > 0 } earlier ? earlier[_random.Next(earlier.Count)] : null;
        return date is null ? null : date with { Anchor = anchor, Basis = anchor is null && date.Basis == DateBasis.Relative ? DateBasis.Stated : date.Basis };
    }

    private RelationContent Mended(RelationContent relation)
    {
        var ends = relation.To.Where(end => end.Item != relation.From).DistinctBy(end => end.Item).ToMany();
        return relation with { To = ends.Count > 0 ? ends : [new RelationEnd { Item = Any(relation.From.Kind == ItemKind.Actor ? ItemKind.Source : ItemKind.Actor) }] };
    }

    // A claim stands once on a question: what would be its second row was removed.
    private Content Mended(ItemRef item, EvidenceRowContent row)
    {
        var twin = _made.Any(m => m.Value is EvidenceRowContent other && m.Key != item && other.Question == row.Question && other.Claim == row.Claim);
        var mended = row with { Group = _random.Next(2) == 0 ? null : "~", Place = Math.Max(1, row.Place) };

        // What argues for an answer may only stand apart from the argument.
        mended = mended with { Rationale = string.IsNullOrWhiteSpace(mended.Rationale) ? "~" : mended.Rationale, Flags = [EvidenceRowContent.ApartFromReasoning] };
        return twin ? mended.With(new LifecycleRecord { Step = LifecycleStep.Removed, By = "x", At = Instant(), Reason = "no: twin" })
            : mended with { Records = mended.Records.Where(r => r.Step != LifecycleStep.Removed).ToMany() };
    }

    private Estimate Mended(Estimate estimate) => estimate.Mapping == HedgeMapping.None ? estimate with { Icd203 = [], Phia = [] } : estimate with { Icd203 = ["likely"], Phia = ["likely"] };

    private SourceTextContent Mended(SourceTextContent text)
    {
        var words = TextNormalisation.Normalise($"Words: {NastyText.Of(_random, 400)}\n");
        return text with
        {
            Withheld = text.Withheld,
            Text = text.Withheld ? null : words,
            Length = words.Length,
            Sha256 = TextFingerprint.Of(words),
            Edition = Math.Max(1, text.Edition),
            Parts = text.Parts.Select(p => p with { Start = 0, End = 5 }).ToMany(),
            Skips = text.Skips.Take(1).Select(s => s with { Start = 1, End = 4 }).ToMany(),
        };
    }

    private ExcerptContent Mended(ExcerptContent excerpt)
    {
        var text = (SourceTextContent)_made[excerpt.Text];
        var words = text.Text?[..5] ?? string.Create(CultureInfo.InvariantCulture, $"no {_random.Next(10)}");
        return excerpt with { Start = 0, End = 5, Sha256 = TextFingerprint.Of(words), Quotation = _random.Next(2) == 0 ? null : words };
    }
}
