using Microsoft.Data.Sqlite;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Benchmarks.Questions;

/// <summary>A matrix as of a moment, and two moments of it compared, beside the bare reading of the same lines.</summary>
internal static class AsOfRaces
{
    private static readonly ItemRef Q1 = ItemRef.Parse("Q1", null);
    private static readonly Lazy<PastCase> Past = new(() => PastCase.Make().GetAwaiter().GetResult());
    private static readonly Lazy<(MatrixView Before, MatrixView After)> Two = new(() => (AsOf(Past.Value.Between), AsOf(Past.Value.Last)));

    public static Race AsOf() => new(
        "as-of",
        "20 hypotheses × 1,000 rows × 5 raters as of a moment, 300,000 versions of 100,000 ratings (SQLite)",
        9,
        new("bare: the last line of each rating up to the moment, read through the index as text", () => Bare(), Every: 2),
        new("`ReadMatrixAsOf`: the same, with rows, claims, grades and wordings, as a matrix", () => AsOf(Past.Value.Between), Every: 2),
        new("`ReadMatrix`: the matrix of today", () => Past.Value.Use<ReadMatrix>().Handle("generated", Q1).GetAwaiter().GetResult(), Every: 2),
        new("two moments read, and compared cell by cell", () => MatrixDifference.Of(AsOf(Past.Value.Between), AsOf(Past.Value.Last)), Every: 2),
        new("the comparison alone", () => MatrixDifference.Of(Two.Value.Before, Two.Value.After), Every: 2),
        new("the comparison and the causes of each score's change", () => MatrixDifference.Of(Two.Value.Before, Two.Value.After).Scores(Two.Value.Before, Two.Value.After, new Inconsistency(), null), Every: 2));

    public static void Leave()
    {
        if (Past.IsValueCreated)
        {
            Past.Value.Dispose();
        }
    }

    private static MatrixView AsOf(DateTimeOffset at) => Past.Value.Use<ReadMatrixAsOf>().Handle("generated", Q1, at).GetAwaiter().GetResult().ValueOrDefault!;

    private static int Bare()
    {
        using var command = Past.Value.Connection.CreateCommand();
        command.CommandText = """
            SELECT Subject, Rater, At, After, MAX(Position) FROM revisions
            WHERE CaseId = (SELECT Id FROM cases WHERE Slug = 'generated') AND Question = 1
                AND Position <= (SELECT MAX(Position) FROM revisions WHERE CaseId = (SELECT Id FROM cases WHERE Slug = 'generated') AND At <= $at)
            GROUP BY Subject
            """;
        command.Parameters.Add(new SqliteParameter("$at", Past.Value.Between.UtcTicks));
        using var lines = command.ExecuteReader();
        var characters = 0;
        while (lines.Read())
        {
            characters += lines.GetString(0).Length + lines.GetString(3).Length;
        }

        return characters;
    }
}
