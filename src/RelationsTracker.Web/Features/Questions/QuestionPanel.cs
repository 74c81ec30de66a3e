using Microsoft.AspNetCore.Components;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Features.Questions;

/// <summary>What every panel under the matrix is given.</summary>
public abstract class QuestionPanel : ComponentBase
{
    [Parameter, EditorRequired]
    public string Case { get; set; } = "";

    [Parameter, EditorRequired]
    public ItemRef Question { get; set; }

    [Parameter, EditorRequired]
    public MatrixView View { get; set; } = null!;

    /// <summary>Whose sheet is shown; null for the pooled one.</summary>
    [Parameter]
    public string? Sheet { get; set; }

    /// <summary>Something that the whole page shows has changed and is to be read again.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }
}
