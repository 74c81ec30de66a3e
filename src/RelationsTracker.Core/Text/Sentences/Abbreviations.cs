namespace RelationsTracker.Core.Text.Sentences;

/// <summary>Words with a full stop that ends no sentence, by what they need after them.</summary>
internal static class Abbreviations
{
    // A name follows.
    private static readonly HashSet<string> Titles = Set(
        "Mr Mrs Ms Dr Prof Gen Maj Col Lt Capt Cpt Cmdr Adm Sgt Cpl Brig Sen Rep Gov Rev Hon Pres Amb Sec Messrs Mt St Ft Fr Sr Insp Supt",
        "г ул пр просп им акад ген полк проф тов гр ср", "cənab пан");

    // The sentence goes on whatever follows.
    private static readonly HashSet<string> Going = Set("vs cf viz ca al approx esp incl ie eg resp aka", "т тыс млн млрд трлн см напр", "məs");

    // A number follows.
    private static readonly HashSet<string> Numbered = Set(
        "No Nos Nr Art Arts Sec Fig Figs Vol Vols pp p ch para paras Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec", "стр ст п гл рис", "səh");

    // The sentence may end here or go on.
    private static readonly HashSet<string> Either = Set("etc Inc Ltd Co Corp Jr Bros Dept Univ Assn Ave Blvd", "др пр гг вв руб долл в", "s");

    // Words that begin an English sentence and rarely follow a name.
    private static readonly HashSet<string> Openers = Set(
        "The A An It He She They We You This That These Those There Then Thus In On At By For From To With But And Or However Moreover Meanwhile",
        "Although While When Where After Before Since If Its His Her Their Our As What Who Why How Not No Nobody Some Many Most Both Each One Two",
        "Это Он Она Они Мы В На По И Но А Однако Если Как Bu O Lakin Ancaq Նա Այս Իսկ Բայց");

    public static bool IsTitle(ReadOnlySpan<char> word) => Has(Titles, word);

    public static bool WantsMore(ReadOnlySpan<char> word) => Has(Going, word);

    public static bool WantsNumber(ReadOnlySpan<char> word) => Has(Numbered, word);

    public static bool MayEnd(ReadOnlySpan<char> word) => Has(Either, word);

    /// <summary>Whether a word rather begins a sentence than goes on with a name.</summary>
    public static bool Opens(ReadOnlySpan<char> word) => Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>"It was I. Then …": the letter is a word, not an initial.</summary>
    public static bool IsPronounBefore(ReadOnlySpan<char> letter, ReadOnlySpan<char> follows) => Opens(follows);

    private static HashSet<string> Set(params string[] words) => [.. words.SelectMany(list => list.Split(' '))];

    // As written, or with a capital at the beginning of a sentence.
    private static bool Has(HashSet<string> words, ReadOnlySpan<char> word)
        => words.GetAlternateLookup<ReadOnlySpan<char>>() is var lookup
            && (lookup.Contains(word) || (word.Length > 1 && char.IsUpper(word[0]) && lookup.Contains($"{char.ToLowerInvariant(word[0])}{word[1..]}")));
}
