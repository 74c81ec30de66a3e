using RelationsTracker.Web.Account.Passwords;

namespace RelationsTracker.Web.Tests.Account;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("password")]
    [InlineData("Password1")]
    [InlineData("P@ssw0rd!")]
    [InlineData("passwordpassword")]
    [InlineData("letmein2026")]
    [InlineData("12345678")]
    [InlineData("87654321")]
    [InlineData("123456123456")]
    [InlineData("abcd1234")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabc")]
    [InlineData("qwertyuiop")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("1q2w3e4r5t")]
    [InlineData("iloveyou!!")]
    [InlineData("Summer2026")]
    [InlineData("!!dragon!!")]
    [InlineData("йцукенгшщз")]
    [InlineData("пароль2026")]
    [InlineData("correcthorsebatterystaple")]
    [InlineData("relationstracker")]
    [InlineData("trustno1!")]
    public void What_is_tried_first_is_refused(string password)
        => Assert.Contains("tried first", PasswordRules.Flaw(password, "Owner", "owner"), StringComparison.Ordinal);

    [Theory]
    [InlineData("four herons over the weir")]
    [InlineData("kettle-orbit-thumb")]
    [InlineData("чайник орбита палец")]
    [InlineData("ողջույն իմ ընկեր")]
    [InlineData("        spaces count        ")]
    [InlineData("🦢🦢🌉🌧️🦢🌉")]
    [InlineData("x7#pQ2vL")]
    public void Any_characters_of_any_language_will_do(string password)
        => Assert.Null(PasswordRules.Flaw(password, "Owner", "owner"));

    [Theory]
    [InlineData("Rasmussen1")]
    [InlineData("rasmussen2026")]
    [InlineData("ines-r-99")]
    public void Ones_own_name_is_no_password(string password)
        => Assert.Contains("own name", PasswordRules.Flaw(password, "Ines Rasmussen", "ines-r"), StringComparison.Ordinal);

    [Fact]
    public void Length_is_asked_for_and_long_phrases_are_welcome()
    {
        Assert.Contains("at least 8", PasswordRules.Flaw("heron7!", "", ""), StringComparison.Ordinal);
        Assert.Null(PasswordRules.Flaw(string.Concat(Enumerable.Range(0, 32).Select(i => $"w{i}yz ")), "", ""));
        Assert.Contains("at most 256", PasswordRules.Flaw(new string('a', 257), "", ""), StringComparison.Ordinal);
    }
}
