using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;

namespace RelationsTracker.Web.Account.Storage;

/// <summary>The accounts, in the same database as the rest but apart from it: the identity stores want a context of their own.</summary>
public abstract class AccountsDb(DbContextOptions options, WriteQueue queue) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Where it keeps which of its migrations were applied; the tracker has its own list.</summary>
    public const string History = "__accounts_migrations";

    public DbSet<Session> Sessions => Set<Session>();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var turn = await queue.Turn(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Saves. Accounts have no history of their own; what people may do has, with the tracker.</summary>
    public Task Keep(CancellationToken cancel = default) => SaveChangesAsync(true, cancel);

    /// <summary>Brings the schema up to date.</summary>
    public abstract Task Prepare(CancellationToken cancel);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("accounts").Property(a => a.Id).ValueGeneratedNever();
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens");
        builder.Entity<Session>(session =>
        {
            session.ToTable("account_sessions").Property(s => s.Id).ValueGeneratedNever();
            session.HasIndex(s => s.AccountId);
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        });
    }
}

/// <summary>The accounts in the embedded database.</summary>
public sealed class SqliteAccountsDb(DbContextOptions<SqliteAccountsDb> options, WriteQueue queue) : AccountsDb(options, queue)
{
    public override Task Prepare(CancellationToken cancel) => SqliteFile.BringUpToDate(Database, cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
}

/// <summary>The accounts in the database server, and the keys of cookies, which all nodes share there.</summary>
public sealed class PostgresAccountsDb(DbContextOptions<PostgresAccountsDb> options, WriteQueue queue) : AccountsDb(options, queue), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override Task Prepare(CancellationToken cancel) => PostgresServer.BringUpToDate(Database, cancel);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<DataProtectionKey>().ToTable("keys");
    }
}
