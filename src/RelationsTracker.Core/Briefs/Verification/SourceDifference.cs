using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Verification;

/// <summary>What changed about a source that a sentence leads to by its items.</summary>
public static class SourceDifference
{
    /// <summary>What changed since a manifest was made.</summary>
    /// <param name="was">The source in the manifest; null where it was not listed.</param>
    internal static IEnumerable<VerificationCause> Of(ItemRef source, ManifestSource? was, PresentFacts present)
        => (was, present.Sources.GetValueOrDefault(source)) switch
        {
            (null, _) => [],
            (_, null) => [new(CauseKind.NotThere, $"{source}", $"{source} is not in this case, or not for you.")],
            var (then, now) => Between(then, now, present.Steps),
        };

    /// <summary>What changed from one to the other; empty where nothing did.</summary>
    public static IEnumerable<VerificationCause> Between(ManifestSource was, ManifestSource now, IReadOnlyDictionary<ItemRef, LifecycleRecord> steps)
    {
        foreach (var cause in ItemDifference.State($"{was.Ref}", was.State, now.State, steps.GetValueOrDefault(was.Ref)))
        {
            yield return cause;
        }

        if (was.Reliability != now.Reliability)
        {
            yield return new(CauseKind.Regraded, $"{was.Ref}", $"The reliability of {was.Ref} ({now.Name}) was {Or(was.Reliability)} and is {Or(now.Reliability)} now.");
        }

        if (was.Name != now.Name)
        {
            yield return new(CauseKind.Reworded, $"{was.Ref}", $"{was.Ref} was called “{was.Name}”, and is called “{now.Name}” now.");
        }
    }

    private static string Or(string grade) => grade.Length > 0 ? grade : "not graded";
}
