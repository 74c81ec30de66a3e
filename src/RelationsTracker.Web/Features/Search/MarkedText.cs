using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using RelationsTracker.Core.Search;

namespace RelationsTracker.Web.Features.Search;

/// <summary>A text with what was looked for marked; it turns the direction of nothing around it. Written by hand, since markup would put blanks between its parts.</summary>
public sealed class MarkedText : ComponentBase
{
    [Parameter, EditorRequired]
    public Snippet Of { get; set; } = Snippet.Empty;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "bdi");
        builder.AddAttribute(1, "dir", "auto");
        foreach (var part in Of.Parts)
        {
            if (part.IsMarked)
            {
                builder.OpenElement(2, "mark");
                builder.AddContent(3, part.Text);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(4, part.Text);
            }
        }

        builder.CloseElement();
    }
}
