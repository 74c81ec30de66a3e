using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;

namespace RelationsTracker.Benchmarks.History;

/// <summary>
/// A case with 100,000 claims and 1,000,000 changes on SQLite: each claim is added and restated eight times, and the matrix of a
/// question of 1,000 rows × 5 hypotheses is rated over and over by three people in between. RELATIONSTRACKER_VOLUME scales it.
/// The rows are put in as they would lie there; their hashes are made up.
/// </summary>
internal sealed class Volume : IDisposable
{
    public const string Case = "volume";

    private static readonly Lazy<Volume> Made = new(() => new Volume());
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Values = ["cc", "c", "n", "i", "ii"];
    private static readonly double Scale = double.TryParse(Environment.GetEnvironmentVariable("RELATIONSTRACKER_VOLUME"), CultureInfo.InvariantCulture, out var scale) ? scale : 1;

    private readonly ServiceProvider _services;
    private readonly Guid _id = Guid.CreateVersion7(Start);
    private long _position;

    private Volume()
    {
        var folder = Directory.CreateTempSubdirectory("tracker-volume-");
        var path = Path.Combine(folder.FullName, "tracker.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Dispose();
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        };
        _services = new ServiceCollection().AddLogging().AddTracker(new DatabaseChoice(DatabaseProvider.Sqlite, SqliteFile.Connection(path))).AddSingleton<IAtWork, ConsoleAtWork>().BuildServiceProvider();
        using (var db = _services.GetRequiredService<IDbContextFactory<TrackerDb>>().CreateDbContext())
        {
            db.Prepare(default).GetAwaiter().GetResult();
        }

        Connection = new SqliteConnection(SqliteFile.Connection(path));
        Connection.Open();
        Fill();
    }

    public static Volume Of => Made.Value;

    public static int Claims => (int)(100_000 * Scale);

    public SqliteConnection Connection { get; }

    public string Id => _id.ToString().ToUpperInvariant();

    public long Length => _position;

    /// <summary>The moment of a place in the chain.</summary>
    public static DateTimeOffset At(long position) => Start.AddSeconds(position);

    public T Use<T>()
        where T : notnull
        => _services.CreateScope().ServiceProvider.GetRequiredService<T>();

    public void Dispose()
    {
        Connection.Dispose();
        _services.Dispose();
    }

    private void Fill()
    {
        var indexes = Indexes();
        indexes.ForEach(index => Run($"DROP INDEX \"{index.Name}\""));
        using var transaction = Connection.BeginTransaction();
        Run("""INSERT INTO cases ("Id", "Slug", "Title", "Summary", "Handling", "Conventions", "Version", "OpenedAt") VALUES ($id, 'volume', 'Volume', '', '', '', 1, $at)""");
        foreach (var rater in new[] { "ana", "ben", "cleo" })
        {
            Run("""INSERT INTO raters ("CaseId", "Handle", "Name") VALUES ($id, $text, $text)""", rater);
        }

        using var revision = Revision();
        using var line = Line();
        Change(revision, "case", null, null, null, null, """{"slug":"volume","title":"Volume","summary":"","handling":"","conventions":""}""");
        Change(revision, "Q1", "Q", 1, null, null, """{"text":"Who?","kind":"explanatory"}""");
        Enter(line, "Q", 1, "Who?");
        for (var i = 1; i <= 5; i++)
        {
            Change(revision, $"H{i}", "H", 1, null, null, $$"""{"question":"Q1","label":"H {{i}}","statement":"Answer {{i}}."}""");
            Enter(line, "H", i, $"H {i}");
        }

        for (var round = 0; round < 9; round++)
        {
            Round(revision, line, round);
        }

        transaction.Commit();
        indexes.ForEach(index => Run(index.Sql));
        Run("ANALYZE");
    }

    // A million rows go in faster before their indexes are made.
    private List<(string Name, string Sql)> Indexes()
    {
        using var command = Command("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'revisions' AND sql IS NOT NULL");
        using var reader = command.ExecuteReader();
        var indexes = new List<(string Name, string Sql)>();
        while (reader.Read())
        {
            indexes.Add((reader.GetString(0), reader.GetString(1)));
        }

        return indexes;
    }

    private void Round(SqliteCommand revision, SqliteCommand line, int round)
    {
        for (var claim = 1; claim <= Claims; claim++)
        {
            Change(revision, $"C{claim}", "C", null, null, round == 0 ? null : $$"""{"statement":"Claim {{claim}} as it was said the {{round}}th time, in the usual length of one."}""",
                $$"""{"statement":"Claim {{claim}} as it was said the {{round + 1}}th time, in the usual length of one.","kind":"fact-report","mode":"asserted","note":"Nothing to add to what the source says about it."}""");
            if (round == 0)
            {
                Enter(line, "C", claim, $"Claim {claim}");
            }
        }

        for (var row = 1; row <= Claims / 100; row++)
        {
            if (round == 0)
            {
                Change(revision, $"RW{row}", "RW", 1, null, null, $$"""{"question":"Q1","claim":"C{{row}}","place":{{row}}}""");
                Enter(line, "RW", row, $"C{row} on Q1");
            }

            // About a tenth of all changes are ratings.
            for (var cell = 0; cell < 11; cell++)
            {
                var (hypothesis, rater) = (((cell + round) % 5) + 1, new[] { "ana", "ben", "cleo" }[(cell + row) % 3]);
                Change(revision, $"RW{row}/H{hypothesis}/{rater}", null, 1, rater, round == 0 ? null : """{"value":"n"}""", $$"""{"value":"{{Values[(row + cell + round) % 5]}}","wording":1}""");
            }
        }
    }

    private void Change(SqliteCommand insert, string subject, string? kind, int? question, string? rater, string? before, string after)
    {
        _position++;
        var values = insert.Parameters;
        (values["$position"].Value, values["$at"].Value, values["$who"].Value) = (_position, At(_position).UtcTicks, rater ?? "edda");
        (values["$subject"].Value, values["$kind"].Value, values["$question"].Value, values["$rater"].Value) = (subject, (object?)kind ?? DBNull.Value, (object?)question ?? DBNull.Value, (object?)rater ?? DBNull.Value);
        (values["$before"].Value, values["$after"].Value) = ((object?)before ?? DBNull.Value, after);
        (values["$previous"].Value, values["$hash"].Value) = ($"{_position - 1:x64}", $"{_position:x64}");
        insert.ExecuteNonQuery();
    }

    private static void Enter(SqliteCommand insert, string kind, int number, string title)
    {
        (insert.Parameters["$kind"].Value, insert.Parameters["$number"].Value, insert.Parameters["$title"].Value) = (kind, number, title);
        insert.ExecuteNonQuery();
    }

    private SqliteCommand Revision()
        => Command("""
            INSERT INTO revisions ("CaseId", "Position", "At", "Who", "UseCase", "Subject", "Kind", "Question", "Rater", "Before", "After", "Previous", "Hash")
            VALUES ($id, $position, $at, $who, 'ChangeItem', $subject, $kind, $question, $rater, $before, $after, $previous, $hash)
            """, "$position", "$at", "$who", "$subject", "$kind", "$question", "$rater", "$before", "$after", "$previous", "$hash");

    private SqliteCommand Line()
        => Command("""
            INSERT INTO register ("CaseId", "Kind", "Number", "Title", "Folded", "State", "Version", "ChangedAt") VALUES ($id, $kind, $number, $title, $title, 'active', 1, 0)
            """, "$kind", "$number", "$title");

    private void Run(string sql, string text = "")
    {
        using var command = Command(sql, "$at", "$text");
        (command.Parameters["$at"].Value, command.Parameters["$text"].Value) = (Start.UtcTicks, text);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = Connection.CreateCommand();
#pragma warning disable CA2100 // the statements above
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$id", Id);
        foreach (var name in parameters)
        {
            command.Parameters.AddWithValue(name, DBNull.Value);
        }

        return command;
    }
}
