using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Web.Tests.Parts.Forms;

/// <summary>Contents made from the declarations alone, so that a new field is tested the day it is declared.</summary>
internal static class Sample
{
    public const string Words = "Կարմիր نفت нефть: the pipeline was closed on the third day.";

    private static readonly DateTimeOffset At = new(2026, 2, 3, 4, 5, 6, 789, TimeSpan.Zero);

    /// <summary>Only what must be filled.</summary>
    public static Content Least(ItemKind kind) => Fit((Content)Make(ItemType.Of(kind).Content, all: false));

    /// <summary>Every field filled, lists with two members, references to the first item of a kind that fits.</summary>
    public static Content Whole(ItemKind kind) => Fit((Content)Make(ItemType.Of(kind).Content, all: true));

    /// <summary>The least once more, where the first item of the kind is there already.</summary>
    public static Content Other(ItemKind kind) => Least(kind) is EvidenceRowContent row ? row with { Question = new ItemRef(ItemKind.Question, 2) } : Least(kind);

    private static object Make(Type type, bool all)
    {
        var schema = ContentSchema.Of(type);
        return schema.Make(schema.Fields
            .Where(field => field.Declared.Group != FieldGroup.Kept && (all || field.Declared.Required || (field is { IsOptional: false, Shape: FieldShape.Day or FieldShape.Instant })))
            .Select(field => KeyValuePair.Create(field, (object?)(field.IsMany ? Several(field, all) : One(field, all, 1)))));
    }

    private static List<object> Several(ContentField field, bool all)
        => Enumerable.Range(1, all && field.Shape is not (FieldShape.Reference or FieldShape.Choice) ? 2 : 1).Select(n => One(field, all, n)).ToList();

    private static object One(ContentField field, bool all, int n) => field.Shape switch
    {
        FieldShape.Text => Text(field, n),
        FieldShape.Number => Math.Max(field.Declared.Low, 0) + n,
        FieldShape.Share => 50m,
        FieldShape.Flag => true,
        FieldShape.Choice => Enum.GetValues(field.ValueType).Cast<object>().Last(),
        FieldShape.Reference => new ItemRef(field.Declared.Kinds is [var kind, ..] ? kind : ItemKind.Claim, 1),
        FieldShape.Edtf => EdtfDate.Parse("2025-07-03/2025-07~"),
        FieldShape.Day => new DateOnly(2026, 2, 3),
        FieldShape.Instant => At,
        _ => Make(field.ValueType, all),
    };

    private static string Text(ContentField field, int n)
    {
        var text = field.Name switch
        {
            "url" => "https://example.org/a",
            "working-grade" => "C3",
            "icd203" or "phia" => n == 1 ? "unlikely" : "likely",
            "script" => "Arab",
            "sha256" => TextFingerprint.Of(Words),
            _ => $"باکو {n} & <Bakı> {field.Name}",
        };
        return text.Length > field.Declared.Max ? text[..field.Declared.Max] : text;
    }

    // Where the rules of a kind say more than the declarations of its fields.
    private static Content Fit(Content content) => content switch
    {
        SourceTextContent text => text with { Text = Words, Length = Words.Length, Sha256 = TextFingerprint.Of(Words), Withheld = false, Parts = [.. text.Parts.Select(part => part with { Start = 0, End = 4 })] },
        ExcerptContent excerpt => excerpt with { Start = 0, End = 6, Sha256 = TextFingerprint.Of(Words[..6]), Quotation = excerpt.Quotation is null ? null : Words[..6] },
        RelationContent relation => relation with { Kind = "strategic-ally-of", Reverse = "strategic-ally-of", To = [relation.To[0] with { Item = new ItemRef(ItemKind.Source, 1) }] },
        EventContent { Intensity: not null } coded => coded with { Intensity = -3.5m, Date = coded.Date! with { Anchor = null, Basis = DateBasis.Stated }, Order = [] },
        HypothesisContent hypothesis => hypothesis with { Reasoning = [] },
        ActorContent actor => actor with { Affiliations = [], PossiblySame = [], Values = [.. actor.Values.Take(1)] },
        QuestionContent { Resolution: { } settled } question => question with { Resolution = settled with { Outcome = question.Outcomes[0] }, LeftOut = [], Priors = [.. question.Priors.Take(1)], Given = [], AssignedRaters = [] },
        ForecastContent { Shares.Count: < 2 } forecast => forecast with { Shares = [new OutcomeShare { Outcome = "yes", Percent = 100 }], Hypotheses = [] },
        ForecastContent forecast => forecast with { Hypotheses = [] },
        EvidenceRowContent { Group: not null } row => row with { Question = new ItemRef(ItemKind.Question, 2), Group = null },
        SourceContent source => source with { Derivations = [] },
        _ => content,
    };
}
