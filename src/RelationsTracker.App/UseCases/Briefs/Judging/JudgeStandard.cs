using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.UseCases.Briefs.Judging;

/// <summary>
/// Says in one's own name whether a brief meets one of the nine tradecraft standards, of the text as it stands. Every member
/// may; whoever had a hand in the text is shown as its author. It changes nothing of the brief, and keeps nobody from accepting it.
/// </summary>
public sealed class JudgeStandard(FrontDoor door)
{
    /// <param name="Sha256">SHA-256 of the text that the person read.</param>
    /// <param name="Standard">1 to 9.</param>
    /// <param name="Note">What is missing, or why it will do.</param>
    public sealed record Input(string Case, ItemRef Brief, string Sha256, [property: Range(1, 9)] int Standard, StandardVerdict Verdict, [property: StringLength(StandardJudgement.MaxNote)] string Note = "");

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Comment, input.Case, input, async desk =>
        {
            if (desk.By.PersonId is null)
            {
                throw new RuleException("A judgement is a person's; the console is none.");
            }

            var brief = await desk.Find<Brief>(input.Brief);
            if (TextFingerprint.Of(brief.Content.Body) != input.Sha256)
            {
                throw new StaleException();
            }

            if (string.IsNullOrWhiteSpace(brief.Content.Body))
            {
                throw new RuleException("Nothing is written yet that could be judged.");
            }

            var said = await desk.JudgementsOf(brief.Number);
            if (input.Verdict == StandardVerdict.TakenBack && !JudgedStandards.Counting(said).Any(judgement => judgement.PersonId == desk.By.PersonId && judgement.Standard == input.Standard))
            {
                throw new RuleException($"You have not judged standard {input.Standard}.");
            }

            desk.Db.Judgements.Add(StandardJudgement.Say(desk.Case.Id, brief.Number, 1 + (said.Count == 0 ? 0 : said[^1].Number), input.Standard, input.Verdict,
                (desk.By.PersonId, desk.By.Name), desk.At, input.Note, input.Sha256, await desk.HadAHandIn(brief.Ref)));
            return default(Nothing);
        }, cancel: cancel);
}
