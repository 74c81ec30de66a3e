using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RelationsTracker.Web.Account.Storage;

namespace RelationsTracker.Web.Account;

/// <summary>The accounts: made when first asked for, locked by our own clock, and the sessions that hang on them.</summary>
public sealed class Accounts(
    AccountsDb db, TimeProvider clock, IUserStore<Account> store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher, IEnumerable<IPasswordValidator<Account>> rules,
    ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Account>> log)
    : UserManager<Account>(store, options, hasher, [], rules, normalizer, errors, services, log)
{
    private static readonly Account Nobody = Account.Of(Guid.Empty);
    private static string? _nobodysPassword;

    /// <summary>The account of a person; a new one, without a password, the first time.</summary>
    public async Task<Account> OfPerson(Guid person)
    {
        if (await FindByIdAsync(person.ToString()) is { } known)
        {
            return known;
        }

        var made = Account.Of(person);
        Expect(await CreateAsync(made));
        return made;
    }

    /// <summary>Whether the password is this account's, and counts the wrong ones. For nobody's account it takes as long as for any.</summary>
    public async Task<bool> Proves(Account? account, string password)
    {
        if (account?.PasswordHash is null)
        {
            PasswordHasher.VerifyHashedPassword(Nobody, _nobodysPassword ??= PasswordHasher.HashPassword(Nobody, "nobody has this password"), password);
            return false;
        }

        // A locked account is asked all the same, so that the time does not tell.
        var right = await CheckPasswordAsync(account, password);
        while (!await IsLockedOutAsync(account))
        {
            if ((right ? await ResetAccessFailedCountAsync(account) : await AccessFailedAsync(account)).Succeeded)
            {
                return right;
            }

            // Tries at the same time are counted one after another.
            await db.Entry(account).ReloadAsync();
        }

        return false;
    }

    /// <summary>Sets a password that keeps the rules.</summary>
    public async Task<IdentityResult> SetPassword(Account account, string password)
        => await UpdatePasswordHash(account, password, validatePassword: true) is { Succeeded: false } refused ? refused : await UpdateUserAsync(account);

    public override Task<bool> IsLockedOutAsync(Account user) => Task.FromResult(user.LockoutEnd > clock.GetUtcNow());

    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        user.AccessFailedCount++;
        if (user.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
        {
            (user.AccessFailedCount, user.LockoutEnd) = (0, clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan);
        }

        return await UpdateUserAsync(user);
    }

    public async Task<Session> Begin(Account account)
    {
        var session = Session.Begin(account.Id, clock.GetUtcNow());
        db.Sessions.Add(session);
        await db.Keep();
        return session;
    }

    public async Task<bool> IsOpen(Guid session, CancellationToken cancel)
        => await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == session, cancel) is { } found && found.IsOpen(clock.GetUtcNow());

    public Task End(Guid session) => End(db.Sessions.Where(s => s.Id == session));

    /// <summary>Ends every session of an account but, if one is named, that one.</summary>
    public Task EndAll(Guid account, Guid? butNot = null) => End(db.Sessions.Where(s => s.AccountId == account && s.EndedAt == null && s.Id != butNot));

    private async Task End(IQueryable<Session> sessions)
    {
        foreach (var session in await sessions.ToListAsync())
        {
            session.End(clock.GetUtcNow());
        }

        await db.Keep();
    }

    private static void Expect(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
        }
    }
}
