using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.Storage;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Benchmarks.Exchange;

/// <summary>
/// A long table of claims coming in on SQLite, and a package of the same, beside prepared inserts of the very rows that the table leaves in the same tables, without
/// reading, checking or hashing anything. RELATIONSTRACKER_VOLUME scales it.
/// </summary>
internal static class BulkRaces
{
    private static readonly string[] Tables = ["claims", "register", "links", "revisions", "chain_heads", "counters", "findable", "spelled_words"];
    private static readonly double Scale = double.TryParse(Environment.GetEnvironmentVariable("RELATIONSTRACKER_VOLUME"), CultureInfo.InvariantCulture, out var scale) ? scale : 1;

    private const string Note = "Nothing to add to what the source says about it.";
    private static readonly string[] Credibilities = ["probably-true", "possibly-true", "doubtful", "improbable", "truth-cannot-be-judged"];

    // What the first way left, for the second to write again.
    private static string? _model;

    private static int Rows => (int)(100_000 * Scale);

    public static Race Bulk() => new(
        "bulk", string.Create(CultureInfo.InvariantCulture, $"{Rows:N0} claims from CSV and from a package into a new case, one transaction"), 2,
        new("`import claims.csv`", () => (_model = Filled(Rows).Path).Length, 2) { Rows = Rows },
        new("`import package`: a folder with the same claims in claims.yaml, and a new case", () => Packed(Rows).Items, 2) { Rows = Rows },
        new("prepared inserts of the rows it left into the same tables, nothing read from CSV, checked, hashed or folded", () => Insert(), 2) { Rows = Rows },
        new("a tenth of the table", () => Filled(Rows / 10).New, 2) { Rows = Rows / 10 })
    {
        Note = Memory,
    };

    // How much more memory is held at most while a table comes in than before, with so many rows and with a fifth of them.
    private static string Memory()
        => string.Create(CultureInfo.InvariantCulture, $"Held at most beyond the start, by the heap after a collection every 1,000 rows: {Filled(Rows / 5, true).Held / 1024.0 / 1024:N1} MB of {Rows / 5:N0} rows, {Filled(Rows, true).Held / 1024.0 / 1024:N1} MB of {Rows:N0}; of a package {Packed(Rows / 5, true).Held / 1024.0 / 1024:N1} MB and {Packed(Rows, true).Held / 1024.0 / 1024:N1} MB.\n");

    private static (string Path, int New, long Held) Filled(int rows, bool measured = false)
    {
        var path = Fresh();
        using var services = Services(path);
        using var scope = services.CreateScope();
        Done(scope.ServiceProvider.GetRequiredService<OpenCase>().Handle(new("bulk", "Bulk")));
        var table = Path.Combine(Path.GetDirectoryName(path)!, "claims.csv");
        File.WriteAllLines(table, Enumerable.Range(1, rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"{Statement(row)},{(row % 5) + 2},2025-0{(row % 9) + 1},{Note}")).Prepend("statement,credibility,date,note"));
        var held = new Held(measured);
        var made = Done(scope.ServiceProvider.GetRequiredService<ImportLongList>().Handle(new("bulk", ItemKind.Claim), () => new StreamReader(table), held));
        return (path, made.New, held.Most);
    }

    private static (int Items, long Held) Packed(int rows, bool measured = false)
    {
        var path = Fresh();
        using var services = Services(path);
        using var scope = services.CreateScope();
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(path)!, "package")).FullName;
        File.WriteAllText(Path.Combine(folder, "case.yaml"), "format: relationstracker-case\nversion: 1\nslug: bulk\ntitle: Bulk\n");
        foreach (var (part, i) in Enumerable.Range(1, rows).Chunk(50_000).Select((part, i) => (part, i)))
        {
            File.WriteAllLines(Path.Combine(folder, i == 0 ? "claims.yaml" : $"claims-{i + 1}.yaml"), part.Select(row => string.Create(CultureInfo.InvariantCulture, $"C{row}:\n  statement: {Statement(row)}\n  credibility: {Credibilities[row % 5]}\n  date: 2025-0{(row % 9) + 1}\n  note: {Note}\n")));
        }

        var held = new Held(measured);
        held.Report(new("Reading", 0, 1));
        using var check = PackageReader.Check(folder, held).GetAwaiter().GetResult();
        Done(scope.ServiceProvider.GetRequiredService<ImportCase>().AsItIsRead(check.Package ?? throw new InvalidOperationException($"{check.Problems[0]}"), null, held));
        return (check.Package.Items, held.Most);
    }

    private static string Statement(int row) => string.Create(CultureInfo.InvariantCulture, $"Claim {row} as somebody may have said it somewhere in the usual length of one.");

    private static string Fresh()
    {
        var path = Path.Combine(Folder(), "tracker.db");
        using var services = Services(path);
        using var db = services.GetRequiredService<IDbContextFactory<TrackerDb>>().CreateDbContext();
        db.Prepare(default).GetAwaiter().GetResult();
        return path;
    }

    private static ServiceProvider Services(string path)
        => new ServiceCollection().AddLogging().AddTracker(new DatabaseChoice(DatabaseProvider.Sqlite, SqliteFile.Connection(path))).AddSingleton<IAtWork, ConsoleAtWork>().BuildServiceProvider();

    private static int Insert()
    {
        var path = Fresh();
        using SqliteConnection from = new(SqliteFile.Connection(_model!)), to = new(SqliteFile.Connection(path));
        from.Open();
        to.Open();
        using var transaction = to.BeginTransaction();
        Copy(from, to, "cases");
        return Tables.Sum(table => Copy(from, to, table));
    }

    private static int Copy(SqliteConnection from, SqliteConnection to, string table)
    {
        using var all = from.CreateCommand();
        using var insert = to.CreateCommand();
#pragma warning disable CA2100 // the tables above
        all.CommandText = $"SELECT * FROM \"{table}\"";
        using var rows = all.ExecuteReader();
        insert.CommandText = $"INSERT OR REPLACE INTO \"{table}\" ({string.Join(", ", Enumerable.Range(0, rows.FieldCount).Select(i => $"\"{rows.GetName(i)}\""))}) VALUES ({string.Join(", ", Enumerable.Range(0, rows.FieldCount).Select(i => $"$v{i}"))})";
#pragma warning restore CA2100
        for (var i = 0; i < rows.FieldCount; i++)
        {
            insert.Parameters.AddWithValue($"$v{i}", DBNull.Value);
        }

        insert.Prepare();
        var count = 0;
        for (; rows.Read(); count++)
        {
            for (var i = 0; i < rows.FieldCount; i++)
            {
                insert.Parameters[i].Value = rows.GetValue(i);
            }

            insert.ExecuteNonQuery();
        }

        return count;
    }

    private static string Folder()
    {
        var folder = Directory.CreateTempSubdirectory("tracker-bulk-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        };
        return folder.FullName;
    }

    private static T Done<T>(Task<Outcome<T>> work)
        => work.GetAwaiter().GetResult() is Outcome<T>.Done done ? done.Value : throw new InvalidOperationException(work.Result.Message);

    private sealed class Held(bool measured) : IProgress<ImportProgress>
    {
        private long? _start;

        public long Most { get; private set; }

        public void Report(ImportProgress value)
        {
            if (measured)
            {
                var now = GC.GetTotalMemory(forceFullCollection: true);
                _start ??= now;
                Most = Math.Max(Most, now - _start.Value);
            }
        }
    }
}
