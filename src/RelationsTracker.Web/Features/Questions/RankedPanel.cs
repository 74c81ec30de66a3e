using Microsoft.AspNetCore.Components;

namespace RelationsTracker.Web.Features.Questions;

/// <summary>A panel that ranks the hypotheses: by which rule, without what, and which number stands open is in the address.</summary>
public abstract class RankedPanel : QuestionPanel
{
    [Inject]
    protected NavigationManager Nav { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "rule")]
    public string? AskedRule { get; set; }

    [SupplyParameterFromQuery(Name = "without")]
    public string? AskedWithout { get; set; }

    [SupplyParameterFromQuery(Name = "open")]
    public string? AskedOpen { get; set; }

    /// <summary>The matrix as this panel reads it.</summary>
    protected StandingView On { get; private set; } = null!;

    protected override void OnParametersSet()
        => On = StandingView.Of(Case, Question, View.Counted, Sheet, AskedRule, new StandingAddress(Nav, DoubtText.Parse(AskedWithout), AskedOpen));
}
