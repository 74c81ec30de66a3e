using System.Globalization;
using RelationsTracker.App.Tests.Exchange.Packages;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Core.Text.Names;

namespace RelationsTracker.App.Tests.Readings;

/// <summary>A place that a person marked: UTF-16 units, end exclusive.</summary>
/// <param name="Is">Key of the actor, or EDTF of the date; empty for hedges.</param>
public sealed record Mark(int Start, int End, string Is = "");

/// <summary>A text with what people marked in it, which the program never sees.</summary>
public sealed record Marked(string Name, string Text, KnownNames Actors, DateOnly Published, IReadOnlyList<Mark> Hedges, IReadOnlyList<Mark> Mentions, IReadOnlyList<Mark> Dates)
{
    /// <summary>The annotated article, from the shipped case and a copy that the variable names; null without one.</summary>
    public static async Task<Marked?> Article()
    {
        if (Environment.GetEnvironmentVariable("RELATIONSTRACKER_ARTICLE") is not { Length: > 0 } path)
        {
            return null;
        }

        var text = TextNormalisation.Normalise(await File.ReadAllTextAsync(path));
        var package = await SeedTests.Read("russia-azerbaijan-2025");
        var items = package.Items.ToDictionary(i => i.Ref, i => i.Content);
        var article = items.Single(i => i.Value is SourceTextContent t && t.Sha256 == TextFingerprint.Of(text)).Key;
        ExcerptContent? In(ItemRef excerpt) => items[excerpt] is ExcerptContent e && e.Text == article ? e : null;
        return new(
            "the annotated article", text,
            KnownNames.Of(items.Where(i => i.Value is ActorContent).Select(i => KnownActors.Of(i.Key, (ActorContent)i.Value))),
            new(2025, 7, 3),
            [.. items.Values.OfType<HedgeContent>().Select(h => In(h.Excerpt)).OfType<ExcerptContent>().Select(e => new Mark(e.Start, e.End))],
            [.. items.Where(i => i.Value is ActorContent).SelectMany(i => ((ActorContent)i.Value).Mentions.Where(m => m.Text == article).Select(m => new Mark(m.Start, m.End, i.Key.ToString())))],
            [.. items.Values.OfType<EventContent>().Where(e => e.Date is { Edtf: not null, Basis: DateBasis.Stated or DateBasis.Relative })
                .Select(e => new Mark(0, text.Length, e.Date!.Edtf!.Text))]);
    }

    /// <summary>A text of our own with its marks written into it: <c>{h|could lead}</c>, <c>{A3|Dask}</c>, <c>{d2024-03|March}</c>, nested at will.
    /// The first line says <c>published</c>, then each line of actors <c>key; kind; name; name (kind)…</c>, then after a blank line the text.</summary>
    public static Marked Of(string name, string written)
    {
        var lines = written.ReplaceLineEndings("\n").Split('\n');
        var blank = Array.IndexOf(lines, "");
        var marks = new List<(string Kind, int Start, int End)>();
        var open = new Stack<(string Kind, int Start)>();
        var text = new System.Text.StringBuilder();
        var body = string.Join('\n', lines[(blank + 1)..]).TrimEnd();
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] == '{')
            {
                var bar = body.IndexOf('|', at);
                open.Push((body[(at + 1)..bar], text.Length));
                at = bar;
            }
            else if (body[at] == '}')
            {
                var (kind, start) = open.Pop();
                marks.Add((kind, start, text.Length));
            }
            else
            {
                text.Append(body[at]);
            }
        }

        return new(
            name, text.ToString(), KnownNames.Of(lines[1..blank].Select(ActorOf)), DateOnly.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture),
            [.. marks.Where(m => m.Kind == "h").Select(m => new Mark(m.Start, m.End))],
            [.. marks.Where(m => m.Kind[0] == 'A').Select(m => new Mark(m.Start, m.End, m.Kind))],
            [.. marks.Where(m => m.Kind[0] == 'd').Select(m => new Mark(m.Start, m.End, m.Kind[1..]))]);
    }

    private static KnownActor ActorOf(string line)
    {
        var cells = line.Split(';', StringSplitOptions.TrimEntries);
        return new(cells[0], cells[2], Enum.Parse<ActorKind>(cells[1], ignoreCase: true), [.. cells[3..].Select(cell => cell.Split('(', ')') switch
        {
            [var text, var kind, ..] => new KnownName(text.Trim(), Enum.Parse<NameKind>(kind, ignoreCase: true)),
            _ => new KnownName(cell, NameKind.Alias),
        })]);
    }
}
