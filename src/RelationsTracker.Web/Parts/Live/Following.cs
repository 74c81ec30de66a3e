using Microsoft.AspNetCore.Components;
using RelationsTracker.App.UseCases.Cases;

namespace RelationsTracker.Web.Parts.Live;

/// <summary>
/// Put into a part of a page, it has the part told when somebody changes what it shows. It draws nothing. Outside a case,
/// and while one looks at the past, nothing is ever told.
/// </summary>
public sealed class Following : ComponentBase, IDisposable
{
    [CascadingParameter]
    private CaseFeed? Feed { get; set; }

    /// <summary>Whether the part shows any of what was changed.</summary>
    [Parameter, EditorRequired]
    public Func<CaseTidings, bool> Concerns { get; set; } = null!;

    /// <summary>Told once for a burst of changes; the part then reads again what it shows.</summary>
    [Parameter, EditorRequired]
    public EventCallback<CaseTidings> OnChanged { get; set; }

    protected override void OnInitialized() => Feed?.Join(this);

    // It has nothing to draw, whatever its part hands it.
    protected override bool ShouldRender() => false;

    internal Task Hear(CaseTidings tidings) => Concerns(tidings) ? OnChanged.InvokeAsync(tidings) : Task.CompletedTask;

    public void Dispose() => Feed?.Leave(this);
}
