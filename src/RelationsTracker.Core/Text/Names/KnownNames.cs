using System.Text;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Text.Folding;
using RelationsTracker.Core.Text.Sentences;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Names;

/// <summary>The names of known actors, compiled for searching. Made once, used for any number of texts, from any thread.</summary>
/// <remarks>
/// Names and text are compared word by word in the fold of the search (<see cref="SearchFold"/>), through case endings of Russian,
/// Armenian, Azerbaijani and Turkish and through dashes, emphasis marks, and the page break between an initial and its surname. A name with
/// a capital is met only with one, an abbreviation of up to three letters only in capitals. Of a person the surname alone and the initial
/// with the surname are met as well, unless another given name stands before it.
/// </remarks>
public sealed class KnownNames
{
    private readonly NameTree tree = new();

    private KnownNames(IReadOnlyList<KnownActor> actors)
    {
        Actors = actors;
        foreach (var actor in actors)
        {
            foreach (var name in actor.Names.Prepend(new(actor.Name, NameKind.Label)).SelectMany(Apart).DistinctBy(name => (name.Text, name.Language is "az" or "tr")))
            {
                tree.Add(actor, name, NameUse.Whole);
                if (actor.Kind == ActorKind.Person && name.Kind is not (NameKind.Metonym or NameKind.Adjective or NameKind.Abbreviation))
                {
                    AddSurname(actor, name);
                }
            }
        }
    }

    public IReadOnlyList<KnownActor> Actors { get; }

    /// <exception cref="ArgumentException">Two actors have one key.</exception>
    public static KnownNames Of(IEnumerable<KnownActor> actors)
    {
        IReadOnlyList<KnownActor> list = [.. actors];
        return list.Select(actor => actor.Key).Distinct().Count() == list.Count ? new(list) : throw new ArgumentException("Two actors have one key.", nameof(actors));
    }

    /// <summary>Every mention in a text, in order; a longer one stands before those that lie in it.</summary>
    public IReadOnlyList<Mention> FindIn(string text) => FindIn(TokenList.Of(text), SentenceSplitter.Split(text));

    internal IReadOnlyList<Mention> FindIn(TokenList tokens, IReadOnlyList<Sentence> sentences)
    {
        if (Actors.Count == 0)
        {
            return [];
        }

        return MentionChoice.Of(tree.Find(tokens.Text, NameWords.Of(tokens), sentences));
    }

    // "Federal Security Service (FSB)" are two names.
    private static IEnumerable<KnownName> Apart(KnownName name)
    {
        var open = name.Text.LastIndexOf(" (", StringComparison.Ordinal);
        return open > 0 && name.Text.EndsWith(')') && name.Text[(open + 2)..^1] is var inner && inner.Length is > 1 and <= 10 && inner.All(char.IsUpper)
            ? [name with { Text = name.Text[..open] }, name with { Text = inner, Kind = NameKind.Abbreviation }]
            : [name];
    }

    // "Ilham Aliyev" is met as "Aliyev" and "I. Aliyev". Only names written given name first: two or three words with capitals.
    private void AddSurname(KnownActor actor, KnownName name)
    {
        var words = name.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 3 || words[^1].Length < 3 || !words.All(StartsWithCapital))
        {
            return;
        }

        tree.Add(actor, name with { Text = words[^1] }, NameUse.Surname);
        if (words[0].Length > 2)
        {
            tree.Add(actor, name with { Text = $"{words[0][0]}. {words[^1]}" }, NameUse.Whole);
        }
    }

    private static bool StartsWithCapital(string word) => Rune.TryGetRuneAt(word, 0, out var first) && Rune.IsUpper(first);
}
