using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RelationsTracker.App;
using RelationsTracker.App.Door;
using RelationsTracker.Web.Account.Passwords;
using RelationsTracker.Web.Account.Storage;
using RelationsTracker.Web.Api;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Account;

/// <summary>Registers accounts, sign-in, and the keys that protect cookies.</summary>
internal static class AccountParts
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, DatabaseChoice database, DataFolder folder, IConfiguration settings)
    {
        AddStorage(services, database, folder);
        AddIdentity(services);
        AddCookie(services);
        services.AddTries(settings);
        services.AddScoped<SignedInAtWork>().AddScoped<IAtWork>(scope => scope.GetRequiredService<SignedInAtWork>());
        services.AddScoped<SigningIn>();
        services.AddScoped<AuthenticationStateProvider, CircuitWatch>();
        return services.AddCascadingAuthenticationState();
    }

    private static void AddStorage(IServiceCollection services, DatabaseChoice database, DataFolder folder)
    {
        var keys = services.AddDataProtection().SetApplicationName("RelationsTracker");
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            services.AddDbContext<SqliteAccountsDb>(options => options.UseSqlite(database.Connection, db => db.MigrationsHistoryTable(AccountsDb.History)));
            services.AddScoped<AccountsDb>(scope => scope.GetRequiredService<SqliteAccountsDb>());
            keys.PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        }
        else
        {
            services.AddDbContext<PostgresAccountsDb>(options => options.UseNpgsql(database.Connection, db => db.MigrationsHistoryTable(AccountsDb.History)));
            services.AddScoped<AccountsDb>(scope => scope.GetRequiredService<PostgresAccountsDb>());
            keys.PersistKeysToDbContext<PostgresAccountsDb>();
        }
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        }).AddUserManager<Accounts>().AddEntityFrameworkStores<AccountsDb>();

        // Ours instead of the usual ones about digits and signs.
        services.RemoveAll<IPasswordValidator<Account>>().AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 210_000);
    }

    private static void AddCookie(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.CookieManager = new SchemeCookies();
            cookie.Cookie.Name = "relationstracker";
            cookie.Cookie.Path = "/";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/account/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnValidatePrincipal = SigningIn.Validate;
            cookie.Events.OnRedirectToLogin = SendToSignIn;
        });
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "relationstracker-form";
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.SuppressXFrameOptionsHeader = true;
        });
    }

    // Only a page that somebody looks at is sent to sign-in; what a script asks for gets a plain answer.
    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> redirect)
    {
        var request = redirect.Request;
        if (HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/_blazor") && !ApiHost.IsAsked(request.HttpContext))
        {
            redirect.Response.Redirect(redirect.RedirectUri);
        }
        else
        {
            redirect.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }
}
