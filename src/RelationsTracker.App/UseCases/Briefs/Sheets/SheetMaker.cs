using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.App.UseCases.Briefs.Editions;
using RelationsTracker.App.UseCases.Briefs.Judging;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.UseCases.Briefs.Sheets;

/// <summary>Makes the sheet of a brief as it stands: its text, what it cites, the words and sources that lead to. A handful of queries, however much it cites.</summary>
internal static class SheetMaker
{
    /// <summary>The working draft. Figures and the number of an edition are added by whoever needs them.</summary>
    public static async Task<BriefSheet> Sheet(this Desk desk, Brief brief)
    {
        var document = BriefReader.Read(brief.Content.Body);
        var cited = document.References.SelectMany(run => run.Reference?.Items ?? []).Distinct().ToList();
        var ground = await CitedGround.Load(desk, cited);
        var items = cited.Where(ground.Has).Select(ground.Cite).ToList();
        return new BriefSheet
        {
            Head = new SheetHead(desk.Case.Slug, desk.Case.Title, desk.Case.Handling, brief.Ref, brief.Content.Name, brief.Content.Question, brief.Version, null, desk.At, desk.By.Name, null),
            Body = brief.Content.Body,
            Cited = items,
            Sources = [.. items.SelectMany(item => ground.SourcesOf(item)).Distinct().Select(ground.Source)],
            SourceSummary = Summary(document),
            Dissents = await desk.StandingDissents(brief.Number),
            Judged = [.. JudgedStandards.Of(await desk.JudgementsOf(brief.Number), TextFingerprint.Of(brief.Content.Body)).Select(judgement => judgement.AsKept)],
        };
    }

    // The paragraphs of the section on sources: ICD 206 asks for the statement, the brief's author writes it.
    private static string Summary(BriefDocument document)
        => string.Join(" ", document.Sentences.Where(sentence => sentence is { Part: BriefPart.Sources, Quoted: false }).Select(sentence => sentence.Text));
}
