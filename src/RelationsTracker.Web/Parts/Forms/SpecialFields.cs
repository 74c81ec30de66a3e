using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;
using RelationsTracker.Web.Parts.Forms.Special;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>The few fields whose shape alone does not say how they are filled.</summary>
public static class SpecialFields
{
    private static readonly Dictionary<(Type, string), Type> Editors = new()
    {
        [(typeof(BriefContent), "body")] = typeof(BriefText),
        [(typeof(ClaimContent), "loaded-terms")] = typeof(LoadedTerms),
        [(typeof(ExcerptContent), "start")] = typeof(ExcerptRange),
        [(typeof(ForecastContent), "shares")] = typeof(OutcomeShares),
        [(typeof(QuestionContent), "assigned-raters")] = typeof(AssignedRaters),
        [(typeof(RelationContent), "kind")] = typeof(RelationKinds),
        [(typeof(SourceContent), "citation")] = typeof(CitationFields),
    };

    private static readonly Dictionary<(Type, string), IReadOnlyList<(string, string)>> Lists = new()
    {
        [(typeof(Estimate), "icd203")] = [.. LikelihoodBand.Of(LikelihoodScheme.Icd203).Select(band => (band.Id, $"{band.Label} ({band.Range})"))],
        [(typeof(Estimate), "phia")] = [.. LikelihoodBand.Of(LikelihoodScheme.Phia).Select(band => (band.Id, $"{band.Label} ({band.Range})"))],
    };

    private static readonly HashSet<(Type, string)> DrawnByAnother =
    [
        (typeof(ClaimContent), "loaded-uses"),
        (typeof(ExcerptContent), "end"),
        (typeof(ExcerptContent), "quotation"),
    ];

    private static readonly Dictionary<(Type, string), string> Notes = new()
    {
        [(typeof(HypothesisContent), "statement")] = "Rewording keeps the old wording; ratings given to it stay with it and show that they are older.",
    };

    // Where a flaw of a field that no form shows is mended.
    private static readonly Dictionary<(Type, string), Flaw> Elsewhere = new()
    {
        [(typeof(ExcerptContent), "sha256")] = new("start", "Select the words, or paste them where the text is withheld: their fingerprint is taken from them."),
        [(typeof(SourceTextContent), "text")] = new("withheld", "A text that is not kept must be marked as withheld."),
    };

    /// <summary>The component that fills this field, or null where its shape says enough. Takes Record and Box.</summary>
    public static Type? Editor(Type content, ContentField field) => Editors.GetValueOrDefault((content, field.Name));

    /// <summary>The texts that may stand in a list, with words for people, where they are a known set; null where they are not.</summary>
    public static IReadOnlyList<(string Text, string Words)>? Options(Type content, ContentField field)
        => Lists.GetValueOrDefault((content, field.Name))
            ?? (field is { IsMany: true, Shape: FieldShape.Choice } ? [.. Enum.GetValues(field.ValueType).Cast<Enum>().Select(choice => (FieldText.Of(choice), FieldWords.Of(choice)))] : null);

    /// <summary>Whether the editor of another field fills this one too.</summary>
    public static bool IsDrawnByAnother(Type content, ContentField field) => DrawnByAnother.Contains((content, field.Name));

    /// <summary>What to say about the field when an item that exists is changed.</summary>
    public static string? Note(Type content, ContentField field) => Notes.GetValueOrDefault((content, field.Name));

    /// <summary>The flaw as the person can mend it.</summary>
    public static Flaw Place(Type content, Flaw flaw) => Elsewhere.GetValueOrDefault((content, flaw.Field), flaw);
}
