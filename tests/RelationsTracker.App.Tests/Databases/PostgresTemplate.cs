using Npgsql;

namespace RelationsTracker.App.Tests.Databases;

/// <summary>Databases made from a template database on the server that RELATIONSTRACKER_TEST_POSTGRES names.</summary>
internal sealed class PostgresTemplate : Template
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("RELATIONSTRACKER_TEST_POSTGRES");

    private readonly Lazy<Task<string>> _template = new(Make);

    public static bool IsHere => !string.IsNullOrEmpty(Server);

    public override async Task<string> Copy()
    {
        var copy = NewName("test");
        await Run($"""CREATE DATABASE "{copy}" TEMPLATE "{await _template.Value}" """);
        return Connection(copy);
    }

    public override Task Drop(string connection)
    {
        using var pooled = new NpgsqlConnection(connection);
        NpgsqlConnection.ClearPool(pooled);
        return Run($"""DROP DATABASE "{pooled.Database}" WITH (FORCE)""");
    }

    public override async Task Clear()
    {
        if (_template.IsValueCreated)
        {
            await Drop(Connection(await _template.Value));
        }
    }

    private static async Task<string> Make()
    {
        var name = NewName("template");
        await Run($"""CREATE DATABASE "{name}" """);
        await Migrate(new DatabaseChoice(DatabaseProvider.Postgres, Connection(name)));

        // The server copies only a database that nobody is connected to.
        using var pooled = new NpgsqlConnection(Connection(name));
        NpgsqlConnection.ClearPool(pooled);
        return name;
    }

    private static string NewName(string what) => $"tracker_{what}_{Guid.NewGuid():N}";

    private static string Connection(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ToString();

    private static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
