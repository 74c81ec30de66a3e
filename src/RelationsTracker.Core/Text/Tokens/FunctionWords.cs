namespace RelationsTracker.Core.Text.Tokens;

/// <summary>English words that carry grammar and no matter: a verb or a name is never one of them.</summary>
internal static class FunctionWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "about", "above", "after", "against", "all", "also", "although", "among", "amid", "an", "and", "another", "any", "as", "at", "because",
        "before", "below", "between", "both", "but", "by", "despite", "down", "during", "each", "either", "even", "every", "except", "few", "for",
        "from", "had", "he", "her", "here", "hers", "herself", "him", "himself", "his", "how", "however", "i", "if", "in", "into", "it", "its",
        "itself", "just", "many", "me", "more", "most", "much", "my", "neither", "no", "nor", "not", "now", "of", "off", "on", "once", "only", "or",
        "other", "our", "ours", "out", "over", "own", "per", "rather", "she", "since", "so", "some", "still", "such", "than", "that", "the", "their",
        "theirs", "them", "then", "there", "therefore", "these", "they", "this", "those", "though", "through", "thus", "to", "too", "toward",
        "towards", "under", "unless", "until", "up", "upon", "us", "via", "was", "we", "well", "were", "what", "when", "where", "whereas",
        "whether", "which", "while", "who", "whom", "whose", "why", "with", "within", "without", "yet", "you", "your",
    };

    private static readonly HashSet<string> Joining = new(StringComparer.OrdinalIgnoreCase) { "and", "but", "or", "that", "because", "while", "whereas", "although", "though" };

    public static bool Has(ReadOnlySpan<char> word) => Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Words after which a clause begins.</summary>
    public static bool Joins(ReadOnlySpan<char> word) => Joining.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
