using RelationsTracker.App.Door;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.UseCases.Briefs.Judging;

/// <summary>What a person last said of a standard.</summary>
/// <param name="OwnText">Whether they had a hand in the text.</param>
/// <param name="Outdated">Whether the text is another by now.</param>
/// <param name="Mine">Whether the reader said it.</param>
public sealed record JudgementLine(BriefStandard Standard, StandardVerdict Verdict, string By, DateTimeOffset At, string Note, bool OwnText, bool Outdated, bool Mine);

/// <summary>What people said of a brief by the nine tradecraft standards.</summary>
/// <param name="Sha256">SHA-256 of the text as it stands.</param>
/// <param name="MayJudge">Whether the reader may say something too.</param>
public sealed record BriefJudgements(string Sha256, bool MayJudge, IReadOnlyList<JudgementLine> Lines)
{
    /// <summary>How many of the nine somebody judged as the text stands.</summary>
    public int Judged => Lines.Where(line => !line.Outdated).Select(line => line.Standard).Distinct().Count();
}

/// <summary>Reads what people said of a brief by the nine tradecraft standards.</summary>
public sealed class ReadJudgements(FrontDoor door)
{
    public Task<Outcome<BriefJudgements>> Handle(string slug, ItemRef reference, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var brief = await desk.Find<Brief>(reference);
            var (sha256, me) = (TextFingerprint.Of(brief.Content.Body), desk.By.PersonId);
            return new BriefJudgements(sha256, me is not null && desk.By.May(Permission.Comment) && !string.IsNullOrWhiteSpace(brief.Content.Body),
                [.. JudgedStandards.Counting(await desk.JudgementsOf(brief.Number)).Select(said
                    => new JudgementLine((BriefStandard)said.Standard, said.Verdict, said.By, said.At, said.Note, said.OwnText, said.Sha256 != sha256, said.PersonId is { } person && person == me))]);
        }, cancel);
}
