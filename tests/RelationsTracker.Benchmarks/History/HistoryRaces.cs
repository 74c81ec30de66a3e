using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Benchmarks.History;

/// <summary>What the pages of a long history ask for, against a bare read of the same rows along an index.</summary>
internal static class HistoryRaces
{
    private const string Columns = "\"Id\", \"CaseId\", \"Position\", \"At\", \"PersonId\", \"Who\", \"UseCase\", \"Reason\", \"Subject\", \"Before\", \"After\", \"Kind\", \"Question\", \"Rater\", \"Previous\", \"Hash\"";

    private static readonly ItemRef Q1 = new(ItemKind.Question, 1);

    private static long Middle => Volume.Of.Length / 2;

    public static Race Pages() => new(
        "history", Sized("A page of 50 changes"), 41,
        new("raw indexed read of 50 rows", () => Read($"SELECT {Columns} FROM revisions WHERE \"CaseId\" = $id ORDER BY \"Position\" DESC LIMIT 51"), 2),
        new("the newest page", () => Page(new()), 2),
        new("a page from the middle", () => Page(new(), Middle), 2),
        new("one item", () => Page(new(Item: new ItemRef(ItemKind.Claim, 4711))), 2),
        new("a kind that changes seldom", () => Page(new(Kind: ItemKind.Hypothesis)), 2),
        new("a day of it", () => Page(new(From: Volume.At(Middle), Until: Volume.At(Middle).AddDays(1))), 2),
        new("a word that stands everywhere", () => Page(new(Words: "usual")), 2),
        new("a word that stands nowhere: 20,000 changes looked through", () => Page(new(Words: "zebra")), 8));

    public static Race Matrices() => new(
        "history-matrix", Sized("A matrix of a row for every hundredth claim × 5 hypotheses by three raters, and other things, as they were half way"), 9,
        new("raw indexed read of the rows it is made of", () => RawMatrix(), 2),
        new("the matrix as it was", () => Done(Volume.Of.Use<ReadMatrixAsOf>().Handle(Volume.Case, Q1, Volume.At(Middle))), 2),
        new("one claim as it was", () => Done(Volume.Of.Use<ReadItemAsOf>().Handle(Volume.Case, new ItemRef(ItemKind.Claim, 4711), Volume.At(Middle))), 2),
        new("a page of 100 claims as they were", () => Done(Volume.Of.Use<ListItemsAsOf>().Handle(Volume.Case, ItemKind.Claim, Volume.At(Middle), 5000)), 2),
        new("the front of the case as it was, with its counts", () => Done(Volume.Of.Use<ReadCaseAsOf>().Handle(Volume.Case, Volume.At(Middle))), 4));

    public static Race Comparisons() => new(
        "history-comparison", Sized("Comparing two moments, a page of 50 claims with their differences"), 9,
        new("raw indexed read of the same 100 rows", () => RawComparison(), 2),
        new("a hundredth of the history apart", () => Compare(Middle, Middle + (Volume.Of.Length / 100)), 2),
        new("half of the history apart", () => Compare(Middle, Volume.Of.Length), 4));

    private static string Sized(string what) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what}: {Volume.Claims:N0} claims, ten times as many changes");

    private static ChangesPage Page(ChangeFilter filter, long? before = null) => Done(Volume.Of.Use<ReadChanges>().Handle(Volume.Case, filter, before));

    private static CaseDifference Compare(long from, long until)
        => Done(Volume.Of.Use<CompareMoments>().Handle(Volume.Case, Volume.At(from), Volume.At(until), ItemKind.Claim));

    private static int RawMatrix()
        => Read($"SELECT {Columns} FROM revisions WHERE \"CaseId\" = $id AND \"Position\" IN (SELECT max(\"Position\") FROM revisions WHERE \"CaseId\" = $id AND \"Question\" = 1 AND \"Position\" <= $to GROUP BY \"Subject\")", Middle)
            + Read($"SELECT {Columns} FROM revisions WHERE \"CaseId\" = $id AND \"Position\" IN (SELECT max(\"Position\") FROM revisions WHERE \"CaseId\" = $id AND \"Subject\" IN (SELECT 'C' || \"Number\" FROM register WHERE \"CaseId\" = $id AND \"Kind\" = 'RW') AND \"Position\" <= $to GROUP BY \"Subject\")", Middle);

    private static int RawComparison()
    {
        var until = Middle + (Volume.Of.Length / 100);
        return Read($"SELECT {Columns} FROM revisions WHERE \"CaseId\" = $id AND \"Kind\" = 'C' AND \"Position\" <= $to ORDER BY \"Position\" DESC LIMIT 51", until)
            + Read($"SELECT {Columns} FROM revisions WHERE \"CaseId\" = $id AND \"Kind\" = 'C' AND \"Position\" <= $to ORDER BY \"Position\" DESC LIMIT 50", Middle);
    }

    private static int Read(string sql, long to = 0)
    {
        using var command = Volume.Of.Connection.CreateCommand();
#pragma warning disable CA2100 // the statements above
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$id", Volume.Of.Id);
        command.Parameters.AddWithValue("$to", to);
        using var reader = command.ExecuteReader();
        var letters = 0;
        var values = new object[reader.FieldCount];
        while (reader.Read())
        {
            letters += reader.GetValues(values);
        }

        return letters;
    }

    private static T Done<T>(Task<Outcome<T>> work)
        => work.GetAwaiter().GetResult() is Outcome<T>.Done done ? done.Value : throw new InvalidOperationException(work.Result.Message);
}
