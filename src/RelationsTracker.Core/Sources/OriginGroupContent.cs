using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Sources;

/// <summary>A group of sources that are not independent of each other, set by hand.</summary>
public sealed record OriginGroupContent : Content
{
    [Field("Name", Required = true, Max = 200)]
    public string Name { get; init; } = "";

    [Field("Why they are not independent", Max = 2000, Lines = 3)]
    public string? Why { get; init; }

    [Field("Unknown origin", Help = "Nobody can say where it comes from; all unknown origins together count once at most.")]
    public bool Unknown { get; init; }

    public override string Title => Name;
}
