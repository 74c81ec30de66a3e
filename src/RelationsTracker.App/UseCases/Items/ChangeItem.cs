using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Changes the content of an item, as the editor saw it in a version.</summary>
public sealed class ChangeItem(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Item, int Version, Content Content, [property: StringLength(1000)] string? Reason = null);

    /// <returns>The item's version now.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var item = await desk.Find(input.Item);
            Desk.Expect(input.Version, item.Version);
            var content = Kept(item.Body, input.Content, desk);
            if (content is QuestionContent asked)
            {
                await desk.Assign(item.Body as QuestionContent, asked);
            }

            await desk.Check(input.Item, content);
            await desk.CheckDependents(input.Item, item.Body, content);
            item.Revise(content);
            return item.Version;
        }, input.Reason, cancel);

    // What forms do not show is not theirs to change: records and the words of a text stay, a new statement is a new
    // wording, and a seal is lifted in front of everybody.
    internal static Content Kept(Content was, Content now, Desk desk)
        => (was, now with { Records = was.Records }) switch
        {
            (HypothesisContent before, HypothesisContent after) => (after with { Statement = before.Statement, Wording = before.Wording, EarlierWordings = before.EarlierWordings }).Reworded(after.Statement, desk.At),
            (QuestionContent before, QuestionContent after) => Sealing.Edited(before, after, desk.By.May(Permission.Review)),
            (SourceTextContent before, SourceTextContent after) => after with { Normalisation = before.Normalisation, Sha256 = before.Sha256, Length = before.Length, Text = before.Text },
            (ExcerptContent before, ExcerptContent after) => after with { Anchor = before.Anchor, CarriedFrom = before.CarriedFrom, Carries = before.Carries },
            (ClaimContent before, ClaimContent after) => after with { Outcome = before.Outcome },
            (ActorContent before, ActorContent after) => after with { Merge = before.Merge },
            (_, var other) => other,
        };
}
