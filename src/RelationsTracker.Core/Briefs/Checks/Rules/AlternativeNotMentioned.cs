namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>An answer to the question that the brief passes over. A matrix or ranking shows all of them and discusses none.</summary>
internal sealed class AlternativeNotMentioned : BriefRule
{
    public override string Id => "alternative-not-mentioned";

    public override string Name => "Alternative hypothesis not mentioned";

    public override BriefStandard Standard => BriefStandard.Alternatives;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
        => from answer in brief.Ground.Alternatives
           where !answer.CatchAll && !brief.Names(answer.Ref) && !brief.Document.Sentences.Any(sentence => sentence.Text.Contains(answer.Label, StringComparison.OrdinalIgnoreCase))
           select Whole($"{answer.Ref}, {answer.Label}, is not mentioned.", $"Say how far it stands and why, with [[{answer.Ref}]].");
}
