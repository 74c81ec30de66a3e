using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Verification;

/// <summary>What a case says now of the things a manifest names.</summary>
public sealed record PresentFacts
{
    /// <summary>The items that are there.</summary>
    public required IReadOnlyDictionary<ItemRef, SheetItem> Items { get; init; }

    /// <summary>The sources that are there.</summary>
    public required IReadOnlyDictionary<ItemRef, ManifestSource> Sources { get; init; }

    /// <summary>The figures as they would be drawn now.</summary>
    public required IReadOnlyDictionary<BriefReference, ManifestFigure> Figures { get; init; }

    /// <summary>Why figures are not drawn, for those that are not.</summary>
    public IReadOnlyDictionary<BriefReference, string> Undrawn { get; init; } = new Dictionary<BriefReference, string>();

    /// <summary>Why the words of excerpts do not stand any more, as sentences.</summary>
    public IReadOnlyDictionary<ItemRef, string> Lost { get; init; } = new Dictionary<ItemRef, string>();

    /// <summary>What happened, since the manifest was made, to the claims that items such as events and relations rest on.</summary>
    public IReadOnlyDictionary<ItemRef, IReadOnlyList<VerificationCause>> Fallen { get; init; } = new Dictionary<ItemRef, IReadOnlyList<VerificationCause>>();

    /// <summary>The last step in the life of items, sources and excerpts that have one.</summary>
    public IReadOnlyDictionary<ItemRef, LifecycleRecord> Steps { get; init; } = new Dictionary<ItemRef, LifecycleRecord>();
}
