using System.Globalization;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.Exchange.Matrices;
using RelationsTracker.App.Exchange.Matrices.Achz;
using RelationsTracker.App.Exchange.Matrices.Csv;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>The formats a matrix leaves in.</summary>
public enum MatrixFormat
{
    Csv,
    Achz,
}

/// <summary>A matrix as a file, and what of it the format could not take along, in sentences.</summary>
public sealed record ExportedMatrix(string FileName, string MediaType, byte[] Bytes, MatrixTable Table, IReadOnlyList<string> Losses)
{
    public ExportedFile AsFile => new(FileName, MediaType, Bytes, Losses);
}

/// <summary>Writes the matrix of a question as a file, as the person at work may read it: what is sealed from them stays out.</summary>
public sealed class ExportMatrix(FrontDoor door, ReadMatrix readMatrix)
{
    /// <param name="Rater">Whose cells; null for everybody's, pooled.</param>
    public sealed record Input(string Case, ItemRef Question, MatrixFormat Format, string? Rater = null);

    public Task<Outcome<ExportedMatrix>> Handle(Input input, CancellationToken cancel = default)
        => door.Read(input.Case, async desk =>
        {
            var read = await readMatrix.Handle(input.Case, input.Question, cancel);
            var view = read.ValueOrDefault ?? throw new MissingException(read.Message);
            if (input.Rater is { } rater && view.Raters.All(known => known.Handle != rater))
            {
                throw new MissingException($"'{rater}' has rated nothing on {input.Question}, or nothing that you may see yet.");
            }

            var voices = view.Rows.Select(row => row.Claim.Voice).OfType<ItemRef>().Select(voice => voice.Number).ToList();
            var links = (await desk.Load<Source, SourceContent>(voices)).ToDictionary(source => source.Ref, source => source.Content.Url ?? "");
            var table = Table(view, input.Rater, links) with { Title = view.Question.Text.Trim(), Classification = desk.Case.Handling.Trim() };
            var name = $"{desk.Case.Slug}-{input.Question}{(input.Rater is null ? "" : $"-{input.Rater}")}";
            return input.Format == MatrixFormat.Csv
                ? new ExportedMatrix($"{name}.csv", "text/csv; charset=utf-8", CsvMatrixWriter.Write(table), table, [.. Losses(view, input.Rater), .. RemarksLost(table)])
                : new ExportedMatrix($"{name}.achz", "application/gzip", AchzWriter.Write(table), table, [.. Losses(view, input.Rater), .. AchzWriter.Losses(table)]);
        }, cancel);

    private static MatrixTable Table(MatrixView view, string? rater, Dictionary<ItemRef, string> links)
    {
        var names = DistinctNames.Of([.. view.Columns.Select(column => ($"{column.Ref}", Plain(column.Hypothesis.Label)))]);
        var matrix = view.Sheet(rater);
        return new MatrixTable(view.Columns.Select(column => names[$"{column.Ref}"]).ToMany(), view.Rows.Select((row, r) => new TableRow(
            Plain(row.Claim.Statement), row.Weight, row.Row.Relevance, Plain(row.Row.Group), Enumerable.Range(0, view.Columns.Count).Select(h => matrix[r, h]).ToMany())
        {
            Remarks = new TableRemarks
            {
                Notes = Plain(row.Row.Rationale),
                Link = row.Claim.Voice is { } voice ? links.GetValueOrDefault(voice, "") : "",
                Type = Kebab.Words(row.Claim.Kind),
                Date = row.Claim.When is { Earliest: { } day } when && when.Latest == day ? new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero) : null,
                Code = $"{row.Claim.Voice}",
            },
        }).ToMany());
    }

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static IEnumerable<string> Losses(MatrixView view, string? rater)
    {
        var marks = view.Marks.Where(mark => mark.Value is not null && (rater is null || mark.Rater == rater)).ToList();
        return
        [
            .. view.Question.IsSealed() ? ["the sealed ratings of other people, which stay with them until they are revealed"] : (string[])[],
            .. Lost(rater is null && view.Raters.Count > 1 ? view.Raters.Count : 0, "rater", "raters, whose cells are pooled into one"),
            .. Lost(marks.Count(mark => mark.Rationale is { Length: > 0 }), "rationale of a cell", "rationales of cells"),
            .. Lost(view.Columns.Count(column => Plain(column.Hypothesis.Statement) != Plain(column.Hypothesis.Label)), "statement of a hypothesis (its label stands for it)", "statements of hypotheses (their labels stand for them)"),
            .. Lost(view.Rows.Count(row => row.Row.Channel is not null), "controlled channel", "controlled channels"),
        ];
    }

    private static IEnumerable<string> RemarksLost(MatrixTable table) =>
    [
        .. Lost(table.Rows.Count(row => row.Remarks.Notes.Length > 0), "reasoning on a row", "reasonings on rows"),
        .. Lost(table.Rows.Count(row => row.Remarks.Code.Length > 0), "reference from a row to its source", "references from rows to their sources"),
    ];

    private static IEnumerable<string> Lost(int count, string one, string many)
        => count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}")];
}
