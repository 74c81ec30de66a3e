using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>The fields of <c>case.yaml</c>.</summary>
internal sealed record CaseHead
{
    [Field("Format", Required = true, Help = "Always relationstracker-case.")]
    public string Format { get; init; } = "";

    [Field("Version", Low = 1, Help = "The version of the format: 1.")]
    public int Version { get; init; }

    [Field("Slug", Required = true, Max = 60, Help = "The case's part of the address: lower case letters, digits and hyphens, starting with a letter.")]
    public string Slug { get; init; } = "";

    [Field("Title", Required = true, Max = 200)]
    public string Title { get; init; } = "";

    [Field("Handling", Max = 120, Help = "How the content may be passed on, such as TLP:CLEAR.")]
    public string Handling { get; init; } = "";

    [Field("Summary", Max = CaseFile.MaxSummary, Help = "What the affair is, in Markdown.")]
    public string Summary { get; init; } = "";

    [Field("Conventions", Max = CaseFile.MaxSummary, Help = "How its annotators worked, in Markdown.")]
    public string Conventions { get; init; } = "";

    [Field("Acceptance first", Help = "Whether a claim counts in rankings only once a reviewer has accepted it.")]
    public bool AcceptanceFirst { get; init; }

    [Field("Left out", Kinds = [ItemKind.Question], Help = "Questions whose sealed ratings and probabilities stayed with their raters; the package holds only the exporter's own.")]
    public Many<ItemRef> LeftOut { get; init; } = [];
}

/// <summary>One entry of <c>raters.yaml</c>.</summary>
internal sealed record RaterHead
{
    [Field("Handle", Required = true, Max = 60, Help = "Lower case letters, digits and hyphens, at least 2.")]
    public string Handle { get; init; } = "";

    [Field("Name", Required = true, Max = 120)]
    public string Name { get; init; } = "";
}

/// <summary>One entry of <c>editions.yaml</c>; the frozen brief stands in <c>editions/B1-2.json</c>.</summary>
internal sealed record EditionHead
{
    [Field("Brief", Required = true, Kinds = [ItemKind.Brief])]
    public ItemRef? Brief { get; init; }

    [Field("Number", Low = 1, Help = "From 1 for each brief.")]
    public int Number { get; init; }

    [Field("SHA-256", Required = true, Max = 64, Help = "Of the file that holds the frozen brief.")]
    public string Sha256 { get; init; } = "";

    [Field("Approved at", Required = true, Help = "Who approved it stands in the frozen brief.")]
    public DateTimeOffset? ApprovedAt { get; init; }

    [Field("Change", Max = Core.Briefs.Editions.Edition.MaxReason, Help = "What changed since the edition before, and why; required from the second on.")]
    public string Change { get; init; } = "";

    [Field("Withdrawn by", Max = 120)]
    public string? WithdrawnBy { get; init; }

    [Field("Withdrawn at")]
    public DateTimeOffset? WithdrawnAt { get; init; }

    [Field("Withdrawn why", Max = Core.Briefs.Editions.Edition.MaxReason)]
    public string? WithdrawnWhy { get; init; }
}

/// <summary>One entry of <c>dissents.yaml</c>.</summary>
internal sealed record DissentHead
{
    [Field("Brief", Required = true, Kinds = [ItemKind.Brief])]
    public ItemRef? Brief { get; init; }

    [Field("Number", Low = 1, Help = "From 1 for each brief.")]
    public int Number { get; init; }

    [Field("By", Required = true, Max = 120)]
    public string By { get; init; } = "";

    [Field("At", Required = true)]
    public DateTimeOffset? At { get; init; }

    [Field("Text", Required = true, Max = Core.Briefs.Editions.Dissent.MaxText, Help = "Markdown is not read: it stands as it is written.")]
    public string Text { get; init; } = "";

    [Field("Brief version", Low = 1, Help = "The version of the brief that it was signed against.")]
    public int BriefVersion { get; init; }

    [Field("Withdrawn at", Help = "Since when it goes into no further edition.")]
    public DateTimeOffset? WithdrawnAt { get; init; }
}

/// <summary>One entry of <c>judgements.yaml</c>.</summary>
internal sealed record JudgementHead
{
    [Field("Brief", Required = true, Kinds = [ItemKind.Brief])]
    public ItemRef? Brief { get; init; }

    [Field("Number", Low = 1, Help = "From 1 for each brief, in the order said: of each person on each standard the last counts.")]
    public int Number { get; init; }

    [Field("Standard", Low = 1, High = 9, Help = "Which of the nine tradecraft standards of ICD 203.")]
    public int Standard { get; init; }

    [Field("Verdict")]
    public StandardVerdict Verdict { get; init; }

    [Field("By", Required = true, Max = 120)]
    public string By { get; init; } = "";

    [Field("At", Required = true)]
    public DateTimeOffset? At { get; init; }

    [Field("Note", Max = StandardJudgement.MaxNote, Help = "Required where a standard is not met.")]
    public string Note { get; init; } = "";

    [Field("SHA-256", Required = true, Max = 64, Help = "Of the text that was judged; of another text than the present it counts as outdated.")]
    public string Sha256 { get; init; } = "";

    [Field("Own text", Help = "Whether whoever judged had a hand in the text.")]
    public bool OwnText { get; init; }
}

/// <summary>One entry of <c>ratings.yaml</c>, apart from its <c>cells</c> and <c>details</c>.</summary>
internal sealed record SheetHead
{
    [Field("Rater", Required = true, Max = 60, Help = "A handle of raters.yaml.")]
    public string Rater { get; init; } = "";

    [Field("Question", Required = true, Kinds = [ItemKind.Question])]
    public ItemRef? Question { get; init; }

    [Field("At", Required = true, Help = "When, unless the details of a cell say otherwise.")]
    public DateTimeOffset? At { get; init; }
}

/// <summary>What there is to say about one cell beyond its rating: one entry of <c>details</c>.</summary>
internal sealed record CellDetail
{
    [Field("Rationale", Max = CellRating.MaxRationale)]
    public string? Rationale { get; init; }

    [Field("Wording", Low = 1, Help = "The wording of the hypothesis that was rated.")]
    public int Wording { get; init; } = 1;

    [Field("At", Help = "When, if not with the rest of the sheet.")]
    public DateTimeOffset? At { get; init; }
}
