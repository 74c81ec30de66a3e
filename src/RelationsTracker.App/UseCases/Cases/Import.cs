using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.Storage;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Cases;

/// <summary>
/// Writes a checked package into its new case in pieces, so that a big one does not stand in memory several times. It
/// all happens in the transaction of the use case, each piece with its revisions: nothing is kept unless everything is.
/// </summary>
internal sealed class Import(Desk desk, Guid caseId, CasePackage package, IProgress<ImportProgress>? progress)
{
    private const int Piece = 2000;

    public async Task Write()
    {
        // Numbers go on after the highest, also of items that were removed: no reference is given twice.
        foreach (var kind in package.Items.GroupBy(i => i.Ref.Kind))
        {
            var counter = Counter.For(caseId, kind.Key);
            counter.Reach(kind.Max(i => i.Ref.Number));
            desk.Db.Add(counter);
        }

        desk.Db.AddRange(package.Raters.Select(r => Rater.Enter(caseId, r.Handle, r.Name, null)));
        await Save(package.Items, "Entering items", item => desk.Db.Add(RegisterEntry.Of(Made(item), desk.At)));
        await Save(package.Items, "Writing items", item =>
        {
            var made = Made(item);
            desk.Db.Attach(RegisterEntry.Of(made, desk.At));
            desk.Db.Add(made);
        });
        await Save(package.Editions, "Writing editions", edition => desk.Db.Add(Published.Made(caseId, edition)));
        await Save(package.Dissents, "Writing dissents", dissent => desk.Db.Add(Published.Made(caseId, dissent)));
        await Save(package.Judgements, "Writing judgements", judgement => desk.Db.Add(Published.Made(caseId, judgement)));
        var questions = package.Items.Where(i => i.Content is EvidenceRowContent).ToDictionary(i => i.Ref, i => ((EvidenceRowContent)i.Content).Question.Number);
        await Save(package.Ratings, "Writing ratings", rating =>
        {
            var cell = CellRating.Open(caseId, questions[rating.Row], rating.Row.Number, rating.Hypothesis.Number, rating.Rater);
            cell.Rate(rating.Value, rating.Rationale, rating.Wording, rating.At);
            desk.Db.Add(cell);
        });
    }

    private Item Made(PackedItem item) => ItemType.Of(item.Ref.Kind).Make(caseId, item.Ref.Number, item.Content);

    private async Task Save<T>(Many<T> things, string doing, Action<T> add)
    {
        for (var done = 0; done < things.Count; done += Piece)
        {
            progress?.Report(new ImportProgress(doing, done, things.Count));
            foreach (var thing in things.Skip(done).Take(Piece))
            {
                add(thing);
            }

#pragma warning disable RS0030 // inside the transaction of FrontDoor, which saves what is left; in pieces for the sake of memory
            await desk.Db.SaveChangesAsync(desk.Cancel);
#pragma warning restore RS0030
            desk.Db.ChangeTracker.Clear();
        }
    }
}
