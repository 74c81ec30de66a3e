using RelationsTracker.Core.Analysis.Laundering;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Checks;

/// <summary>What a case knows of everything a brief stands on: all that the rules look at, frozen at one moment.</summary>
public sealed record BriefGround
{
    /// <summary>Whether a claim of this case counts only once a reviewer has accepted it.</summary>
    public bool AcceptanceFirst { get; init; }

    /// <summary>Every item that the brief refers to and that is there.</summary>
    public IReadOnlyDictionary<ItemRef, GroundItem> Items { get; init; } = new Dictionary<ItemRef, GroundItem>();

    /// <summary>The answers to the question of the brief, or to the questions it refers to; those that stand.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>The assumptions that carry any of these answers, or a row of their questions.</summary>
    public IReadOnlyList<CarryingAssumption> Assumptions { get; init; } = [];

    /// <summary>The words of the questions and answers, in which a word that judges is the name of something.</summary>
    public string NamedSo { get; init; } = "";

    /// <summary>What is known of an item; null where the brief names none such, or it is not there.</summary>
    public GroundItem? Find(ItemRef item) => Items.GetValueOrDefault(item);
}

/// <summary>What is known of an item that a brief refers to.</summary>
/// <param name="Title">What it says.</param>
/// <param name="State">Its state.</param>
public sealed record GroundItem(ItemRef Ref, string Title, ItemState State)
{
    /// <summary>Of a claim: how sure it says its thing.</summary>
    public Firmness Firmness { get; init; } = Firmness.Flat;

    /// <summary>Of a claim: words of its source that must not become ours.</summary>
    public IReadOnlyList<string> LoadedWords { get; init; } = [];

    /// <summary>Of a claim or proposition: the origins that it and everything that says the same go back to; empty where nobody knows.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Of a claim: a source on its way that was retracted.</summary>
    public ItemRef? FallenSource { get; init; }

    /// <summary>The likelihoods that the case keeps for it; empty where it keeps none.</summary>
    public IReadOnlyList<StoredLikelihood> Likelihoods { get; init; } = [];

    /// <summary>Why the check of the chronology disputes its date; empty where it does not.</summary>
    public string DateTrouble { get; init; } = "";

    /// <summary>Of an event: the first day that remains for it; null where nothing bounds it.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Of an event: the last day that remains for it; null where nothing bounds it.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>A likelihood that the case keeps.</summary>
/// <param name="Low">Lowest percentage.</param>
/// <param name="High">Highest percentage; the same as the lowest for a single number.</param>
/// <param name="From">Whose it is and over what, in words: <c>the forecasts of H1</c>.</param>
/// <param name="About">The outcome it is of, where it is one of several; empty else.</param>
public sealed record StoredLikelihood(double Low, double High, string From, string About = "");

/// <summary>An answer that a brief has to deal with.</summary>
/// <param name="CatchAll">Whatever the others do not cover; it needs no words of its own.</param>
public sealed record Alternative(ItemRef Ref, string Label, bool CatchAll);

/// <summary>An assumption that carries answers.</summary>
/// <param name="Unsupported">Nobody has found support for it.</param>
/// <param name="Carries">The answers it carries, by itself or through a row that is rated against them.</param>
public sealed record CarryingAssumption(ItemRef Ref, string Statement, bool Unsupported, IReadOnlyList<ItemRef> Carries);
