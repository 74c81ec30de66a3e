using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.Core.Briefs.Verification;

/// <summary>How a sentence of a brief stands, from best to worst.</summary>
public enum Standing
{
    /// <summary>Everything it refers to is as it was.</summary>
    StillTrue,

    /// <summary>It refers to nothing: there is nothing to hold it against.</summary>
    NoReference,

    /// <summary>What it refers to is not here, or cannot be seen.</summary>
    CannotBeChecked,

    /// <summary>Something it refers to changed.</summary>
    Changed,

    /// <summary>Something it refers to was taken back.</summary>
    Withdrawn,
}

/// <summary>A sentence and how it stands, with the reasons item by item.</summary>
public sealed record VerifiedSentence(ManifestSentence Sentence, Standing Standing, IReadOnlyList<VerificationCause> Causes);

/// <summary>A figure and how it stands: it may stand alone, and no sentence refer to it.</summary>
/// <param name="Title">What it shows, in one line, as it was.</param>
public sealed record VerifiedFigure(BriefReference Reference, string Title, Standing Standing, IReadOnlyList<VerificationCause> Causes);

/// <summary>A brief held against its case as it is now.</summary>
/// <param name="At">When it was held against the case; UTC.</param>
/// <param name="Figures">Every figure that was drawn in it.</param>
public sealed record VerifiedBrief(SheetHead Head, DateTimeOffset At, IReadOnlyList<VerifiedSentence> Sentences, IReadOnlyList<VerifiedFigure> Figures)
{
    /// <summary>How many sentences stand so.</summary>
    public int Count(Standing standing) => Sentences.Count(sentence => sentence.Standing == standing);

    /// <summary>Whether nothing changed, was taken back, or could not be checked.</summary>
    public bool Holds => Sentences.All(sentence => sentence.Standing is Standing.StillTrue or Standing.NoReference) && Figures.All(figure => figure.Standing == Standing.StillTrue);
}
