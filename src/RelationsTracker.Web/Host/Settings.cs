using RelationsTracker.App;

namespace RelationsTracker.Web.Host;

/// <summary>Reads the settings: those beside the program, over them those of the data folder, over them the environment.</summary>
public static class Settings
{
    /// <exception cref="CannotStartException">A settings file cannot be read.</exception>
    public static IConfigurationRoot Read(DataFolder folder)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false)
                .AddJsonFile(folder.Settings, optional: true, reloadOnChange: false)
                .AddEnvironmentVariables("ASPNETCORE_")
                .AddEnvironmentVariables()
                .Build();
        }
        catch (InvalidDataException unreadable)
        {
            throw new CannotStartException($"{unreadable.Message} {unreadable.InnerException?.Message}".TrimEnd());
        }
    }

    /// <summary>Under which address people reach the program, where that is not the one it listens on; without a slash at the end.</summary>
    public static string? PublicAddress(IConfiguration settings)
        => settings["PublicAddress"] is not { Length: > 0 } address ? null
            : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address.TrimEnd('/')
            : throw new CannotStartException($"PublicAddress is '{address}'. It should be something like https://tracker.example.org.");

    /// <summary>Which database, by <c>Database:Provider</c> (sqlite, postgres), <c>Database:Connection</c> and <c>Database:Listening</c>.</summary>
    /// <exception cref="CannotStartException">The settings make no sense.</exception>
    public static DatabaseChoice Database(IConfiguration settings, DataFolder folder)
        => (settings["Database:Provider"] ?? "sqlite").ToUpperInvariant() switch
        {
            "SQLITE" => new DatabaseChoice(DatabaseProvider.Sqlite, folder.SqliteConnection),
            "POSTGRES" => new DatabaseChoice(DatabaseProvider.Postgres, settings["Database:Connection"] is { Length: > 0 } connection
                ? connection
                : throw new CannotStartException("Database:Provider is postgres, but Database:Connection is not set. Set Database__Connection to something like 'Host=db;Database=tracker;Username=tracker;Password=…'."), settings["Database:Listening"] is { Length: > 0 } listening ? listening : null),
            var other => throw new CannotStartException($"Database:Provider is '{other.ToLowerInvariant()}'. It can be sqlite or postgres."),
        };
}
