using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Briefs.Checks;

/// <summary>A text that is being written, what the rules object to in it, and what the items are called that it refers to.</summary>
public sealed record TextCheck(BriefCheck Check, IReadOnlyDictionary<ItemRef, string> Titles)
{
    public IReadOnlyList<BriefFinding> Findings => Check.Findings;
}

/// <summary>Checks a text that is being written and that nobody has kept yet.</summary>
public sealed class CheckBriefText(FrontDoor door)
{
    /// <param name="question">The question it answers; null for those it refers to.</param>
    public Task<Outcome<TextCheck>> Handle(string slug, string body, ItemRef? question, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var check = await CheckBrief.Check(desk, new BriefContent { Body = body, Question = question });
            return new TextCheck(check, await desk.Titles(check.Document.References.SelectMany(run => run.Reference?.Items ?? [])));
        }, cancel);
}
