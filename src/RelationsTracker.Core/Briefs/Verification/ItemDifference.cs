using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Verification;

/// <summary>What changed about an item between two sheets, or between a sheet and the present.</summary>
public static class ItemDifference
{
    /// <summary>What changed since a manifest was made.</summary>
    /// <param name="was">The item in the manifest; null where the reference led nowhere even then.</param>
    public static IEnumerable<VerificationCause> Of(ItemRef item, SheetItem? was, PresentFacts present)
        => (was, present.Items.GetValueOrDefault(item)) switch
        {
            (null, _) => [new(CauseKind.NotThere, $"{item}", $"The manifest does not say what {item} was.")],
            (_, null) => [new(CauseKind.NotThere, $"{item}", $"{item} is not in this case, or not for you.")],
            var (then, now) => Between(then, now, present.Steps)
                .Concat(then.Words.Where(words => present.Lost.ContainsKey(words.Excerpt)).Select(words => new VerificationCause(CauseKind.WordsLost, $"{item}", present.Lost[words.Excerpt])))
                .Concat(present.Fallen.GetValueOrDefault(item, [])),
        };

    /// <summary>What changed from one to the other; empty where nothing did.</summary>
    /// <param name="steps">The last step in the life of items, where it is known.</param>
    public static IEnumerable<VerificationCause> Between(SheetItem was, SheetItem now, IReadOnlyDictionary<ItemRef, LifecycleRecord> steps)
    {
        var found = State($"{was.Ref}", was.State, now.State, steps.GetValueOrDefault(was.Ref))
            .Concat(Said(was, now))
            .Concat(Words(was, now, steps)).ToList();
        return was.Fingerprint == now.Fingerprint || found.Count > 0 ? found : [new(CauseKind.ChangedOtherwise, $"{was.Ref}", $"{was.Ref} was changed in other fields than its title and grade.")];
    }

    /// <summary>What a step in its life makes of it. That it was accepted since is no loss.</summary>
    public static IEnumerable<VerificationCause> State(string about, ItemState was, ItemState now, LifecycleRecord? step)
    {
        var why = step is null ? "" : $" by {step.By} on {step.At.UtcDateTime.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}{(step.Reason.Length > 0 ? $": {step.Reason.TrimEnd('.')}" : "")}";
        return now switch
        {
            _ when was == now => [],
            ItemState.Retracted or ItemState.Removed => [new(CauseKind.Withdrawn, about, $"{about} was {now.ToString().ToLowerInvariant()}{why}.")],
            ItemState.Superseded => [new(CauseKind.Withdrawn, about, $"{about} was replaced{why}.")],
            ItemState.Disputed => [new(CauseKind.Doubted, about, $"{about} was disputed{why}.")],
            ItemState.Returned => [new(CauseKind.Doubted, about, $"{about} was returned to its editor{why}.")],
            _ when was == ItemState.Accepted => [new(CauseKind.Doubted, about, $"{about} was accepted, and is not any more.")],
            _ => [],
        };
    }

    private static IEnumerable<VerificationCause> Said(SheetItem was, SheetItem now)
    {
        if (was.Title != now.Title)
        {
            yield return new(CauseKind.Reworded, $"{was.Ref}", $"{was.Ref} said “{was.Title}”, and says “{now.Title}” now.");
        }

        if (was.Grade != now.Grade)
        {
            yield return new(CauseKind.Regraded, $"{was.Ref}", $"The grade of {was.Ref} was {Or(was.Grade)} and is {Or(now.Grade)} now.");
        }

        if (was.Voice != now.Voice)
        {
            yield return new(CauseKind.OtherVoice, $"{was.Ref}", $"{was.Ref} was said by {Or($"{was.Voice}", "nobody named")}, and is said by {Or($"{now.Voice}", "nobody named")} now.");
        }
    }

    private static IEnumerable<VerificationCause> Words(SheetItem was, SheetItem now, IReadOnlyDictionary<ItemRef, LifecycleRecord> steps)
    {
        foreach (var words in was.Words)
        {
            var then = now.Words.FirstOrDefault(other => other.Excerpt == words.Excerpt);
            if (then is null)
            {
                yield return steps.GetValueOrDefault(words.Excerpt) is { Step: LifecycleStep.Removed or LifecycleStep.Retracted } step
                    ? new(CauseKind.WordsLost, $"{was.Ref}", $"{words.Excerpt}, whose words {was.Ref} rested on, was taken back by {step.By}{(step.Reason.Length > 0 ? $": {step.Reason.TrimEnd('.')}" : "")}.")
                    : new(CauseKind.WordsLost, $"{was.Ref}", $"{was.Ref} does not rest on the words of {words.Excerpt} any more.");
            }
            else if ((then.TextFingerprint, then.Fingerprint, then.Start, then.End) != (words.TextFingerprint, words.Fingerprint, words.Start, words.End))
            {
                yield return new(CauseKind.WordsLost, $"{was.Ref}", $"The words of {words.Excerpt} stand elsewhere now, or in another text.");
            }
        }

        foreach (var words in now.Words.Where(words => was.Words.All(other => other.Excerpt != words.Excerpt)))
        {
            yield return new(CauseKind.WordsNew, $"{was.Ref}", $"{was.Ref} rests on the words of {words.Excerpt} as well now.");
        }
    }

    private static string Or(string text, string none = "none") => text.Length > 0 ? text : none;
}
