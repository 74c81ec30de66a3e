using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Scenarios;

/// <summary>How a scenario stands in the text.</summary>
public enum ScenarioBasis
{
    Stated,
    StatedAsRejected,
    Implied,
    Added,
}

/// <summary>A way in which things may go on, with the likelihoods a source gives it.</summary>
public sealed record ScenarioContent : Content
{
    [Field("Name", Required = true, Max = 200)]
    public string Name { get; init; } = "";

    [Field("Question", Kinds = [ItemKind.Question])]
    public ItemRef? Question { get; init; }

    [Field("Basis")]
    public ScenarioBasis Basis { get; init; }

    [Field("In the author's words", Max = 120, MaxCount = 20)]
    public Many<string> AuthorLanguage { get; init; } = [];

    [Field("Likelihoods given", MaxCount = 20)]
    public Many<Estimate> Estimates { get; init; } = [];

    [Field("Claims", Kinds = [ItemKind.Claim])]
    public Many<ItemRef> Claims { get; init; } = [];

    [Field("Horizon", Help = "EDTF; without one it cannot be scored.")]
    public EdtfDate? Horizon { get; init; }

    [Field("Words it rests on", Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];

    public override string Title => Name;

    public override EdtfDate? When => Horizon;
}
