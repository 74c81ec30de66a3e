namespace RelationsTracker.Core.Briefs.Checks.Rules;

/// <summary>A reference that means nothing, or leads to nothing: the reader cannot follow it.</summary>
internal sealed class UnresolvedReference : BriefRule
{
    public override string Id => "unresolved-reference";

    public override string Name => "Reference that leads nowhere";

    public override BriefStandard Standard => BriefStandard.Icd206;

    public override IEnumerable<BriefFinding> Find(CheckedBrief brief)
    {
        foreach (var run in brief.Document.References)
        {
            if (run.Reference is not { } reference)
            {
                yield return At(run.Place, brief.SentenceAt(run.Place), $"[[{run.Written}]] is no reference.", run.Problem);
                continue;
            }

            foreach (var missing in reference.Items.Where(item => brief.Ground.Find(item) is null))
            {
                yield return At(run.Place, brief.SentenceAt(run.Place), $"There is no {missing} in this case.", "Name an item that is there: type [[ and choose, or take the reference out.");
            }
        }
    }
}
