using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Sources;

/// <summary>What a reference list needs beyond the source's own fields; names follow CSL.</summary>
public sealed record Citation
{
    [Field("In", Max = 300, Help = "Journal, book or site.")]
    public string? ContainerTitle { get; init; }

    [Field("Volume", Max = 40)]
    public string? Volume { get; init; }

    [Field("Issue", Max = 40)]
    public string? Issue { get; init; }

    [Field("Pages", Max = 40)]
    public string? Page { get; init; }

    [Field("DOI", Max = 200)]
    public string? Doi { get; init; }

    [Field("ISBN", Max = 40)]
    public string? Isbn { get; init; }

    [Field("Place of publication", Max = 120)]
    public string? PublisherPlace { get; init; }
}
