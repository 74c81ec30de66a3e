using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace RelationsTracker.App.Storage;

/// <summary>Lets the migration script make a context without starting the program.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteTrackerDb>
{
    public SqliteTrackerDb CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<SqliteTrackerDb>().UseSqlite("Data Source=design.db").Options);
}

/// <inheritdoc cref="SqliteDesignTime"/>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresTrackerDb>
{
    public PostgresTrackerDb CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<PostgresTrackerDb>().UseNpgsql("Host=design").Options);
}
