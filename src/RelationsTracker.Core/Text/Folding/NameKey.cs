using System.Collections.Frozen;
using System.Text;

namespace RelationsTracker.Core.Text.Folding;

/// <summary>
/// A rough Latin spelling by which names meet across scripts and ways of writing them: Екатеринбург, Yekaterinburg and Ekaterinburg have
/// one key, as have Əliyev, Алиев and Aliyev, and Սամվել and Samvel. It is for finding candidates, never for deciding: names that share a
/// key may belong to different bearers, and Persian, which leaves out short vowels, is only folded.
/// </summary>
/// <remarks>
/// House rule after the tables of BGN/PCGN for Russian and Armenian: letters are replaced, then what those tables and common usage differ in
/// is evened out: y and j go, i before another vowel goes, doubled letters become one, ə is a, kh and x are h, gh and q are g.
/// </remarks>
public static class NameKey
{
    // Letters, then what all of them become.
    private static readonly FrozenDictionary<char, string> Letters = Read(
        "а=a б=b в=v гґ=g д=d еєэ=e ж=zh з=z иі=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=c ш=sh щ=shc ъь= ы=y ю=u я=a "
        + "ա=a բ=b գղ=g դ=d եէը=e զ=z թտ=t ժ=zh ի=i լ=l խհ=h ծցձ=ts կք=k ճչ=c մ=m յ=y ն=n շ=sh ոօ=o պփ=p ջ=j ռր=r ս=s վւ=v ֆ=f");

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

    // From the end, since what follows a letter decides whether it is heard.
    private static string Evened(string latin)
    {
        var even = new List<char>(latin.Length);
        foreach (var letter in Respelled(latin).Reverse())
        {
            var next = even.Count > 0 ? even[^1] : ' ';
            if (letter is not ('y' or 'j') && !(letter == 'i' && next is ('a' or 'e' or 'o' or 'u')) && letter != next)
            {
                even.Add(letter);
            }
        }

        even.Reverse();
        return string.Concat(even).Trim();
    }

    private static string Respelled(string latin) => latin.Replace("kh", "h", StringComparison.Ordinal).Replace("gh", "g", StringComparison.Ordinal)
        .Replace('x', 'h').Replace("ch", "c", StringComparison.Ordinal).Replace('q', 'g');

    private static string Latin(char letter) => Letters.TryGetValue(letter, out var latin) ? latin : letter.ToString();

    private static FrozenDictionary<char, string> Read(string table)
        => table.Split(' ').Select(pair => pair.Split('=')).SelectMany(pair => pair[0].Select(letter => KeyValuePair.Create(letter, pair[1]))).ToFrozenDictionary();
}
