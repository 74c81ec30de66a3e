using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.Storage;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Cases;

/// <summary>
/// Writes a checked package into its new case in pieces, so that no more of a big one than a piece stands in memory. It
/// all happens in the transaction of the use case, each piece with its revisions: nothing is kept unless everything is.
/// </summary>
internal sealed class Import(Desk desk, Guid caseId, IncomingCase package, IProgress<ImportProgress>? progress)
{
    // UTF-16 units of long texts in one piece.
    private const long MostWords = 4_000_000;

    public async Task Write()
    {
        // Numbers go on after the highest, also of items that were removed: no reference is given twice.
        foreach (var (kind, last) in package.Last)
        {
            var counter = Counter.For(caseId, kind);
            counter.Reach(last);
            desk.Db.Add(counter);
        }

        desk.Db.AddRange(package.Head.Raters.Select(r => Rater.Enter(caseId, r.Handle, r.Name, null)));
        await SavePiece();

        // Links may lead to items that come later: those are entered first.
        var kinds = package.Ahead.Select(item => item.Kind).ToHashSet();
        await Save(kinds.Count == 0 ? [] : package.ReadItems(kinds).Where(item => package.Ahead.Contains(item.Ref)), package.Ahead.Count, "Entering items", item => desk.Db.Add(RegisterEntry.Of(Made(item), desk.At)));
        await Save(package.ReadItems(null), package.Items, "Writing items", Add);
        await Save(package.Head.Editions, package.Head.Editions.Count, "Writing editions", edition => desk.Db.Add(Published.Made(caseId, edition)));
        await Save(package.Head.Dissents, package.Head.Dissents.Count, "Writing dissents", dissent => desk.Db.Add(Published.Made(caseId, dissent)));
        await Save(package.Head.Judgements, package.Head.Judgements.Count, "Writing judgements", judgement => desk.Db.Add(Published.Made(caseId, judgement)));
        await Save(package.ReadRatings(), package.Ratings, "Writing ratings", rating =>
        {
            var cell = CellRating.Open(caseId, package.QuestionOf(rating.Row), rating.Row.Number, rating.Hypothesis.Number, rating.Rater);
            cell.Rate(rating.Value, rating.Rationale, rating.Wording, rating.At);
            desk.Db.Add(cell);
        });
    }

    private void Add(PackedItem item)
    {
        var made = Made(item);
        if (package.Ahead.Contains(item.Ref))
        {
            desk.Db.Attach(RegisterEntry.Of(made, desk.At));
        }

        desk.Db.Add(made);
    }

    private Item Made(PackedItem item) => ItemType.Of(item.Ref.Kind).Make(caseId, item.Ref.Number, item.Content);

    private async Task Save<T>(IEnumerable<T> things, int count, string doing, Action<T> add)
    {
        var (done, held, words) = (0, 0, 0L);
        foreach (var thing in things)
        {
            desk.Cancel.ThrowIfCancellationRequested();
            if (held == 0)
            {
                progress?.Report(new ImportProgress(doing, done, count));
            }

            add(thing);
            (done, held, words) = (done + 1, held + 1, words + Words(thing));
            if (held == LongList.Piece || words > MostWords)
            {
                await SavePiece();
                (held, words) = (0, 0);
            }
        }

        if (held > 0)
        {
            await SavePiece();
        }
    }

    private async Task SavePiece()
    {
#pragma warning disable RS0030 // inside the transaction of FrontDoor, which saves what is left; in pieces for the sake of memory
        await desk.Db.SaveChangesAsync(desk.Cancel);
#pragma warning restore RS0030
        desk.Db.ChangeTracker.Clear();
    }

    private static long Words<T>(T thing) => thing switch
    {
        PackedItem { Content: SourceTextContent text } => text.Text?.Length ?? 0,
        PackedItem { Content: BriefContent brief } => brief.Body.Length,
        PackedEdition edition => edition.Sheet.Length,
        _ => 0,
    };
}
