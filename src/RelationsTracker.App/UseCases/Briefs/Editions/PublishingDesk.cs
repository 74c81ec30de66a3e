using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.App.UseCases.Briefs.Checks;
using RelationsTracker.App.UseCases.Briefs.Figures;
using RelationsTracker.App.UseCases.Briefs.Sheets;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Briefs.Editions;

/// <summary>A brief as it would be frozen now, and what keeps it from being published.</summary>
internal sealed record Candidate(Brief Brief, BriefSheet Sheet, IReadOnlyList<string> Hindrances);

/// <summary>A brief as it would be frozen now, checked by the rules.</summary>
internal sealed record CheckedCandidate(Candidate Candidate, IReadOnlyList<BriefFinding> Findings)
{
    /// <summary>What keeps an edition from being published without a reason.</summary>
    public IReadOnlyList<SheetBreach> Breaches => [.. Findings.Where(finding => finding.Weight == FindingWeight.Breach).Select(finding => new SheetBreach(finding.Rule, finding.Name, finding.Sentence, finding.Wrong))];
}

/// <summary>What publishing, showing and checking editions have in common.</summary>
internal static class PublishingDesk
{
    /// <summary>The brief with everything it would be frozen with.</summary>
    public static async Task<Candidate> Candidate(this Desk desk, ItemRef reference, DrawFigures draw)
    {
        var brief = await desk.Find<Brief>(reference);
        var document = BriefReader.Read(brief.Content.Body);
        var figures = (await draw.Handle(desk.Case.Slug, document.Figures, desk.Cancel)).ValueOrDefault ?? [];
        var sheet = await desk.Sheet(brief) with { Figures = figures };
        var closed = await SealedQuestions(desk, document);
        return new Candidate(brief, sheet, Hindrances.Of(sheet, document, brief.Content.State, desk.Case.AcceptanceFirst, closed.Contains));
    }

    /// <summary>The same, with what the checks object to.</summary>
    public static async Task<CheckedCandidate> CheckedCandidate(this Desk desk, ItemRef reference, DrawFigures draw)
    {
        var candidate = await desk.Candidate(reference, draw);
        return new CheckedCandidate(candidate, (await CheckBrief.Check(desk, candidate.Brief.Content)).Findings);
    }

    public static async Task<Edition> FindEdition(this Desk desk, ItemRef brief, int number)
        => await desk.Db.Editions.SingleOrDefaultAsync(e => e.CaseId == desk.Case.Id && e.Brief == brief.Number && e.Number == number, desk.Cancel)
            ?? throw new MissingException($"There is no edition {number} of {brief}.");

    /// <summary>The dissents that would go into an edition now, in the order signed.</summary>
    public static async Task<IReadOnlyList<SignedDissent>> StandingDissents(this Desk desk, int brief)
        => [.. (await desk.Db.Dissents.AsNoTracking().Where(d => d.CaseId == desk.Case.Id && d.Brief == brief && d.WithdrawnAt == null).OrderBy(d => d.Number).ToListAsync(desk.Cancel)).Select(d => d.AsSigned)];

    // A rater sees their own sealed ratings; nobody may publish them.
    private static async Task<HashSet<ItemRef>> SealedQuestions(Desk desk, BriefDocument document)
    {
        var cited = document.References.SelectMany(run => run.Reference?.Items ?? []).Distinct().ToList();
        var numbers = cited.Where(item => item.Kind == ItemKind.Question).Select(item => item.Number).ToList();
        var forecasts = cited.Where(item => item.Kind == ItemKind.Forecast).Select(item => item.Number).ToList();
        var asked = forecasts.Count == 0 ? [] : await desk.Db.Set<Forecast>().Where(f => f.CaseId == desk.Case.Id && forecasts.Contains(f.Number)).Select(f => f.Content.Question).ToListAsync(desk.Cancel);
        numbers.AddRange(asked.Select(question => question.Number));
        var questions = numbers.Count == 0 ? [] : await desk.Db.Set<Question>().Where(q => q.CaseId == desk.Case.Id && numbers.Contains(q.Number)).ToListAsync(desk.Cancel);
        return [.. questions.Where(question => question.Content.IsSealed()).Select(question => question.Ref)];
    }
}
