using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Claims;

/// <summary>What a source does with a loaded word.</summary>
public enum LoadedUse
{
    /// <summary>It is the source's own word.</summary>
    Adopted,

    /// <summary>It is somebody else's word, or held at a distance: between quotation marks, emphasised, "so-called".</summary>
    Quoted,

    /// <summary>The source means the opposite, or mocks.</summary>
    Ironic,
}

/// <summary>How a source uses one of the loaded words of a claim, as the annotator read it.</summary>
public sealed record LoadedTermUse
{
    [Field("Word", Required = true, Max = 120)]
    public string Term { get; init; } = "";

    [Field("Used")]
    public LoadedUse Use { get; init; }
}
