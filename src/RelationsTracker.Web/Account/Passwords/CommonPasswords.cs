using System.Collections.Frozen;

namespace RelationsTracker.Web.Account.Passwords;

/// <summary>
/// Passwords that are tried first. The list holds stems; a password is common when it is a stem, or a stem with digits and
/// signs around it or in place of letters, or a stem said again, or a run along the alphabet or the keyboard.
/// </summary>
internal static class CommonPasswords
{
    private static readonly FrozenSet<string> Stems = Read();
    private static readonly string[] Runs = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop", "йцукенгшщзхъ", "фывапролджэ", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "qazwsxedcrfvtgbyhnujm", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "абвгдежзийклмн"];

    public static bool Contains(string password)
    {
        var plain = password.Trim().ToLowerInvariant();
        return IsStem(plain) || IsRepeated(plain) || IsRun(plain);
    }

    // With at most eight digits and signs around it: a year, a date, 12345678. More of them is no longer what is tried first.
    private static bool IsStem(string plain)
        => Stems.Contains(plain) || new[] { Bare(plain), Unspelt(Bare(plain)), Bare(Unspelt(plain)) }.Any(bare => plain.Length - bare.Length <= 8 && Stems.Contains(bare));

    // The same few characters over and over: aaaaaaaa, abcabcabc, passwordpassword.
    private static bool IsRepeated(string plain)
        => Enumerable.Range(1, plain.Length / 2).Any(n => plain.Length % n == 0 && (n <= 4 || IsStem(plain[..n])) && plain.Chunk(n).All(part => plain.AsSpan(0, n).SequenceEqual(part)));

    private static bool IsRun(string plain)
    {
        var bare = Bare(plain) is { Length: >= 4 } letters ? letters : plain;
        return new[] { plain, bare }.Any(text => Runs.Any(run => run.Contains(text, StringComparison.Ordinal) || Backwards(run).Contains(text, StringComparison.Ordinal) || IsTwoRuns(text, run)));
    }

    // 12345678 backwards and forwards, 123456123456, abcd1234.
    private static bool IsTwoRuns(string text, string run)
    {
        var middle = text.Length / 2;
        return text.Length >= 8 && run.Contains(text[..middle], StringComparison.Ordinal)
            && Runs.Any(other => other.Contains(text[middle..], StringComparison.Ordinal) || Backwards(other).Contains(text[middle..], StringComparison.Ordinal));
    }

    private static string Bare(string plain) => plain.Trim([.. plain.Where(c => !char.IsLetter(c))]);

    private static string Unspelt(string plain)
        => string.Create(plain.Length, plain, (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = from[i] switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => from[i] };
            }
        });

    private static string Backwards(string text) => new([.. text.Reverse()]);

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split(['\n', ' ', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
