using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.History.Undoing;

/// <summary>A commitment is taken back, or given again, by whoever gave it, as long as the seal holds.</summary>
internal sealed class SheetCommitted : Reversal
{
    public override Permission Needed(Revision change) => Permission.Rate;

    public override bool May(Worker by, Revision change) => base.May(by, change) && by.PersonId is not null && by.PersonId == change.PersonId;

    public override async Task PutBack(UndoWork work, Revision change)
    {
        var desk = work.Desk;
        var question = await desk.Find<Question>(ItemRef.Parse(change.Subject, null));
        await LaterWork.ThrowIfAny(desk, change, Json(question.Body), field => field == "reveal");
        var (mine, done) = (await Sheets.Mine(desk), ContentJson.Read<QuestionContent>(change.After!).Commitments[^1]);
        if (done.Rater != mine)
        {
            throw new RuleException("A commitment is taken back by whoever gave it.");
        }

        question.Revise(done.Step == CommitmentStep.Committed ? question.Content.TakeBack(mine, desk.At) : question.Content.Commit(mine, desk.By.Name, desk.At));
    }

    protected override bool IsFor(Revision change)
        => change.Before is not null && change.Kind == ItemKind.Question.Letters() && Was(change).ContainsKey("commitments");
}
