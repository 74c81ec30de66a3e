using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.Core;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Briefs.Checks;

/// <summary>A text read, and what the rules object to in it.</summary>
public sealed record BriefCheck(BriefDocument Document, IReadOnlyList<BriefFinding> Findings);

/// <summary>Checks a brief as it is kept.</summary>
public sealed class CheckBrief(FrontDoor door)
{
    public Task<Outcome<BriefCheck>> Handle(string slug, ItemRef brief, CancellationToken cancel = default)
        => door.Read(slug, async desk => await Check(desk, (await desk.Find<Brief>(brief)).Content), cancel);

    internal static async Task<BriefCheck> Check(Desk desk, BriefContent brief)
    {
        if (brief.Body.Length > BriefContent.MaxBody)
        {
            throw new RuleException($"A brief may have {BriefContent.MaxBody} characters; this one has {brief.Body.Length}.");
        }

        var document = BriefReader.Read(brief.Body);
        return new BriefCheck(document, BriefRules.Check(new CheckedBrief(document, await BriefGrounds.Of(desk, document, brief.Question))));
    }
}
