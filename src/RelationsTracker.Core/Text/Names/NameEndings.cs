namespace RelationsTracker.Core.Text.Names;

/// <summary>Endings that names take in a sentence, in folded form (SearchFold: й is и, ё is е, ı is i, ə is e). Rules for names, not a grammar:
/// they find more forms than exist, never other stems.</summary>
internal static class NameEndings
{
    private const int ShortestStem = 3;

    private static readonly string[] RussianNominative = ["ыи", "ии", "ои", "ая", "яя", "ое", "ее", "ые", "ие", "а", "я", "о", "е", "ь", "и", "ы"];

    private static readonly string[] Russian =
    [
        "", "а", "я", "у", "ю", "е", "и", "ы", "о", "ь", "ои", "еи", "ою", "ею", "ом", "ем", "ам", "ям", "ами", "ями", "ах", "ях", "ов", "ев",
        "ии", "ыи", "ого", "его", "ому", "ему", "ым", "им", "ую", "юю", "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их", "ыми", "ими", "ью",
    ];

    private static readonly string[] Armenian =
    [
        "", "ը", "ն", "ի", "ին", "ից", "ով", "ում", "ու", "յի", "յին", "յից", "յով", "յում", "ներ", "ների", "ները", "ներից", "ներին", "ներում", "ս", "դ",
    ];

    private static readonly string[] ArmenianAbstract = ["ություն", "ությունը", "ությունն", "ության", "ությանը", "ությունից", "ությամբ", "ությունում"];

    private static readonly string[] Turkic =
    [
        "", "in", "un", "nin", "nun", "i", "u", "ni", "nu", "yi", "yu", "a", "e", "ya", "ye", "na", "ne", "da", "de", "ta", "te", "dan", "den", "tan",
        "ten", "nda", "nde", "ndan", "nden", "la", "le", "yla", "yle", "dir", "dur", "si", "su", "sinin", "sunun", "sinda", "sinde",
    ];

    /// <summary>What a word of a name is filed under.</summary>
    public static string Stem(string word, bool turkic) => ScriptOf(word) switch
    {
        Script.Cyrillic => Without(RussianNominative, word),
        Script.Armenian when word.EndsWith("ություն", StringComparison.Ordinal) => word[..^"ություն".Length] + "~",
        Script.Latin when turkic => "^" + word,
        _ => word,
    };

    /// <summary>What a word of a text may be filed under: itself and its stems.</summary>
    public static IEnumerable<string> StemsOf(string word)
    {
        switch (ScriptOf(word))
        {
            case Script.Cyrillic:
                return Stems(word, Russian, "");
            case Script.Armenian:
                var plain = Stems(word, Armenian, "");
                return ArmenianAbstract.Where(ending => word.EndsWith(ending, StringComparison.Ordinal)).Select(ending => word[..^ending.Length] + "~").Concat(plain);
            case Script.Latin:
                return Stems(word, Turkic, "^").Prepend(word);
            default:
                return [word];
        }
    }

    private static IEnumerable<string> Stems(string word, string[] endings, string mark)
        => endings.Where(ending => word.EndsWith(ending, StringComparison.Ordinal) && (ending.Length == 0 || word.Length - ending.Length >= ShortestStem))
            .Select(ending => mark + word[..^ending.Length]);

    private static string Without(string[] endings, string word)
        => endings.FirstOrDefault(ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= ShortestStem) is { } found ? word[..^found.Length] : word;

    private static Script ScriptOf(string word) => word[0] switch
    {
        >= 'a' and <= 'z' or >= '\u00DF' and <= '\u024F' => Script.Latin,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0530' and <= '\u058F' => Script.Armenian,
        _ => Script.Other,
    };

    private enum Script
    {
        Latin,
        Cyrillic,
        Armenian,
        Other,
    }
}
