using System.Text;
using RelationsTracker.Core.Text.Folding;
using RelationsTracker.Core.Text.Sentences;

namespace RelationsTracker.Core.Text.Names;

/// <summary>How a form stands for its actor.</summary>
internal enum NameUse
{
    /// <summary>As listed, or with the initial.</summary>
    Whole,

    /// <summary>The surname alone: not after another given name.</summary>
    Surname,
}

/// <summary>A name met at a place: UTF-16 units, end exclusive.</summary>
internal readonly record struct NameMet(int Start, int End, MentionCandidate Candidate);

/// <summary>Names as a tree of folded words. Finding takes one walk down for each word of a text, as deep as the longest name.</summary>
internal sealed class NameTree
{
    private const int WidestGap = 12;

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = [];

        public List<Form> Forms { get; } = [];
    }

    private sealed record Form(KnownActor Actor, KnownName Name, NameUse Use);

    private readonly Node root = new();

    // What each word of a name is filed under, so that a text word that is none of these is passed over at once.
    private readonly HashSet<string> stems = [];

    public void Add(KnownActor actor, KnownName name, NameUse use)
    {
        var node = root;
        var turkic = name.Language is { } language && (language.StartsWith("az", StringComparison.Ordinal) || language.StartsWith("tr", StringComparison.Ordinal));
        foreach (var word in SearchFold.Of(name.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var stem = NameEndings.Stem(word, turkic);
            stems.Add(stem);
            if (!node.Next.TryGetValue(stem, out var next))
            {
                node.Next[stem] = next = new();
            }

            node = next;
        }

        if (node != root && !node.Forms.Exists(form => form.Actor == actor && form.Use <= use && form.Name.Text == name.Text))
        {
            node.Forms.Add(new(actor, name, use));
        }
    }

    /// <summary>Every name at every place, overlapping, by start.</summary>
    public List<NameMet> Find(string text, List<NameWord> words, IReadOnlyList<Sentence> sentences)
    {
        var met = new List<NameMet>();
        var known = new Dictionary<string, string[]>();
        string[] StemsOf(string folded)
        {
            if (!known.TryGetValue(folded, out var of))
            {
                known[folded] = of = [.. NameEndings.StemsOf(folded).Where(stems.Contains).Distinct()];
            }

            return of;
        }

        var sentence = 0;
        for (var at = 0; at < words.Count; at++)
        {
            while (sentence < sentences.Count - 1 && sentences[sentence].End <= words[at].Start)
            {
                sentence++;
            }

            var to = sentences.Count == 0 ? text.Length : sentences[sentence].End;
            Walk(root, at);

            void Walk(Node node, int word)
            {
                if (word > at)
                {
                    met.AddRange(node.Forms.Where(form => Fits(text, words, at, word - 1, form)).Select(form => Met(text, words[at].Start, words[word - 1].End, form)));
                }

                if (word == words.Count || words[word].End > to || (word > at && words[word].Start - words[word - 1].End > WidestGap))
                {
                    return;
                }

                foreach (var stem in StemsOf(words[word].Folded))
                {
                    if (node.Next.TryGetValue(stem, out var next))
                    {
                        Walk(next, word + 1);
                    }
                }
            }
        }

        return met;
    }

    private static bool Fits(string text, List<NameWord> words, int first, int last, Form form)
    {
        var name = form.Name.Text;
        for (var at = first; at < last; at++)
        {
            var initial = words[at].Folded.Length == 1;
            foreach (var unit in text.AsSpan(words[at].End, words[at + 1].Start - words[at].End))
            {
                if (!char.IsWhiteSpace(unit) && !char.IsControl(unit) && unit is not ('-' or '–' or '—' or '‑' or '*' or '_' or '\u200C') && !(unit == '.' && initial)
                    && !name.Contains(unit, StringComparison.Ordinal))
                {
                    return false;
                }
            }
        }

        return CapitalsFit(text.AsSpan(words[first].Start, words[last].End - words[first].Start), name)
            && (form.Use == NameUse.Whole || !FollowsGivenName(text, words, first));
    }

    private static bool CapitalsFit(ReadOnlySpan<char> met, string name)
    {
        var written = name.AsSpan().TrimStart("\"'«“„[(*_#");
        if (written.Length <= 3 && written.Length > 1 && !written.ContainsAnyExcept(Capitals))
        {
            return !met.ContainsAnyExcept(Capitals);
        }

        return !IsUpper(written) || IsUpper(met);
    }

    private static readonly System.Buffers.SearchValues<char> Capitals = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯ.");

    private static bool IsUpper(ReadOnlySpan<char> words) => Rune.DecodeFromUtf16(words, out var first, out _) == System.Buffers.OperationStatus.Done && Rune.IsUpper(first);

    // "Mehriban Aliyeva and Heydar Aliyev" is not about Ilham; "President Aliyev" and "In Aliyev's view" are.
    private static bool FollowsGivenName(string text, List<NameWord> words, int at)
    {
        if (at == 0 || !IsUpper(text.AsSpan(words[at - 1].Start)))
        {
            return false;
        }

        var gap = text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End);
        return gap.ContainsAnyExcept(" .\n") is false && !TitleWords.Leads(text.AsSpan(words[at - 1].Start, words[at - 1].End - words[at - 1].Start));
    }

    // Signs that belong to the name are taken in: the full stop of "U.S.", the marks of "“North–South”".
    private static NameMet Met(string text, int start, int end, Form form)
    {
        var name = form.Name.Text;
        var first = 0;
        while (first < name.Length && !char.IsLetterOrDigit(name[first]))
        {
            first++;
        }

        var last = name.Length;
        while (last > first && !char.IsLetterOrDigit(name[last - 1]) && !char.IsSurrogate(name[last - 1]) && char.GetUnicodeCategory(name[last - 1]) != System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            last--;
        }

        start -= first > 0 && text.AsSpan(0, start).EndsWith(name.AsSpan(0, first)) ? first : 0;
        end += last < name.Length && text.AsSpan(end).StartsWith(name.AsSpan(last)) ? name.Length - last : 0;
        return new(start, end, new(form.Actor, name, form.Name.Kind));
    }
}
