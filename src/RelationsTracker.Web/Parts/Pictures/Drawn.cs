using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Pictures;

namespace RelationsTracker.Web.Parts.Pictures;

/// <summary>A picture on a page, in the colours of the page; what it shows can be chosen where that leads somewhere.</summary>
public sealed class Drawn : ComponentBase
{
    [Parameter, EditorRequired]
    public Picture Picture { get; set; } = null!;

    /// <summary>Where choosing an item leads; without it nothing can be chosen.</summary>
    [Parameter]
    public Func<ItemRef, string>? LinkOf { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "svg");
        builder.AddAttribute(1, "viewBox", Picture.View);
        builder.AddAttribute(2, "role", LinkOf is null ? "img" : "group");
        builder.AddAttribute(3, "aria-label", Picture.Label);
        Write(builder, Picture.Shapes);
        builder.CloseElement();
    }

    private void Write(RenderTreeBuilder builder, IReadOnlyList<Shape> shapes)
    {
        foreach (var shape in shapes)
        {
            builder.OpenElement(4, shape.Name);
            if (shape.Leads is { } item && LinkOf is { } link)
            {
                builder.SetKey(item);
                builder.AddAttribute(5, "href", link(item));
            }

            foreach (var (name, value) in shape.Attributes)
            {
                builder.AddAttribute(6, name, value);
            }

            if (shape.Words.Length > 0)
            {
                builder.AddContent(7, shape.Words);
            }

            Write(builder, shape.Inside);
            builder.CloseElement();
        }
    }
}
