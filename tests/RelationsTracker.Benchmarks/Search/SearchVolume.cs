using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RelationsTracker.App;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Benchmarks.Search;

/// <summary>
/// A case with 1,000,000 claims, of a vocabulary in which the n-th word comes up about 1/n as often as the first. One claim is added as people
/// add it; the rows of the others are copies of its rows with words of their own. RELATIONSTRACKER_VOLUME scales it.
/// </summary>
internal sealed class SearchVolume : IDisposable
{
    private const int Vocabulary = 60_000;
    private const int Words = 14;
    private const string Model = "modelclaim";

    private static readonly double Scale = double.TryParse(Environment.GetEnvironmentVariable("RELATIONSTRACKER_VOLUME"), CultureInfo.InvariantCulture, out var scale) ? scale : 1;
    private static readonly string[] Syllables = ["ba", "ke", "ri", "mo", "tu", "sha", "ven", "gor", "lin", "dar", "pol", "zet", "nak", "hir", "qas", "yem"];

    private readonly VolumePlace _place;
    private readonly ServiceProvider _services;

    public SearchVolume(DatabaseProvider provider)
    {
        _place = VolumePlace.On(provider);
        _services = new ServiceCollection().AddLogging().AddTracker(new DatabaseChoice(provider, _place.Connection)).AddSingleton<IAtWork, ConsoleAtWork>().BuildServiceProvider();
        using (var db = _services.GetRequiredService<IDbContextFactory<TrackerDb>>().CreateDbContext())
        {
            db.Prepare(default).GetAwaiter().GetResult();
        }

        Database = provider == DatabaseProvider.Sqlite ? new SqliteConnection(_place.Connection) : new NpgsqlConnection(_place.Connection);
        Database.Open();
        AddModel().GetAwaiter().GetResult();
        Fill(provider);
    }

    public static int Claims => (int)(1_000_000 * Scale);

    public DbConnection Database { get; }

    public T Use<T>()
        where T : notnull
        => _services.CreateScope().ServiceProvider.GetRequiredService<T>();

    /// <summary>The n-th word by how common it is, from 1.</summary>
    public static string Word(int rank) => string.Concat(Enumerable.Range(0, 4).Select(i => Syllables[((rank * 7919) >> (i * 4)) & 15]));

    public void Dispose()
    {
        Database.Dispose();
        _services.Dispose();
        _place.Dispose();
    }

    private async Task AddModel()
    {
        Expect(await Use<OpenCase>().Handle(new("other", "Another")));
        Expect(await Use<OpenCase>().Handle(new("volume", "Volume")));
        Expect(await Use<AddItem>().Handle(new("volume", ItemKind.Source, new SourceContent { Name = "Courier", Reliability = Reliability.C })));
        Expect(await Use<AddItem>().Handle(new("volume", ItemKind.Claim, new ClaimContent { Statement = Model, Voice = new(ItemKind.Source, 1), Credibility = Credibility.ProbablyTrue, Date = EdtfDate.Parse("2025-06") })));
    }

    private static void Expect<T>(Outcome<T> outcome) => _ = outcome is Outcome<T>.Done ? true : throw new InvalidOperationException(outcome.Message);

    private void Fill(DatabaseProvider provider)
    {
        var index = provider == DatabaseProvider.Sqlite ? Scalar("SELECT sql FROM sqlite_master WHERE name = 'findable_added'") : Scalar("""SELECT indexdef FROM pg_indexes WHERE indexname = 'IX_findable_Vector'""");
        Run(provider == DatabaseProvider.Sqlite ? "DROP TRIGGER findable_added" : """DROP INDEX "IX_findable_Vector" """);
        Texts();
        Copy("findable", "\"Kind\" = 'C' AND \"Number\" = 1", ["Id", "Vector"]);
        Copy("register", "\"Kind\" = 'C' AND \"Number\" = 1", []);
        Copy("claims", "\"Number\" = 1", []);
        Run("""INSERT INTO spelled_words ("CaseId", "Word") SELECT c."Id", w.word FROM cases c CROSS JOIN volume_words w WHERE c."Slug" = 'volume'""");
        Run("DROP TABLE volume_texts");
        foreach (var last in provider == DatabaseProvider.Sqlite ? ["INSERT INTO findable_words(findable_words) VALUES ('rebuild')", index, "ANALYZE"] : (string[])[index, "VACUUM ANALYZE"])
        {
            Run(last);
        }
    }

    private void Texts()
    {
        Run("CREATE TABLE volume_texts (n integer PRIMARY KEY, said text NOT NULL)");
        Run("CREATE TABLE volume_words (word text NOT NULL)");
        var random = new Random(42);
        var said = Enumerable.Range(2, Claims - 1).Select(n => (n, string.Join(' ', Enumerable.Range(0, Words).Select(_ => Word((int)Math.Exp(random.NextDouble() * Math.Log(Vocabulary)))))));
        using var transaction = Database.BeginTransaction();
        foreach (var some in said.Chunk(200))
        {
            Run($"INSERT INTO volume_texts VALUES {string.Join(',', some.Select(text => string.Create(CultureInfo.InvariantCulture, $"({text.n},'{text.Item2}')")))}");
        }

        foreach (var some in Enumerable.Range(1, Vocabulary).Select(Word).Distinct().Chunk(500))
        {
            Run($"INSERT INTO volume_words VALUES {string.Join(',', some.Select(word => $"('{word}')"))}");
        }

        transaction.Commit();
    }

    // Each column of the model's row, but the number and the words of each text.
    private void Copy(string table, string model, string[] without)
    {
        var columns = Columns(table).Except(without).ToList();
        var values = columns.Select(column => column switch
        {
            "Number" => "t.n",
            "Words" => $"replace(replace(m.\"Words\", '=c1 ', '=c' || t.n || ' '), '{Model}', t.said)",
            "Title" or "Folded" or "Statement" => "t.said",
            _ => $"m.\"{column}\"",
        });
        Run($"INSERT INTO {table} ({string.Join(',', columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(',', values)} FROM (SELECT * FROM {table} WHERE {model}) m CROSS JOIN volume_texts t ORDER BY t.n");
    }

    private List<string> Columns(string table)
    {
        using var command = Command($"SELECT * FROM {table} LIMIT 0");
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private string Scalar(string sql)
    {
        using var command = Command(sql);
        return (string)command.ExecuteScalar()!;
    }

    private void Run(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    public DbCommand Command(string sql)
    {
        var command = Database.CreateCommand();
#pragma warning disable CA2100 // the statements of the benchmarks
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        return command;
    }
}
