using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Cases;

/// <summary>Reads a whole case as a package. Words of withheld texts stay here, and so do other people's sealed ratings, also from owners and the console.</summary>
public sealed class ExportCase(FrontDoor door)
{
    public Task<Outcome<CasePackage>> Handle(string slug, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var items = new List<PackedItem>();
            foreach (var kind in ItemKinds.All)
            {
                var some = await desk.Db.Items(kind).AsNoTracking().Where(i => i.CaseId == desk.Case.Id).ToListAsync(desk.Cancel);
                items.AddRange(some.Select(i => new PackedItem(i.Ref, PackageWriter.Kept(i.Body))));
            }

            var shut = items.Where(i => i.Content is QuestionContent question && question.IsSealed()).Select(i => i.Ref).ToMany();
            var raters = await desk.Db.Raters.Where(r => r.CaseId == desk.Case.Id).ToListAsync(desk.Cancel);
            var ratings = await desk.Db.Ratings.Where(r => r.CaseId == desk.Case.Id && r.Value != null).ToListAsync(desk.Cancel);
            return new CasePackage
            {
                Slug = desk.Case.Slug,
                Title = desk.Case.Title,
                Handling = desk.Case.Handling,
                Summary = desk.Case.Summary,
                Conventions = desk.Case.Conventions,
                AcceptanceFirst = desk.Case.AcceptanceFirst,
                Raters = raters.Select(r => new PackedRater(r.Handle, r.Name)).ToMany(),
                LeftOut = shut,
                Items = items.ToMany(),
                Editions = (await desk.Db.Editions.Where(e => e.CaseId == desk.Case.Id).ToListAsync(desk.Cancel)).Select(Published.Packed).ToMany(),
                Dissents = (await desk.Db.Dissents.Where(d => d.CaseId == desk.Case.Id).ToListAsync(desk.Cancel)).Select(Published.Packed).ToMany(),
                Judgements = (await desk.Db.Judgements.Where(j => j.CaseId == desk.Case.Id).ToListAsync(desk.Cancel)).Select(Published.Packed).ToMany(),
                Ratings = ratings.Select(r => new PackedRating(r.Rater, new ItemRef(ItemKind.EvidenceRow, r.Row), new ItemRef(ItemKind.Hypothesis, r.Hypothesis), r.Value!.Value, r.Rationale, r.Wording, r.RatedAt)).ToMany(),
            };
        }, cancel);
}
