using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>
/// The whole of a case as a value: what a package holds on disk and what import and export pass on. Two packages are
/// equal when everything in them is; lists keep one order, whatever order they are given in.
/// </summary>
public sealed record CasePackage
{
    /// <summary>The word by which a package says what it is.</summary>
    public const string Format = "relationstracker-case";

    /// <summary>The version of the format that this program writes and reads (docs/formats.md).</summary>
    public const int Version = 1;

    public string Slug { get; init; } = "";

    public string Title { get; init; } = "";

    public string Handling { get; init; } = "";

    public string Summary { get; init; } = "";

    public string Conventions { get; init; } = "";

    public bool AcceptanceFirst { get; init; }

    /// <summary>Whoever rates, by handle.</summary>
    public Many<PackedRater> Raters { get; init => field = value.OrderBy(r => r.Handle, StringComparer.Ordinal).ToMany(); } = [];

    /// <summary>Questions whose sealed ratings stayed with their raters: of those the package holds only what its exporter gave.</summary>
    public Many<ItemRef> LeftOut { get; init => field = value.Order().ToMany(); } = [];

    /// <summary>Every item, by kind and number.</summary>
    public Many<PackedItem> Items { get; init => field = value.OrderBy(i => i.Ref).ToMany(); } = [];

    /// <summary>What was published, by brief and number.</summary>
    public Many<PackedEdition> Editions { get; init => field = value.OrderBy(e => e.Brief).ThenBy(e => e.Number).ToMany(); } = [];

    /// <summary>Minority views, by brief and number.</summary>
    public Many<PackedDissent> Dissents { get; init => field = value.OrderBy(d => d.Brief).ThenBy(d => d.Number).ToMany(); } = [];

    /// <summary>What people said of briefs by the nine tradecraft standards, by brief and number.</summary>
    public Many<PackedJudgement> Judgements { get; init => field = value.OrderBy(j => j.Brief).ThenBy(j => j.Number).ToMany(); } = [];

    /// <summary>Every rating that stands, by rater, row and hypothesis.</summary>
    public Many<PackedRating> Ratings { get; init => field = value.OrderBy(r => r.Rater, StringComparer.Ordinal).ThenBy(r => r.Row).ThenBy(r => r.Hypothesis).ToMany(); } = [];
}

/// <summary>A name under which ratings stand.</summary>
public sealed record PackedRater(string Handle, string Name);

/// <summary>An item: its reference and what it says.</summary>
public sealed record PackedItem(ItemRef Ref, Content Content);

/// <summary>A published edition: its frozen text, and what is said about it beside that. Links by which it may be read stay where they were given.</summary>
public sealed record PackedEdition(ItemRef Brief, int Number, string Sheet, DateTimeOffset ApprovedAt, string Change, string? WithdrawnBy, DateTimeOffset? WithdrawnAt, string? WithdrawnWhy);

/// <summary>A signed minority view on a brief.</summary>
public sealed record PackedDissent(ItemRef Brief, int Number, string By, DateTimeOffset At, string Text, int BriefVersion, DateTimeOffset? WithdrawnAt);

/// <summary>A person's judgement of a brief by one of the nine tradecraft standards.</summary>
/// <param name="Sha256">Of the text that was judged.</param>
public sealed record PackedJudgement(ItemRef Brief, int Number, int Standard, StandardVerdict Verdict, string By, DateTimeOffset At, string Note, string Sha256, bool OwnText);

/// <summary>One rated cell: who, where, what, why, against which wording of the hypothesis, and when (UTC).</summary>
public sealed record PackedRating(string Rater, ItemRef Row, ItemRef Hypothesis, Rating Value, string? Rationale, int Wording, DateTimeOffset At)
{
    /// <summary>The cell's name: <c>RW4/H2</c>.</summary>
    public string Cell => $"{Row}/{Hypothesis}";
}
