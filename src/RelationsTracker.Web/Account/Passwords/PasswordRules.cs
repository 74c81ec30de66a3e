using Microsoft.AspNetCore.Identity;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Account.Passwords;

/// <summary>
/// What a password must be: long enough, not well known, not one's own name. Nothing is asked about which characters it
/// is made of, and it never has to be changed for its age (ASVS 5.0, 6.2).
/// </summary>
public sealed class PasswordRules(IServiceProvider scope) : IPasswordValidator<Account>
{
    public const int Shortest = 8;
    public const int Advised = 15;

    /// <summary>Longer ones are refused, so that nobody keeps the program busy with hashing.</summary>
    public const int Longest = 256;

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var person = (await scope.ConsoleUse<ReadPerson>().ById(user.Id)).ValueOrDefault;
        return Flaw(password ?? "", person?.Name ?? "", person?.Handle ?? "") is { } flaw
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = flaw })
            : IdentityResult.Success;
    }

    /// <summary>Why a password will not do, or null.</summary>
    internal static string? Flaw(string password, string name, string handle) => password.Length switch
    {
        < Shortest => $"A password has at least {Shortest} characters; {Advised} or more are better. A few words in a row will do.",
        > Longest => $"A password has at most {Longest} characters.",
        _ when CommonPasswords.Contains(password) => "This password is one of those that are tried first. Take a few words that do not belong together.",
        _ when IsMadeOf(password, name) || IsMadeOf(password, handle) => "The password is little more than your own name. Take a few words that do not belong together.",
        _ => null,
    };

    private static bool IsMadeOf(string password, string name)
    {
        var words = name.Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries).Append(name).Where(word => word.Length >= 4);
        return words.Any(word => password.Contains(word, StringComparison.OrdinalIgnoreCase) && password.Length - word.Length < Shortest);
    }
}
