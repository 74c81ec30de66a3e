using System.Text;

namespace RelationsTracker.Core.Text.Folding;

/// <summary>
/// A rough Latin spelling by which names meet across scripts and ways of writing them: Екатеринбург, Yekaterinburg and Ekaterinburg have
/// one key, as have Əliyev, Алиев and Aliyev, and Սամվել and Samvel. It is for finding candidates, never for deciding: names that share a
/// key may belong to different bearers, and Persian, which leaves out short vowels, is only folded.
/// </summary>
/// <remarks>
/// House rule after the tables of BGN/PCGN for Russian and Armenian: letters are replaced, then what those tables and common usage differ in
/// is evened out: y and j after or before a vowel go, doubled letters become one, ə is a, kh and x are h, ts and c before a vowel stay apart.
/// </remarks>
public static class NameKey
{
    /// <summary>The key of a name: words of small Latin letters, digits, and letters of scripts without a table, parted by single spaces.</summary>
    public static string Of(string name)
    {
        var folded = SearchFold.Of(name.Replace('ə', 'a').Replace('Ə', 'a'));
        var latin = new StringBuilder(folded.Length);
        foreach (var letter in folded)
        {
            latin.Append(Latin(letter));
        }

        return Evened(latin.ToString());
    }

    private static string Evened(string latin)
    {
        var even = new StringBuilder(latin.Length);
        foreach (var letter in latin.Replace("kh", "h", StringComparison.Ordinal).Replace("gh", "g", StringComparison.Ordinal).Replace("x", "h", StringComparison.Ordinal).Replace("ch", "c", StringComparison.Ordinal).Replace("q", "g", StringComparison.Ordinal))
        {
            // "iy", "yy" and a lone y or j sound alike wherever names are respelled.
            if (letter is 'y' or 'j' || (even.Length > 0 && even[^1] == letter && char.IsAsciiLetter(letter)))
            {
                continue;
            }

            even.Append(letter);
        }

        return even.ToString();
    }

    private static string Latin(char letter) => letter switch
    {
        'а' => "a", 'б' => "b", 'в' => "v", 'г' or 'ґ' => "g", 'д' => "d", 'е' or 'є' or 'э' => "e", 'ж' => "zh", 'з' => "z", 'и' or 'і' => "i", 'к' => "k",
        'л' => "l", 'м' => "m", 'н' => "n", 'о' => "o", 'п' => "p", 'р' => "r", 'с' => "s", 'т' => "t", 'у' => "u", 'ф' => "f", 'х' => "h", 'ц' => "ts", 'ч' => "c",
        'ш' => "sh", 'щ' => "shc", 'ъ' or 'ь' => "", 'ы' => "y", 'ю' => "u", 'я' => "a",
        'ա' => "a", 'բ' => "b", 'գ' => "g", 'դ' => "d", 'ե' or 'է' or 'ը' => "e", 'զ' => "z", 'թ' or 'տ' => "t", 'ժ' => "zh", 'ի' => "i", 'լ' => "l", 'խ' or 'հ' => "h",
        'ծ' or 'ց' or 'ձ' => "ts", 'կ' or 'ք' => "k", 'ղ' => "g", 'ճ' or 'չ' => "c", 'մ' => "m", 'յ' => "y", 'ն' => "n", 'շ' => "sh", 'ո' or 'օ' => "o", 'պ' or 'փ' => "p",
        'ջ' => "j", 'ռ' or 'ր' => "r", 'ս' => "s", 'վ' or 'ւ' => "v", 'ֆ' => "f",
        _ => letter.ToString(),
    };
}
