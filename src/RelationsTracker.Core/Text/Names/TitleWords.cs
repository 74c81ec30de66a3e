namespace RelationsTracker.Core.Text.Names;

/// <summary>Words that stand before or after a person's name and tell that it is one, and heads of the names of organisations and places.</summary>
internal static class TitleWords
{
    private static readonly HashSet<string> Titles = Set(
        "President Prime Premier Chancellor Minister Secretary Ambassador Consul Senator Deputy Governor Mayor Speaker Chairman Chairwoman Chair Director Chief",
        "General Admiral Captain Colonel Major Lieutenant Sergeant Commander Marshal Brigadier Inspector Judge Justice Professor Doctor Dr Mr Mrs Ms Miss Sir Lord",
        "Lady King Queen Prince Princess Emir Sheikh Sultan Ayatollah Imam Pope Bishop Archbishop Patriarch Comrade Spokesman Spokeswoman Spokesperson Gen Col Capt Lt",
        "Maj Sgt Prof Adm Sen Rep Gov Rev Hon Leader Analyst Expert Journalist Foreign",
        "Президент Министр Премьер Генерал Капитан Полковник Майор Адмирал Консул Посол Господин Профессор", "Prezident Nazir General Kapitan Cənab", "Նախագահ Նախարար Կապիտան Գեներալ");

    private static readonly HashSet<string> Roles = Set(
        "president premier chancellor minister secretary ambassador consul senator deputy governor mayor speaker chairman chairwoman director head chief leader",
        "founder owner spokesman spokeswoman spokesperson general admiral captain colonel commander judge prosecutor lawyer professor analyst expert journalist",
        "reporter editor oligarch businessman politician diplomat official watchman electrician master inspector",
        "президент министр генерал капитан консул посол представитель глава директор", "prezident nazir sözçüsü kapitan", "նախագահ նախարար կապիտան հյուպատոս");

    private static readonly HashSet<string> Organisations = Set(
        "Ministry Committee Commission Service Agency Bureau Office Department Council Court Parliament Assembly Senate Cabinet Government Army Navy Guard Guards Police",
        "Force Forces Bank Company Corporation Corp Inc Ltd LLC GmbH Group Holding Union Federation League Alliance Party Movement Front Organisation Organization",
        "Association Foundation Institute University Academy Center Centre Society Club Church Brigade Division Inspectorate Directorate Authority Administration",
        "Courier Times Post Herald Gazette Tribune News Radio Television Mutual Terminals Line Lines Airlines",
        "Министерство Комитет Служба Агентство Совет Банк Партия Союз Движение Радио Бюро", "Nazirliyi Komitəsi Xidməti Agentliyi Bankı Partiyası Terminals", "նախարարություն կոմիտե ծառայություն");

    private static readonly HashSet<string> Places = Set("Sea Ocean River Lake Bay Gulf Strait Port City Region Province Oblast District Mountains Mount Island Islands Peninsula Valley Street Square");

    private static readonly HashSet<string> SentenceStarters = Set("Meanwhile Yesterday Today Tomorrow Later Earlier Instead Nevertheless Nonetheless Perhaps Maybe Indeed Again Soon Still Additionally Moreover Furthermore Finally First Second");

    public static bool IsTitle(ReadOnlySpan<char> word) => Has(Titles, word);

    public static bool IsRole(ReadOnlySpan<char> word) => Has(Roles, word);

    public static bool IsOrganisation(ReadOnlySpan<char> word) => Has(Organisations, word);

    public static bool IsPlace(ReadOnlySpan<char> word) => Has(Places, word);

    /// <summary>A capital word that may stand before a surname without being a given name: a title, a role, a small word, an adverb.</summary>
    public static bool Leads(ReadOnlySpan<char> word)
        => IsTitle(word) || Has(SentenceStarters, word) || Tokens.FunctionWords.Has(word) || word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal)
            || word.EndsWith("ani", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal);

    /// <summary>An ordinary word that has its capital only from standing first.</summary>
    public static bool OnlyOpens(ReadOnlySpan<char> word) => Has(SentenceStarters, word) || Tokens.FunctionWords.Has(word) || word.EndsWith("ly", StringComparison.Ordinal);

    private static bool Has(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static HashSet<string> Set(params string[] words) => [.. words.SelectMany(list => list.Split(' '))];
}
