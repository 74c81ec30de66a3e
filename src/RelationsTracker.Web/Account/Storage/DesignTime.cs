using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using RelationsTracker.App.Door;

namespace RelationsTracker.Web.Account.Storage;

/// <summary>Lets the migration script make a context without starting the program.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteAccountsDb>
{
    public SqliteAccountsDb CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<SqliteAccountsDb>().UseSqlite("Data Source=design.db", db => db.MigrationsHistoryTable(AccountsDb.History)).Options, new WriteQueue(false));
}

/// <inheritdoc cref="SqliteDesignTime"/>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresAccountsDb>
{
    public PostgresAccountsDb CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<PostgresAccountsDb>().UseNpgsql("Host=design", db => db.MigrationsHistoryTable(AccountsDb.History)).Options, new WriteQueue(false));
}
