using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Matrices.Ranks;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Works out the matrix of a question: standing under every rule, linchpins, flip margins, diagnosticity; now, or as it stood.</summary>
public sealed class RankQuestion(FrontDoor door, ReadMatrix readMatrix, ReadMatrixAsOf readThen, ReadTitles readTitles)
{
    /// <param name="rater">Whose cells; null for everybody's, pooled.</param>
    /// <param name="at">The moment; null for now.</param>
    public async Task<Outcome<RankReport>> Handle(string slug, ItemRef question, string? rater = null, DateTimeOffset? at = null, CancellationToken cancel = default)
    {
        var read = at is { } moment ? await readThen.Handle(slug, question, moment, cancel) : await readMatrix.Handle(slug, question, cancel);
        if (read.ValueOrDefault is not { } view)
        {
            return read.NotDone<RankReport>();
        }

        var names = await readTitles.Handle(slug, References(view), cancel);
        return names.ValueOrDefault is not { } titles ? names.NotDone<RankReport>() : await door.Read(slug, _ => Task.FromResult(Report(view, question, rater, titles)), cancel);
    }

    private static RankReport Report(MatrixView view, ItemRef question, string? rater, IReadOnlyDictionary<ItemRef, ItemLine> titles)
    {
        if (view.Columns.Count == 0)
        {
            throw new RuleException($"{question} has no hypotheses yet. Add some first.");
        }

        if (rater is not null && view.Raters.All(known => known.Handle != rater))
        {
            throw new RuleException($"'{rater}' has rated nothing on {question}. {(view.Raters.Count == 0 ? "Nobody has yet." : $"These have: {string.Join(", ", view.Raters.Select(known => known.Handle))}.")}");
        }

        var names = titles.ToDictionary(title => $"{title.Key}", title => title.Value.Title);
        var panel = view.Counted.Panel();
        return rater is null && panel.Raters.Count > 1 ? RankReport.Of(panel, Name) : RankReport.Of(view.Sheet(rater ?? (panel.Raters is [var only] ? only : null)), Name);

        // What is lost goes by reference and title: S3 Border guard.
        string Name(LossKind kind, string id) => names.TryGetValue(id, out var title) ? $"{id} {title}" : id;
    }

    private static List<ItemRef> References(MatrixView view)
        => [.. view.Frame.Rows.SelectMany(row => row.Sources.Concat(row.Origins).Concat(row.Assumptions).Append(row.ChannelControlledBy ?? ""))
            .Distinct().Select(id => (IsOne: ItemRef.TryParse(id, null, out var reference), reference)).Where(id => id.IsOne).Select(id => id.reference)];
}
