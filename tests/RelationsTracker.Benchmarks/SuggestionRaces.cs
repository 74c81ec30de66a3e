using System.Text;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Text.Hedges;
using RelationsTracker.Core.Text.Names;
using RelationsTracker.Core.Text.Sentences;
using RelationsTracker.Core.Text.Suggestions;

namespace RelationsTracker.Benchmarks;

/// <summary>Reading a document of 100 pages (300,000 characters) by rule, with 2,000 known actors, and how it grows.</summary>
internal static class SuggestionRaces
{
    private static readonly string[] Sentences =
    [
        "On 26 June 2025 the envoy of Land 12 reportedly met I. Name7 in Town 30, according to two officials. ",
        "It is highly unlikely that Land 5 could lead the talks; however, Name44's aides did not rule it out. ",
        "Exactly one month later, Company 9 said that it would sell its \"strategic\" stake, valued at 2.5 billion.\n\n",
        "While the public quarrel subsided, Land 3 and Town 8, which runs the port, told reporters that nothing was found. ",
    ];

    public static Race Reading()
    {
        var names = KnownNames.Of(Enumerable.Range(1, 500).SelectMany(i => new[]
        {
            Actor($"Land {i}", ActorKind.State), Actor($"Town {i}", ActorKind.Place), Actor($"Company {i}", ActorKind.Company), Actor($"Ivan Name{i}", ActorKind.Person),
        }));
        var (pages, twice) = (Text(300_000), Text(600_000));
        return new(
            "reading", "Suggestions for 300,000 characters (100 pages), 2,000 known actors", 7,
            new("everything", () => TextSuggestions.For(pages, new(names, new(2025, 7, 3)))),
            new("sentences alone", () => SentenceSplitter.Split(pages)),
            new("hedges alone", () => HedgeLexicon.Find(pages)),
            new("known actors alone", () => names.FindIn(pages)),
            new("everything, text twice as long", () => TextSuggestions.For(twice, new(names, new(2025, 7, 3)))));
    }

    private static KnownActor Actor(string name, ActorKind kind) => new(name, name, kind, []);

    private static string Text(int length)
    {
        var text = new StringBuilder(length);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(Sentences[i % Sentences.Length]);
        }

        return text.ToString(0, length);
    }
}
