using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.Storage;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Browser.Tests.Harness;

namespace RelationsTracker.Benchmarks.Questions;

/// <summary>
/// A case in a file of its own, whose one question has 20 hypotheses, 1,000 rows and 5 raters. It is brought in by the
/// program; then every rating is changed twice, in SQL, a day apart, to what its neighbour was: 300,000 versions of 100,000 cells.
/// </summary>
internal sealed class PastCase : IDisposable
{
    private const int Hypotheses = 20, Rows = 1000, Raters = 5;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relationstracker-past-");
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private PastCase()
    {
        var database = new DatabaseChoice(DatabaseProvider.Sqlite, SqliteFile.Connection(Path.Combine(_folder.FullName, "tracker.db")));
        _services = new ServiceCollection().AddLogging().AddTracker(database).AddSingleton<IAtWork, ConsoleAtWork>().BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
        Connection = new SqliteConnection(database.Connection);
    }

    /// <summary>The day on which every rating was changed once.</summary>
    public DateTimeOffset Between { get; private set; }

    /// <summary>The day on which every rating was changed again.</summary>
    public DateTimeOffset Last => Between.AddDays(1);

    public SqliteConnection Connection { get; }

    public static async Task<PastCase> Make()
    {
        var made = new PastCase();
        await using (var db = made._services.GetRequiredService<IDbContextFactory<TrackerDb>>().CreateDbContext())
        {
            await db.Prepare(CancellationToken.None);
        }

        var package = Path.Combine(made._folder.FullName, "package");
        GeneratedCase.Write(package, Hypotheses, Rows, Raters);
        var reading = await PackageReader.Read(package);
        await made.Use<ImportCase>().Handle(new(reading.Package!));
        made.Change();
        return made;
    }

    public T Use<T>()
        where T : notnull
        => _scope.ServiceProvider.GetRequiredService<T>();

    public void Dispose()
    {
        Connection.Dispose();
        _scope.Dispose();
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private void Change()
    {
        Connection.Open();
        var imported = (long)Ask("SELECT MAX(At) FROM revisions")!;
        Between = new DateTimeOffset(imported, TimeSpan.Zero).AddDays(1);
        foreach (var at in new[] { Between, Last })
        {
            var day = TimeSpan.TicksPerDay;
            Ask($"""
                INSERT INTO revisions (CaseId, Position, At, PersonId, Who, UseCase, Reason, Subject, Before, After, Kind, Question, Rater, Previous, Hash)
                SELECT CaseId, Position + (SELECT MAX(Position) FROM revisions), {at.UtcTicks}, PersonId, Who, UseCase, Reason, Subject, After,
                    LEAD(After, 1, After) OVER (ORDER BY Position), Kind, Question, Rater, Previous, Hash
                FROM revisions WHERE Rater IS NOT NULL AND Kind IS NULL AND At > {at.UtcTicks - day - day} AND At <= {at.UtcTicks - day}
                """);
        }
    }

    private object? Ask(string sql)
    {
        using var command = Connection.CreateCommand();
#pragma warning disable CA2100 // made here, of numbers
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
